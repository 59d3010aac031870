import { type SQL, sql } from 'drizzle-orm'
import { baseConditions, passes } from '#api/features/offers/offer-search.repository.ts'
import { type CountedFilter, countedFilters, type OfferSearch } from '#api/features/offers/offer-search.ts'
import { listSummaryRows } from '#api/features/offers/offers.repository.ts'
import { offerSearchTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'

const columns: Readonly<Record<CountedFilter, string>> = {
  contract: 'contract_type_id',
  domain: 'unnest(domain_ids)',
  corps: 'corps_id',
  branch: 'branch_id',
  profession: 'profession_id',
  studyLevel: 'study_level_id',
  experienceLevel: 'experience_level_id',
  duration: 'duration_band',
  workTime: 'work_time_id',
  functionalDomain: 'functional_domain_id',
  structure: 'structure_number',
  publishedWithinDays: 'null::int',
}

/** What one writes first, on the same table and indexes: a count, a page and a group-by for each facet. To be compared with. */
export const naiveOfferSearch = (db: Database): OfferSearch => ({
  search: async (query, now) => {
    const where = (ignored?: CountedFilter): SQL =>
      sql.join(
        [
          baseConditions(query, now),
          ...countedFilters.flatMap((filter) => {
            const ids = query.chosen[filter]
            return ids && filter !== ignored ? [passes(filter, ids, now)] : []
          }),
        ],
        sql` and `,
      )
    const total = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${offerSearchTable} s where ${where()}`,
    )
    const page = await db.execute<{ id: string }>(sql`
      select offer_id as id from ${offerSearchTable} s where ${where()}
      order by published_at desc, offer_id desc limit ${query.limit} offset ${query.offset}`)
    const counts = new Map<CountedFilter, Map<number, number>>()
    for (const filter of countedFilters) {
      const { rows } = await db.execute<{ id: number | null; n: number }>(sql`
        select ${sql.raw(columns[filter])} as id, count(*)::int as n
        from ${offerSearchTable} s where ${where(filter)} group by 1`)
      counts.set(filter, new Map(rows.flatMap(({ id, n }) => (id === null ? [] : [[id, n]]))))
    }
    const none = new Map<number, number>()
    const all = Object.fromEntries(countedFilters.map((filter) => [filter, counts.get(filter) ?? none])) as Record<
      CountedFilter,
      Map<number, number>
    >
    return {
      rows: await listSummaryRows(
        db,
        page.rows.map(({ id }) => id),
      ),
      total: total.rows[0]?.n ?? 0,
      counts: all,
      inUse: all,
    }
  },
})
