import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { hostileQueries } from '#api/testing/hostile-queries.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'
import { findTownIn, resolvePlace } from './places.public.ts'

const { app, db, deps, close } = await createTestApp()
afterAll(close)
beforeAll(async () => {
  await seedOffer(deps, {
    structure: await seedStructure(db, { city: 'Saint-Denis', cityCode: '97411', departmentCode: '974' }),
  })
  await seedOffer(deps, {
    structure: await seedStructure(db, {
      city: 'Ithaca',
      cityCode: null,
      departmentCode: null,
      region: 'New York',
      country: 'US',
    }),
  })
})

const codes = async (q: string) =>
  (await clientOf(app)(listPlacesEndpoint, { query: { q } })).items.map(({ code }) => code)

describe('happy', () => {
  it.each([
    ['a town by its start, the largest first', 'greno', 'c-38185'],
    ['without accents nor hyphens', 'saint etienne', 'c-42218'],
    ['« st » for « saint »', 'st etienne', 'c-42218'],
    ['in capitals', 'BESANÇON', 'c-25056'],
    ['a department by its name', 'isère', 'd-38'],
    ['a department by its number', '38', 'd-38'],
    ['Corsica by its letters', '2a', 'd-2A'],
    ['a town by its postcode', '38400', 'c-38421'],
    ['the town before the department of that name', 'paris', 'c-75056'],
    ['a town with offers before a larger one without', 'saint-denis', 'c-97411'],
    ['a town abroad with offers', 'itha', 'x-us-ithaca'],
    ['a town by the start of its postcode, those with offers first', '9740', 'c-97411'],
    ['the largest town by the start of its postcode', '380', 'c-38185'],
    ['a region by its name', 'auvergne', 'r-84'],
    ['a region overseas once, as its department', 'la réunion', 'd-974'],
    ['the whole of France', 'france', 'n-FR'],
    ['the whole of France, as it is called in the list', 'toute la france', 'n-FR'],
    ['a country with offers, in French', 'états-u', 'n-US'],
    ['a country with offers, in English', 'united states', 'n-US'],
    ['a region by its initials', 'paca', 'r-93'],
  ])('A4.3 B1 finds %s: %s', async (_, q, first) => {
    expect((await codes(q))[0]).toBe(first)
  })

  it('B1 proposes no country that has no offer, unless it is named', async () => {
    expect(await codes('allemagn')).not.toContain('n-DE')
    expect((await codes('allemagne'))[0]).toBe('n-DE')
  })

  const named = async (q: string) => (await clientOf(app)(listPlacesEndpoint, { query: { q } })).named

  it.each([
    ['Grenoble', 'c-38185'],
    ['isere', 'd-38'],
    ['38', 'd-38'],
    ['38400', 'c-38421'],
    ['38000 Grenoble', 'c-38185'],
    // The town, whose department has no other; and the one of its name that is no village.
    ['Paris', 'c-75056'],
    ['La Rochelle', 'c-17300'],
    ['Paris 5e', 'c-75056'],
    ['paris 5e arrondissement', 'c-75056'],
    ['lyon 3', 'c-69123'],
    ['marseille 13e', 'c-13055'],
    ['st etienne', 'c-42218'],
    ['PACA', 'r-93'],
    ['IDF', 'r-11'],
    ['AURA', 'r-84'],
    ['Hauts de France', 'r-32'],
    ['Grand Est', 'r-44'],
    ['région parisienne', 'r-11'],
    ['Brittany', 'r-53'],
    ['la réunion', 'd-974'],
    ['guadeloupe', 'd-971'],
    ['Allemagne', 'n-DE'],
    ['England', 'n-GB'],
    ['USA', 'n-US'],
    ['France', 'n-FR'],
  ])('A4.3 B1 understands %s as one place', async (q, code) => {
    expect(await named(q)).toEqual([code])
    expect((await codes(q))[0]).toBe(code)
  })

  it.each(['Londres', 'greno', 'pacau', 'Alsace', '380', 'à l’étranger', 'zzzz', ''])(
    'A4.3 B1 takes nothing close for %s, which is no place it knows',
    async (q) => {
      expect(await named(q)).toEqual([])
    },
  )

  it('A4.3 B1 leaves the choice among several of one name, and leads from a former region to today’s', async () => {
    expect(await named('saint-denis')).toEqual(expect.arrayContaining(['c-93066', 'c-97411']))
    expect(await named('Vienne')).toEqual(expect.arrayContaining(['c-38544', 'd-86']))
    expect(await named('38190')).not.toHaveLength(1)
    expect((await codes('Alsace'))[0]).toBe('r-44')
  })

  it('B1 proposes every country with offers to whoever looks abroad', async () => {
    expect(await codes('étranger')).toContain('n-US')
    expect(await codes('abroad')).toContain('n-US')
    expect(await codes('à l’étranger')).not.toContain('n-FR')
  })

  it('B1 tells towns of one name apart, in France and abroad', async () => {
    for (const [country, region] of [
      ['US', 'Massachusetts'],
      ['GB', 'England'],
    ] as const) {
      const structure = await seedStructure(db, {
        ...{ city: 'Cambridge', cityCode: null, departmentCode: null, region, country },
      })
      await seedOffer(deps, { structure })
    }
    const { items } = await clientOf(app)(listPlacesEndpoint, { query: { q: 'cambridge' } })
    expect(items.map(({ code, detail, path }) => [code, detail, path.at(-1)?.name])).toEqual([
      ['x-gb-cambridge', 'England', 'Royaume-Uni'],
      ['x-us-cambridge', 'Massachusetts', 'États-Unis'],
    ])
  })

  it.each([
    ['c-38185', ['m-150', 'n-FR', 'r-84', 'd-38']],
    ['d-38', ['m-150', 'n-FR', 'r-84']],
    ['r-84', ['m-150', 'n-FR']],
    ['n-FR', ['m-150']],
    ['c-97411', ['n-FR', 'd-974']],
    ['d-974', ['n-FR']],
    ['x-us-ithaca', ['m-019', 'n-US']],
  ])('C1.6 says what is around a place: %s', async (code, path) => {
    const { items } = await clientOf(app)(listPlacesEndpoint, { query: { code } })
    expect(items[0]?.path.map((step) => step.code)).toEqual(path)
  })

  it('finds by a later word of the name, and tells homonyms apart', async () => {
    expect(await codes('malo')).toContain('c-35288')
    const { items } = await clientOf(app)(listPlacesEndpoint, { query: { q: 'Saint-Denis' } })
    expect(items).toContainEqual(
      expect.objectContaining({ code: 'c-93066', name: 'Saint-Denis', detail: 'Seine-Saint-Denis (93)' }),
    )
    expect(items.length).toBeLessThanOrEqual(10)
  })

  it.each([
    ['c-38185', 'Grenoble'],
    ['c-75105', 'Paris'],
    ['d-38', 'Isère'],
    ['x-us-ithaca', 'Ithaca'],
    ['r-84', 'Auvergne-Rhône-Alpes'],
    ['n-FR', 'France'],
    ['n-US', 'États-Unis'],
  ])('names a code already chosen: %s', async (code, name) => {
    const { items } = await clientOf(app)(listPlacesEndpoint, { query: { code } })
    expect(items.map((place) => place.name)).toEqual([name])
  })

  it('is empty for nothing, and for what is nowhere', async () => {
    expect(await codes('')).toEqual([])
    expect(await codes('zzzz')).toEqual([])
    for (const code of ['c-99999', 'd-99', 'r-99', 'n-XX', 'x-nowhere'])
      expect((await clientOf(app)(listPlacesEndpoint, { query: { code } })).items).toEqual([])
  })
})

describe('error', () => {
  it('refuses a code that is none', async () => {
    expect((await app.inject('/api/v1/places?code=Grenoble')).statusCode).toBe(400)
  })
})

describe('security', () => {
  it('ASVS 2.2.1 reads whatever is pasted, and looks at its beginning', async () => {
    for (const q of [...hostileQueries, 'a\0b', '('.repeat(10_000), '\u202E Grenoble'])
      expect((await app.inject({ url: '/api/v1/places', query: { q } })).statusCode, q).toBe(200)
    expect(await codes(`Grenoble${' '.repeat(100)}${'x'.repeat(9000)}`)).toEqual(await codes('Grenoble'))
  })
})

describe('resolvePlace', () => {
  it.each([
    [{ city: 'NEUILLY SUR SEINE CEDEX', department: 'Hauts-de-Seine (92)' }, ['Neuilly-sur-Seine', '92051', '92']],
    [{ city: '5 BOULEVARD DIDEROT, 75012 PARIS', department: 'Paris (75)' }, ['Paris', '75056', '75']],
    [{ city: "L' UNION", department: 'Haute Garonne (31)' }, ["L'Union", '31561', '31']],
    [{ city: 'ST DENIS CEDEX', department: 'Seine Saint-Denis (93)' }, ['Saint-Denis', '93066', '93']],
    [{ city: 'Saint-Denis', postcode: '97400' }, ['Saint-Denis', '97411', '974']],
    [{ city: 'AJACCIO', postcode: '20000' }, ['Ajaccio', '2A004', '2A']],
    [{ city: 'Paris 5e arrondissement' }, ['Paris', '75056', '75']],
    [{ inseeCode: '69383', city: 'Lyon' }, ['Lyon', '69123', '69']],
    [{ city: 'Bourges', department: 'Cher (18 )' }, ['Bourges', '18033', '18']],
    [{ city: '', department: 'Essonne (91)' }, ['Essonne', null, '91']],
    [{ city: 'Nulle-Part', postcode: '38000' }, ['Grenoble', '38185', '38']],
    [{ city: 'Ithaca', country: 'US' }, ['Ithaca', null, null]],
    [{ city: 'Grenoble', country: 'France' }, ['Grenoble', '38185', '38']],
  ])('%j -> %j', (written, [city, cityCode, departmentCode]) => {
    expect(resolvePlace(written)).toMatchObject({ city, cityCode, departmentCode })
  })

  it.each([
    ['US', 'US'],
    ['Royaume-Uni', 'GB'],
    ['GERMANY', 'DE'],
    ['belgique', 'BE'],
    ['USA', 'US'],
    ['Atlantide', 'ATLANTIDE'],
  ])('reads the country %s as %s', (written, country) => {
    expect(resolvePlace({ city: 'Ville', country: written }).country).toBe(country)
  })

  it('finds a town of the department in a free text', () => {
    expect(findTownIn('SGAMI Est - rue Belle-Isle - METZ', 'Moselle (57)')).toBe('Metz')
    expect(findTownIn('voir fiche de poste', 'Moselle (57)')).toBeNull()
  })
})
