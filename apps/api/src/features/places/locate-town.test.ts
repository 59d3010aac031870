import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { locateCommune, locateTown } from './locate-town.ts'
import { coordinatesOf } from './places.public.ts'

const abroad = { cityCode: null, region: null }
const radians = Math.PI / 180

const distanceKm = (one: { latitude: number; longitude: number }, latitude: number, longitude: number): number => {
  const square = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2
  const nearness = Math.cos(one.latitude * radians) * Math.cos(latitude * radians)
  return 12_742 * Math.asin(Math.sqrt(square(latitude - one.latitude) + nearness * square(longitude - one.longitude)))
}

describe('where a town is', () => {
  it('A4.3 reads where towns are beside whoever asks meanwhile, once', async () => {
    // Anew: another test of this process may have read it.
    vi.resetModules()
    const { gazetteer } = await import('./locate-town.ts')
    const text = gazetteer()
    expect(gazetteer()).toBe(text)
    let turns = 0
    let isRead = false
    const reading = text.then(() => {
      isRead = true
    })
    while (!isRead) {
      turns += 1
      await setImmediate()
    }
    await reading
    // Read where questions are answered, it would take one turn.
    expect(turns).toBeGreaterThan(100)
  })

  it.each([
    ['a town of the list', '38185', 45.19, 5.72],
    ['a district', '75105', 48.86, 2.35],
    ['a town by one it was made of', '50129', 49.63, -1.62],
    ['a village by its neighbours', '01002', 46.01, 5.43],
    ['a town overseas', '97411', -20.88, 55.45],
  ])('finds %s: %s', async (_, code, latitude, longitude) => {
    const found = await locateCommune(code)
    expect(found && distanceKm(found, latitude, longitude)).toBeLessThan(15)
  })

  it('finds nothing for a code of nowhere', async () => {
    expect(await locateCommune('99999')).toBeNull()
  })

  it('finds a town abroad by its name, with its region where several bear it, and none rather than the wrong one', async () => {
    expect(await locateTown({ ...abroad, city: 'Geneva', country: 'CH' })).toMatchObject({
      latitude: expect.closeTo(46.2, 1),
    })
    expect(await locateTown({ ...abroad, city: 'Cambridge', country: 'US' })).toBeNull()
    const cambridge = await locateTown({ cityCode: null, region: 'Massachusetts', city: 'Cambridge', country: 'US' })
    expect(cambridge).toMatchObject({ longitude: expect.closeTo(-71.1, 1) })
    expect(await locateTown({ ...abroad, city: 'Nulle-Part', country: 'CH' })).toBeNull()
  })

  it('takes what an offer says itself first, unless it says nothing', async () => {
    const grenoble = { cityCode: '38185', city: 'Grenoble', region: null, country: 'FR' }
    expect(await coordinatesOf({ ...grenoble, latitude: 45, longitude: 5 })).toEqual({ latitude: 45, longitude: 5 })
    expect(await coordinatesOf({ ...grenoble, latitude: 0, longitude: 0 })).toEqual(await locateCommune('38185'))
    expect(await coordinatesOf({ ...grenoble, latitude: null, longitude: 5 })).toEqual(await locateCommune('38185'))
  })

  const real = join(import.meta.dirname, '../../../../../../shared/data/places/communes-geo.csv.gz')
  it.skipIf(!existsSync(real))('is close enough to the real positions (skipped without ../shared/data)', async () => {
    const rows = gunzipSync(readFileSync(real)).toString().split(/\r?\n/).slice(1)
    let people = 0
    let peopleWithin = 0
    const errors: number[] = []
    for (const row of rows) {
      const fields = [...row.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field)
      const [code = '', population, latitude, longitude] = [
        fields[0],
        ...[8, 9, 10].map((index) => Number(fields[index])),
      ]
      if (fields[11] !== 'exact') continue
      const found = await locateCommune(String(code))
      if (!found) continue
      const error = distanceKm(found, Number(latitude), Number(longitude))
      people += Number(population)
      if (error <= 10) peopleWithin += Number(population)
      errors.push(error)
    }
    expect(errors.length).toBeGreaterThan(34_000)
    expect(errors.filter((error) => error <= 20).length / errors.length).toBeGreaterThan(0.95)
    expect(peopleWithin / people).toBeGreaterThan(0.95)
  })
})
