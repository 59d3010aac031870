import { offerSearchQuerySchema } from '@portal/contracts/offers/offer-search'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { parseSearch } from './parse-search.ts'

const names = Object.keys(offerSearchQuerySchema.shape)
const values = [
  ...['', ' ', 'eau', ' eau ', 'cdi', 'CDI!', 'bac-5', '-a', 'a'.repeat(80), 'a'.repeat(81), 'x'.repeat(10_001)],
  ...[
    'c-38185',
    'c-2A004',
    'd-38',
    'd-1',
    'x-geneve',
    'C-38185',
    'true',
    'false',
    'TRUE',
    '1',
    '0',
    '007',
    '-1',
    '1.5',
  ],
  ...['r-84', 'r-8', 'n-FR', 'n-fr', 'x-us-ithaca', 'm-150', '201119574H', 'a_b', 'distance'],
  ...['9', '10', '200', '201', '365', '366'],
  ...[
    '100',
    '101',
    '100000',
    '100001',
    '9999999999',
    '9'.repeat(30),
    '9'.repeat(400),
    'le6m',
    '1to3y',
    'toString',
    'relevance',
    'date',
    'constructor',
  ],
]

/** What the contract makes of one parameter; undefined where it refuses it or is left with nothing. */
const byContract = (name: string, value: string) => {
  const read = z.safeParse(offerSearchQuerySchema, { [name]: value })
  const part = read.success ? (read.data as Record<string, unknown>)[name] : undefined
  return part === '' ? undefined : part
}

describe('the search an address asks for', () => {
  it.each(names)('A4.9 reads %s as the contract does', (name) => {
    for (const value of values) {
      const read = (parseSearch(`?${new URLSearchParams({ [name]: value })}`) as Record<string, unknown>)[name]
      const expected = byContract(name, value)
      expect([value, Array.isArray(read) && read.length === 0 ? undefined : read]).toEqual([value, expected])
    }
  })

  it('A4.9 keeps each value of a list once, and five hundred at most', () => {
    const many = Array.from({ length: 510 }, (_, index) => `profession=p-${index}&profession=p-${index}`).join('&')
    const query = parseSearch(`?${many}`)
    expect(query.profession).toHaveLength(500)
    expect(offerSearchQuerySchema.parse(query)).toEqual(query)
  })
})
