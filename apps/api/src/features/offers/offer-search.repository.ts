import { publicationAges } from '@portal/contracts/offers/publication-age'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { lastPassedAt } from './offer-deadlines.repository.ts'
import {
  type CountedFilter,
  type Counts,
  countedFilters,
  type FoundRow,
  type OfferMatches,
  type OfferQuery,
} from './offer-search.ts'
import { matchesKeywords, relevance } from './offer-words.repository.ts'
import { openingOf } from './offers.repository.ts'
import { hostStructuresTable, offerChangesTable, offerSearchTable, offersTable } from './offers.table.ts'

/** The column each filter reads; domains are a list of their own. */
const columns: Readonly<Record<Exclude<CountedFilter, 'domain'>, SQL>> = {
  contract: sql`contract_type_id`,
  corps: sql`corps_id`,
  branch: sql`branch_id`,
  profession: sql`profession_id`,
  studyLevel: sql`study_level_id`,
  experienceLevel: sql`experience_level_id`,
  duration: sql`duration_band`,
  workTime: sql`work_time_id`,
  functionalDomain: sql`functional_domain_id`,
  structure: sql`structure_number`,
  publishedWithinDays: sql`publication_age`,
}
/** The same, of what an offer has by itself: when it was published depends on the day. */
export const traitColumns = (({ publishedWithinDays: _, ...own }) => own)(columns)
const scalarFilters = countedFilters.filter((filter) => filter !== 'domain')

const isPublishedWithin = (days: number, now: Date): SQL =>
  sql`s.published_at > ${now.toISOString()}::timestamptz - ${`${days} days`}::interval`

/** The smallest of the ages one may choose; null for an older offer. */
const publicationAge = (now: Date): SQL =>
  sql`case ${sql.join(
    publicationAges.map((days) => sql`when ${isPublishedWithin(days, now)} then ${sql.raw(String(days))}`),
    sql` `,
  )} end`

export const passes = (filter: CountedFilter, ids: readonly number[], now: Date): SQL => {
  if (filter === 'domain') return sql`s.domain_ids && ${sql.param(ids)}::smallint[]`
  if (filter === 'publishedWithinDays') return isPublishedWithin(Math.max(...ids), now)
  return sql`coalesce(s.${columns[filter]} = any(${sql.param(ids)}::int[]), false)`
}

type Around = { readonly latitude: number; readonly longitude: number; readonly radiusKm: number | null }

const aroundOf = ({ place }: OfferQuery): Around | null => (place && 'around' in place ? (place.around ?? null) : null)

const earthKm = 6371
const degree = Math.PI / 180

/** As the crow flies, in kilometres (haversine); null for an offer that is nowhere on the map. */
const distanceFrom = ({ latitude, longitude }: Around): SQL => {
  const latitudes = sql`power(sin(radians(s.latitude - ${latitude}) / 2), 2)`
  const longitudes = sql`power(sin(radians(s.longitude - ${longitude}) / 2), 2)`
  const nearness = Math.cos(latitude * degree)
  return sql`(2 * ${earthKm} * asin(sqrt(least(1, ${latitudes} + ${nearness} * cos(radians(s.latitude)) * ${longitudes}))))`
}

/** The box an index can give, then the circle in it. Near a pole or the date line the box is a whole band. */
const isWithin = (around: Around, radiusKm: number): SQL => {
  const { latitude, longitude } = around
  const reach = radiusKm / earthKm / degree + 0.01
  const box = [sql`s.latitude between ${latitude - reach} and ${latitude + reach}`]
  const shrunk = Math.sin(reach * degree) / Math.cos(latitude * degree)
  const width = Math.abs(latitude) + reach < 90 && shrunk < 1 ? Math.asin(shrunk) / degree : 360
  if (longitude - width >= -180 && longitude + width <= 180)
    box.push(sql`s.longitude between ${longitude - width} and ${longitude + width}`)
  return sql`(${sql.join(box, sql` and `)} and ${distanceFrom(around)} <= ${radiusKm})`
}

const isAt = (place: NonNullable<OfferQuery['place']>): SQL => {
  if ('departmentCode' in place) return sql`s.department_code = ${place.departmentCode}`
  if ('regionCode' in place) return sql`s.region_code = ${place.regionCode}`
  if ('country' in place) return sql`s.country = ${place.country}`
  const inTown = sql`s.city_code = ${place.cityCode}`
  const { around } = place
  return around && around.radiusKm !== null ? sql`(${inTown} or ${isWithin(around, around.radiusKm)})` : inTown
}

export const orders = {
  relevance: sql`tier desc, published_at desc, offer_id desc`,
  date: sql`published_at desc, offer_id desc`,
  // « infinity » is none, and comes last.
  deadline: sql`deadline_at, published_at desc, offer_id desc`,
  distance: sql`distance nulls last, published_at desc, offer_id desc`,
}

export const baseConditions = ({ keywords, place, isResearcherOnly }: OfferQuery, now: Date): SQL => {
  const conditions = [sql`s.deadline_at > ${lastPassedAt(now)}`]
  if (place) conditions.push(isAt(place))
  if (isResearcherOnly) conditions.push(sql`s.is_researcher`)
  if (keywords) conditions.push(matchesKeywords(keywords))
  return sql.join(conditions, sql` and `)
}

const summaryJson = sql`json_build_object(
  'id', o.id, 'reference', o.reference, 'slug', o.slug, 'status', o.status, 'language', o.language, 'title', o.title,
  'structureCode', h.code, 'structureName', h.name, 'postcode', o.postcode, 'city', o.city, 'cityCode', o.city_code,
  'department', o.department, 'departmentCode', o.department_code, 'region', o.region, 'country', o.country,
  'contractTypeId', o.contract_type_id, 'studyLevelId', o.study_level_id, 'durationMonths', o.duration_months,
  'isResearcher', o.is_researcher, 'applicationMode', o.application_mode, 'publishedAt', o.published_at,
  'deadlineAt', o.deadline_at, 'createdAt', o.created_at,
  'opening', ${openingOf(sql`o`)}, 'distanceKm', p.distance)`

const itemsOf = (page: SQL): SQL => sql`(
  select coalesce(json_agg(${summaryJson} order by p.rank), '[]'::json)
  from (${page}) p
  join ${offersTable} o on o.id = p.offer_id join ${hostStructuresTable} h on h.id = o.structure_id
)`

type RowJson = { [key in keyof FoundRow]: FoundRow[key] extends Date | null ? string | null : FoundRow[key] }

const toRow = (json: RowJson): FoundRow => ({
  ...json,
  publishedAt: json.publishedAt === null ? null : new Date(json.publishedAt),
  deadlineAt: json.deadlineAt === null ? null : new Date(json.deadlineAt),
  createdAt: new Date(json.createdAt ?? 0),
})

/** Same as long as nothing that can be found has changed: nothing was written, and no deadline has passed. */
const versionAt = (now: Date) => sql`(
  select count(*) || ':' || coalesce(sum(transaction), 0) || ':' || coalesce((
    select max(s.deadline_at) from ${offerSearchTable} s
    where s.deadline_at <= ${lastPassedAt(now)})::text, '')
  from ${offerChangesTable})`

/** Grouping sets give one bit per column, the first column being the highest: 0 in the column that was grouped. */
const everything = 2 ** scalarFilters.length - 1
const filterOfBits = new Map(
  scalarFilters.map((filter, index) => [everything - 2 ** (scalarFilters.length - 1 - index), filter]),
)

type CountRow = [bits: number, failing: number, id: number | null, count: number]

const toCounts = (rows: readonly CountRow[], domains: readonly [failing: number, id: number, count: number][]) => {
  const maps = Object.fromEntries(countedFilters.map((filter) => [filter, new Map<number, number>()]))
  const add = (filter: CountedFilter, failing: number, id: number | null, count: number) => {
    // Passed every filter, or failed this one alone.
    if (id === null || (failing !== 0 && failing !== countedFilters.indexOf(filter) + 1)) return
    maps[filter]?.set(id, (maps[filter]?.get(id) ?? 0) + count)
  }
  let total = 0
  for (const [bits, failing, id, count] of rows) {
    const filter = filterOfBits.get(bits)
    if (filter) add(filter, failing, id, count)
    else if (failing === 0) total += count
  }
  for (const [failing, id, count] of domains) add('domain', failing, id, count)
  // One map for each filter, whose codes only the contract's types know apart.
  return { total, counts: maps as unknown as Counts }
}

/**
 * Page, total and every count in one statement. Offers that fail one chosen filter at most are kept, marked with the filter
 * they fail: they count in that filter's own values, and in no others.
 */
export const searchAll = async (
  db: Database,
  query: OfferQuery,
  now: Date,
): Promise<OfferMatches & { version: string }> => {
  const { keywords, sort, limit, offset } = query
  const chosen = countedFilters.flatMap((filter, index) => {
    const ids = query.chosen[filter]
    return ids ? [{ mark: index + 1, passes: passes(filter, ids, now) }] : []
  })
  const failing =
    chosen.length === 0
      ? sql`0`
      : sql`case ${sql.join(
          chosen.map((filter) => sql`when not (${filter.passes}) then ${sql.raw(String(filter.mark))}`),
          sql` `,
        )} else 0 end`
  const failsOneAtMost =
    chosen.length < 2
      ? sql`true`
      : sql`(${sql.join(
          chosen.map((filter) => sql`(not (${filter.passes}))::int`),
          sql` + `,
        )}) <= 1`
  const tier = keywords && sort === 'relevance' ? relevance(keywords) : sql`0`
  const around = aroundOf(query)
  const scalars = sql.join(
    scalarFilters.map((filter) => columns[filter]),
    sql`, `,
  )
  const selected = sql.join(
    scalarFilters.map((filter) =>
      filter === 'publishedWithinDays' ? sql`${publicationAge(now)} as ${columns[filter]}` : columns[filter],
    ),
    sql`, `,
  )
  const sets = sql.join([sql`(failing)`, ...scalarFilters.map((filter) => sql`(failing, ${columns[filter]})`)], sql`, `)

  const { rows } = await db.execute<{
    version: string
    counts: CountRow[]
    domains: [number, number, number][]
    items: RowJson[]
  }>(sql`
    with matches as materialized (
      select s.offer_id, s.published_at, s.deadline_at, s.domain_ids, ${selected}, ${failing} as failing, ${tier} as tier,
        ${around ? distanceFrom(around) : sql`null::float8`} as distance
      from ${offerSearchTable} s
      where ${baseConditions(query, now)} and ${failsOneAtMost}
    ), counted as (
      select grouping(${scalars}) as bits, failing, coalesce(${scalars}) as id, count(*)::int as n
      from matches group by grouping sets (${sets})
    ), domains as (
      select failing, unnest(domain_ids) as id, count(*)::int as n from matches group by 1, 2
    )
    select ${versionAt(now)} as version,
      (select coalesce(json_agg(json_build_array(bits, failing, id, n)), '[]'::json) from counted) as counts,
      (select coalesce(json_agg(json_build_array(failing, id, n)), '[]'::json) from domains) as domains,
      ${itemsOf(sql`
        select offer_id, distance, row_number() over (order by ${orders[sort]}) as rank from matches where failing = 0
        order by ${orders[sort]} limit ${limit} offset ${offset}
      `)} as items`)
  const [row] = rows
  if (!row) throw new Error('a search answers one row')
  return { rows: row.items.map(toRow), ...toCounts(row.counts, row.domains), version: row.version }
}

/** Every offer a search finds, with what its order reads. */
export const foundBy = (query: OfferQuery, now: Date): SQL => {
  const { keywords, sort } = query
  const chosen = countedFilters.flatMap((filter) => {
    const ids = query.chosen[filter]
    return ids ? [passes(filter, ids, now)] : []
  })
  const around = aroundOf(query)
  return sql`
    select s.offer_id, s.published_at, s.deadline_at,
      ${keywords && sort === 'relevance' ? relevance(keywords) : sql`0`} as tier,
      ${around ? distanceFrom(around) : sql`null::float8`} as distance
    from ${offerSearchTable} s
    where ${sql.join([baseConditions(query, now), ...chosen], sql` and `)}`
}

/** One page of a search without keywords, by itself: what it counts to is known, if the version is still the same. */
export const searchPage = async (
  db: Database,
  query: OfferQuery,
  now: Date,
): Promise<{ rows: FoundRow[]; version: string }> => {
  const order = query.sort === 'relevance' ? orders.date : orders[query.sort]
  const { rows } = await db.execute<{ version: string; items: RowJson[] }>(sql`
    select ${versionAt(now)} as version, ${itemsOf(sql`
      select offer_id, distance, row_number() over (order by ${order}) as rank from (
        ${foundBy(query, now)} order by ${order} limit ${query.limit} offset ${query.offset}
      ) found
    `)} as items`)
  const [row] = rows
  if (!row) throw new Error('a page answers one row')
  return { rows: row.items.map(toRow), version: row.version }
}

/** A1.3: offers one can apply to now. */
export const countOpenOffers = async (db: Database, now: Date): Promise<number> => {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${offerSearchTable} s
    where s.deadline_at > ${lastPassedAt(now)}`)
  return rows[0]?.n ?? 0
}
