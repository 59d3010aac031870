import { describe, expect, it } from 'vitest'
import { locales } from '../i18n/message.ts'
import {
  localeOfPath,
  matchPage,
  ownAddressOf,
  type PageName,
  pathInLocale,
  pathPatterns,
  pathTo,
  slugOf,
} from './paths.ts'

const anyParams = {
  ...{ reference: 'MER-2026-0418', slug: 'hydrologue-h-f', id: '0198c1f2-0000-7000-8000-000000000000' },
  ticket: 'header.payload.signature',
}

describe('pathTo', () => {
  it('fills the parameters of an address', () => {
    expect(pathTo.offer('fr', { reference: 'MER 1', slug: 'été' })).toBe('/fr/offres/MER%201/%C3%A9t%C3%A9')
    expect(pathTo.signIn('en')).toBe('/en/sign-in')
  })
})

describe('matchPage', () => {
  const table = (Object.keys(pathPatterns) as PageName[]).flatMap((page) => locales.map((locale) => ({ page, locale })))

  it.each(table)('finds $page back from its address in $locale', ({ page, locale }) => {
    const build = pathTo[page] as (locale: string, params: typeof anyParams) => string
    expect(matchPage(build(locale, anyParams))).toMatchObject({ page, locale })
  })

  it('knows neither a foreign address, nor one with an undecodable part', () => {
    expect(matchPage('/de/angebote')).toBeNull()
    expect(matchPage('/fr/nulle-part')).toBeNull()
    expect(matchPage('/fr/offres/%E0%A4%A/slug')).toBeNull()
    expect(matchPage('/')).toBeNull()
  })
})

describe('ownAddressOf', () => {
  it.each([
    ['/FR', '/fr'],
    ['//fr', '/fr'],
    ['/Fr//offres/', '/fr/offres'],
    ['/%66r/Offres', '/fr/offres'],
    ['/EN/Offers/MER-2026-0418/Hydrologue/', '/en/offers/MER-2026-0418/Hydrologue'],
    ['/en/OFFERS/MER%202/', '/en/offers/MER%202'],
    ['/fr/offres', '/fr/offres'],
  ])('X12 is, of %s, %s', (pathname, address) => {
    expect(ownAddressOf(pathname)).toBe(address)
  })

  it.each(['/', '//', '/en/offres', '/fr/offers', '//evil.example/fr', '/fr/nulle-part', '/FR/offres/%E0%A4%A/slug'])(
    'X12 is nothing for %s, which is of nobody’s',
    (pathname) => {
      expect(ownAddressOf(pathname)).toBeNull()
    },
  )
})

describe('pathInLocale', () => {
  it('A1.1 keeps the page when the language changes', () => {
    expect(pathInLocale('/fr/offres/MER-1/hydrologue/postuler', 'en')).toBe('/en/offers/MER-1/hydrologue/apply')
    expect(pathInLocale('/en/help/', 'fr')).toBe('/fr/aide')
  })

  it('goes home from an address of nobody’s', () => {
    expect(pathInLocale('/fr/nulle-part', 'en')).toBe('/en')
  })
})

describe('localeOfPath', () => {
  it.each([
    ['/en', 'en'],
    ['/en/offers', 'en'],
    ['/enfin', 'fr'],
    ['/', 'fr'],
  ])('reads %s as %s', (pathname, locale) => expect(localeOfPath(pathname)).toBe(locale))

  it('takes the other language where the address says none, and only there', () => {
    expect([localeOfPath('/de', 'en'), localeOfPath('/fr/de', 'en')]).toEqual(['en', 'fr'])
  })
})

describe('slugOf', () => {
  it.each([
    ['Ingénieur·e d’étude, cœur de métier (H/F)', 'ingenieur-e-d-etude-coeur-de-metier-h-f'],
    ['C++ & C#', 'c-c'],
    ['日本', 'offre'],
  ])('writes %s as %s', (title, slug) => expect(slugOf(title)).toBe(slug))

  it('never ends on a cut hyphen', () => expect(slugOf(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79)))
})
