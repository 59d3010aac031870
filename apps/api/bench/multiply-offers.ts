import { getTableColumns } from 'drizzle-orm'
import pg from 'pg'
import { offerDomainsTable, offerSearchTable, offersTable } from '#api/features/offers/offers.table.ts'
import { columnNames } from '#api/platform/db/excluded-values.ts'

const namesOf = (table: Parameters<typeof getTableColumns>[0]): string[] =>
  columnNames(Object.keys(getTableColumns(table)))

/** Of a copy: always the same for an offer and a number. */
const copyOf = (id: string, number: number): string => `md5(${id}::text || '-${number}')::uuid`
const copied = (column: string, table: string, number: number): string =>
  ({
    id: copyOf(`${table}.id`, number),
    offer_id: copyOf(`${table}.offer_id`, number),
    reference: `${table}.reference || '-${number}'`,
    reference_key: `${table}.reference_key || '-${number}'`,
    // `referenceLettersOf` of that.
    reference_letters: `regexp_replace(${table}.reference_letters, '(\\S) ', '\\1${number} ', 'g') || '${number} '`,
  })[column] ?? `${table}.${column}`

/** What an offer's words are searched by: in a copy, those of another offer. */
const words = ['title_vector', 'whole_vector', 'word_sequence']

/**
 * Each offer there is, `times` times in all: new identifiers and references, and the words of others among them. On a connection of
 * its own, which may take its time.
 */
export const multiplyOffers = async (databaseUrl: string, times: number): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const [offers, domains, search] = [namesOf(offersTable), namesOf(offerDomainsTable), namesOf(offerSearchTable)]
  try {
    await client.query('create temporary table original as select id from offers')
    for (let number = 1; number < times; number += 1) {
      const list = (columns: string[], table: string) => columns.map((name) => copied(name, table, number)).join(', ')
      await client.query(
        `insert into offers (${offers.join(', ')}) select ${list(offers, 'o')} from offers o join original using (id)`,
      )
      await client.query(
        `insert into offer_domains (${domains.join(', ')})
        select ${list(domains, 'd')} from offer_domains d join original on original.id = d.offer_id`,
      )
      const shuffled = search.map((name) => (words.includes(name) ? `w.${name}` : copied(name, 's', number)))
      await client.query(
        `with numbered as (
          select s.*, row_number() over (order by s.offer_id) as place, count(*) over () as total
          from offer_search s join original on original.id = s.offer_id
        )
        insert into offer_search (${search.join(', ')})
        select ${shuffled.join(', ')}
        from numbered s join numbered w on w.place = (s.place + ${number * 997}) % s.total + 1`,
      )
    }
    for (const index of ['offer_search_title', 'offer_search_whole'])
      await client.query(`select gin_clean_pending_list('${index}')`)
    await client.query('insert into offer_changes (transaction, at) values (pg_current_xact_id()::text::bigint, now())')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
