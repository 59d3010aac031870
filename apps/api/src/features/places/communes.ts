import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Department = {
  readonly code: string
  readonly name: string
  readonly regionCode: string
  readonly region: string
}
export type Region = { readonly code: string; readonly name: string; readonly isInEurope: boolean }
export type Commune = {
  /** INSEE code. */
  readonly code: string
  readonly name: string
  readonly key: string
  readonly population: number
  readonly department: Department
  readonly postcodes: readonly string[]
  /** Names of the towns it was made of, its seat first. */
  readonly formerKeys: readonly string[]
}

export type Communes = {
  readonly communes: readonly Commune[]
  readonly departments: readonly Department[]
  readonly regions: readonly Region[]
  /** INSEE codes of the members of each. */
  readonly intercommunalities: readonly (readonly string[])[]
  /** By INSEE code; a district of Paris, Lyon or Marseille, or a town since merged, is the town it belongs to. */
  readonly find: (code: string) => Commune | undefined
  readonly findDepartment: (code: string) => Department | undefined
  readonly findRegion: (code: string) => Region | undefined
  readonly departmentNamed: (key: string) => Department | undefined
  /** Towns of that name, arrondissements and former towns included. */
  readonly named: (key: string) => readonly Commune[]
  readonly withPostcode: (postcode: string) => readonly Commune[]
}

type Row = {
  code: string
  nom: string
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  departement: string
  commune?: string
  chefLieu?: string
  codesPostaux?: string[]
  population?: number
}
type AreaRow = { code: string; nom: string; region: string; zone: 'metro' | 'drom' }

/** How people write a town's name: no accents, no punctuation, « ST » for « Saint », an article set apart or not. */
export const placeKey = (name: string): string =>
  name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bs\b(?= )/g, 'sur')

const dataDirectory = join(dirname(fileURLToPath(import.meta.resolve('@etalab/decoupage-administratif'))), 'data')
// The package reads its data from the working directory when imported: its files are read instead.
const read = <Rows>(name: string): Rows => JSON.parse(readFileSync(join(dataDirectory, `${name}.json`), 'utf8')) as Rows

const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

const load = (): Communes => {
  const regions = new Map(
    read<AreaRow[]>('regions').map(({ code, nom, zone }) => [code, { code, name: nom, isInEurope: zone === 'metro' }]),
  )
  const departments = read<AreaRow[]>('departements').map(
    ({ code, nom, region }): Department => ({
      code,
      name: nom,
      regionCode: region,
      region: regions.get(region)?.name ?? '',
    }),
  )
  const departmentOf = new Map(departments.map((department) => [department.code, department]))
  const departmentOfKey = new Map(departments.map((department) => [placeKey(department.name), department]))
  const byCode = new Map<string, Commune>()
  const byName = new Map<string, Commune[]>()
  const byPostcode = new Map<string, Commune[]>()
  const rows = read<Row[]>('communes')
  const formerKeys = new Map<string, string[]>()

  for (const { type, code, nom, departement, codesPostaux = [], population = 0 } of rows) {
    const department = departmentOf.get(departement)
    if (type !== 'commune-actuelle' || !department) continue
    const former: string[] = []
    const commune = {
      code,
      name: nom,
      key: placeKey(nom),
      population,
      department,
      postcodes: codesPostaux,
      formerKeys: former,
    }
    formerKeys.set(code, former)
    byCode.set(code, commune)
    push(byName, commune.key, commune)
    for (const postcode of codesPostaux) push(byPostcode, postcode, commune)
  }
  const communes = [...byCode.values()]
  for (const { type, code, nom, commune, chefLieu, codesPostaux = [] } of rows) {
    const owner = byCode.get(commune ?? chefLieu ?? '')
    if (type === 'commune-actuelle' || !owner) continue
    if (!byCode.has(code)) byCode.set(code, owner)
    const key = placeKey(nom)
    push(byName, key, owner)
    if (code === owner.code) formerKeys.get(owner.code)?.unshift(key)
    else formerKeys.get(owner.code)?.push(key)
    for (const postcode of codesPostaux) push(byPostcode, postcode, owner)
  }
  return {
    communes,
    departments,
    regions: [...regions.values()],
    intercommunalities: read<{ membres: { code: string }[] }[]>('epci').map(({ membres }) =>
      membres.map(({ code }) => code),
    ),
    find: (code) => byCode.get(code),
    findDepartment: (code) => departmentOf.get(code),
    findRegion: (code) => regions.get(code),
    departmentNamed: (key) => departmentOfKey.get(key),
    named: (key) => byName.get(key) ?? [],
    withPostcode: (postcode) => byPostcode.get(postcode) ?? [],
  }
}

let loaded: Communes | undefined

/** Read when first needed, once per process (a tenth of a second), since most commands never need it. */
export const communes = (): Communes => {
  loaded ??= load()
  return loaded
}
