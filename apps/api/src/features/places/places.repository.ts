import { sql } from 'drizzle-orm'
import { offerSearchTable, offersTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'

export type TownWithOffers = { cityCode: string; city: string; country: string; region: string | null }

/** Of these towns, those with published offers; and every town outside the French list that has one. */
export const listTownsWithOffers = async (db: Database, cityCodes: readonly string[]): Promise<TownWithOffers[]> => {
  const { rows } = await db.execute<TownWithOffers>(sql`
    select distinct on (s.city_code) s.city_code as "cityCode", o.city, o.country, o.region
    from ${offerSearchTable} s join ${offersTable} o on o.id = s.offer_id
    where s.city_code in (${sql.join(
      ['', ...cityCodes].map((code) => sql`${code}`),
      sql`, `,
    )}) or s.city_code like 'x-%'
    order by s.city_code`)
  return rows
}

/** The middle of the offers of a town: where one outside the French list is. */
export const findMiddleOfTown = async (
  db: Database,
  cityCode: string,
): Promise<{ latitude: number; longitude: number } | null> => {
  const { rows } = await db.execute<{ latitude: number | null; longitude: number | null }>(sql`
    select avg(latitude) as latitude, avg(longitude) as longitude
    from ${offerSearchTable} where city_code = ${cityCode}`)
  const { latitude = null, longitude = null } = rows[0] ?? {}
  return latitude === null || longitude === null ? null : { latitude, longitude }
}
