import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { communes, placeKey } from './communes.ts'
import { home } from './countries.ts'
import { type Coordinates, communeKey, townKey } from './gazetteer.ts'

let reading: Promise<string> | undefined

/**
 * Read once per process, in a thread of its own: it takes most of a second, during which nothing else would be answered. Begun when
 * the portal listens, or when a place is first needed.
 */
export const gazetteer = (): Promise<string> => {
  reading ??= once(new Worker(new URL('./gazetteer.worker.ts', import.meta.url)), 'message').then(
    ([text]) => String(text),
    (error) => {
      // The next one who needs it tries again.
      reading = undefined
      throw error
    },
  )
  return reading
}

/** The lines of a key. Sorted as they are, they are found by halving. */
const linesOf = (text: string, key: string): string[][] => {
  const start = `${key}\t`
  const endOf = (line: number) => {
    const end = text.indexOf('\n', line)
    return end < 0 ? text.length : end
  }
  let low = 0
  let high = text.length
  while (low < high) {
    const line = text.lastIndexOf('\n', Math.floor((low + high) / 2) - 1) + 1
    if (text.slice(line, endOf(line)) < start) low = endOf(line) + 1
    else high = line
  }
  const found: string[][] = []
  for (let line = low; text.startsWith(start, line); line = endOf(line) + 1)
    found.push(text.slice(line, endOf(line)).split('\t'))
  return found
}

const listTowns = async (key: string): Promise<{ position: Coordinates; region: string | undefined }[]> =>
  linesOf(await gazetteer(), key).map(([, latitude, longitude, region]) => ({
    position: { latitude: Number(latitude), longitude: Number(longitude) },
    region,
  }))

export const locateCommune = async (inseeCode: string): Promise<Coordinates | null> => {
  const commune = communes().find(inseeCode)
  const [town] = commune ? await listTowns(communeKey(commune.code)) : []
  return town?.position ?? null
}

/** Abroad a name alone is enough only where one town bears it: the wrong Cambridge is worse than none. */
export const locateTown = async ({
  cityCode,
  city,
  region,
  country,
}: {
  cityCode: string | null
  city: string
  region: string | null
  country: string
}): Promise<Coordinates | null> => {
  if (cityCode !== null) return locateCommune(cityCode)
  if (country === home) return null
  const towns = await listTowns(townKey(country, city))
  const inRegion = region === null ? [] : towns.filter((town) => town.region === placeKey(region))
  const [town, ...others] = inRegion.length > 0 ? inRegion : towns
  return town && others.length === 0 ? town.position : null
}
