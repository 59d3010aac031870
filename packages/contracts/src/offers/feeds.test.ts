import { describe, expect, it } from 'vitest'
import { discoveryLinks, feedAddress, feedFormats } from './feeds.ts'
import { readOfferSearch } from './offer-search.ts'

describe('the feed of a search', () => {
  it.each([
    [{}, '/offers.rss?lang=fr'],
    [{ q: '  ', researcher: false, contract: [] }, '/offers.rss?lang=fr'],
    [
      { q: ' eau ', researcher: true, contract: ['cdd', 'cdi'] },
      '/offers.rss?q=eau&contract=cdd&contract=cdi&researcher=true&lang=fr',
    ],
    // Which page was shown, and in which order, is not what is asked for.
    [{ place: 'c-38185', sort: 'relevance', page: 4, pageSize: 10 } as const, '/offers.rss?place=c-38185&lang=fr'],
  ])('X7 %j is at %s', (search, address) => expect(feedAddress('rss', 'fr', search)).toBe(address))

  it('X7 is named by each page in every format, with a way to search', () => {
    const links = discoveryLinks('en', { q: 'ice' })
    expect(links.map(({ rel, href }) => [rel, href])).toEqual([
      ...feedFormats.map((format) => ['alternate', feedAddress(format, 'en', { q: 'ice' })]),
      ['search', '/opensearch.xml?lang=en'],
    ])
    expect(new Set(links.map(({ type }) => type)).size).toBe(links.length)
    expect(links.map(({ title }) => title)).toEqual([
      ...['RSS', 'Atom', 'JSON'].map((format) => `Offers of this search (${format})`),
      'Search for a job offer',
    ])
    expect(discoveryLinks('fr', { contract: [] })[0]?.title).toBe('Toutes les offres d’emploi (RSS)')
  })
})

describe('the search of an address', () => {
  it('is what can be asked; the rest of the address is somebody else’s', () => {
    const params = new URLSearchParams(
      'q= eau &contract=cdd&contract=cdi&researcher=true&page=0&place=nowhere&workTime=<b>&utm_source=x&constructor=y',
    )
    expect(readOfferSearch(params)).toMatchObject({ q: 'eau', contract: ['cdd', 'cdi'], researcher: true })
    const read = readOfferSearch(params)
    for (const name of ['page', 'place', 'workTime', 'utm_source', 'constructor'])
      expect(Object.hasOwn(read, name)).toBe(false)
  })
})
