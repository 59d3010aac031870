import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import {
  getClosedOfferEndpoint,
  getOfferEndpoint,
  searchOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { address, asked, documentOf, draw, grenoble, metaOf, nearby } from './entry-server.fixture.ts'
import { hydrologist, offerOf, resultOf } from './features/offers/offers.fixture.ts'
import { camille } from './testing/render.tsx'
import { answer, pageWith, problem, server } from './testing/server.ts'

// As in the bundle the server loads.
beforeEach(() => vi.stubEnv('SSR', true))
afterEach(() => vi.unstubAllEnvs())

describe('a served page', () => {
  it('X12 is the offer itself: text, title, description, addresses and structured data', async () => {
    server.use(answer(getOfferEndpoint, offerOf()), answer(searchOffersEndpoint, resultOf([nearby])))
    const page = await draw(address)
    expect(page.status).toBe(200)
    const { body } = documentOf(page)
    expect(body.querySelector('h1')?.textContent).toBe(hydrologist.title)
    expect(body.textContent).toContain('Prévoir les crues.')
    // What it asks for once it knows the offer is there too.
    expect(body.textContent).toContain('Glaciologue (H/F)')
    const meta = metaOf(page)
    expect(meta).toMatchObject({
      title: `${hydrologist.title} · Portail Emploi, Institut Méridien`,
      canonical: `https://emploi.example${address}`,
      robots: undefined,
      languages: [
        ['fr', `https://emploi.example${address}`],
        ['en', `https://emploi.example${address.replace('/fr/offres', '/en/offers')}`],
        ['x-default', `https://emploi.example${address}`],
      ],
    })
    expect(meta.description).toMatch(/^Laboratoire Eaux et montagne, Grenoble/)
    expect(JSON.parse(meta.data ?? '')).toMatchObject({ '@type': 'JobPosting', title: hydrologist.title })
  })

  it('X12 answers 410 for an offer that closed, with ways on, and hides it from search engines', async () => {
    server.use(
      answer(getOfferEndpoint, () => problem('offer-closed')),
      answer(getClosedOfferEndpoint, {
        reference: hydrologist.reference,
        title: hydrologist.title,
        structure: 'Laboratoire Eaux et montagne',
        city: 'Grenoble',
        reason: 'filled',
        publishedAt: '2026-10-01T08:00:00Z',
        closedAt: '2026-11-20T08:00:00Z',
        profession: 'hydrologue',
      }),
      answer(searchOffersEndpoint, resultOf([nearby])),
    )
    const page = await draw(address)
    expect(page.status).toBe(410)
    expect(metaOf(page)).toMatchObject({ robots: 'noindex, follow', canonical: undefined, data: undefined })
    const text = documentOf(page).body.textContent
    for (const part of [hydrologist.title, 'Glaciologue (H/F)']) expect(text).toContain(part)
  })

  it.each([
    ['/fr/offres/MER-1/x', 'fr', 'Aucune offre ne porte cette référence'],
    ['/fr/nulle-part', 'en', 'Cette page n’existe pas'],
    ['/de', 'fr', 'Cette page n’existe pas'],
    ['/de', 'en', 'This page does not exist'],
    ['/de/angebote', 'en', 'This page does not exist'],
  ] as const)('X12 A1.1 answers 404 for %s, in words, to somebody who reads %s: %s', async (path, locale, heading) => {
    server.use(answer(getOfferEndpoint, () => problem('offer-not-found')))
    const page = await draw(path, false, locale)
    expect(page.status).toBe(404)
    expect(documentOf(page).querySelector('h1')?.textContent).toBe(heading)
    expect(metaOf(page)).toMatchObject({ robots: 'noindex, follow', canonical: undefined, data: undefined })
    expect(JSON.parse(page.state).queries).not.toHaveLength(0)
  })

  it('X12 A1.1 writes the names of attributes as HTML does', async () => {
    const page = await draw('/fr/mentions-legales')
    expect(page.head + page.body).not.toContain('hrefLang')
    expect([page.head, page.body].map((html) => html.match(/ hreflang="/g)?.length)).toEqual([3, 2])
  })

  it.each([
    ['/fr/offres?page=2', undefined, '/fr/offres?page=2'],
    ['/fr/offres?page=1&page=7&utm_source=mail&worktime=x', undefined, '/fr/offres'],
    ['/fr/offres?page=999', 'noindex, follow', '/fr/offres'],
    ['/fr/offres?sort=deadline', 'noindex, follow', '/fr/offres?sort=deadline'],
    ['/fr/offres?pageSize=5', 'noindex, follow', '/fr/offres?pageSize=5'],
    ['/fr/offres?contract=nothing', 'noindex, follow', '/fr/offres?contract=nothing'],
    ['/fr/mentions-legales?utm_source=mail', undefined, '/fr/mentions-legales'],
    ['/en/legal?a=b', undefined, '/en/legal'],
  ])('X12 has one address to be found by: %s is « %s » at %s', async (path, robots, canonical) => {
    server.use(
      answer(searchOffersEndpoint, ({ query }) => ({
        ...resultOf(query.get('page') === '999' ? [] : [hydrologist]),
        total: 53,
        page: Number(query.get('page') ?? 1),
      })),
    )
    const page = await draw(path)
    expect(page.status).toBe(200)
    expect(metaOf(page)).toMatchObject({ robots, canonical: `https://emploi.example${canonical}` })
  })

  it('X12 is a search with its results; the list of all is found, a choice of them is followed only', async () => {
    server.use(
      answer(searchOffersEndpoint, ({ query }) => resultOf(query.get('q') === 'rien' ? [] : [hydrologist, nearby])),
    )
    const all = await draw('/en/offers?utm_source=mail')
    expect(documentOf(all).body.textContent).toContain('Glaciologue (H/F)')
    expect(metaOf(all)).toMatchObject({ robots: undefined, canonical: 'https://emploi.example/en/offers' })
    const some = metaOf(await draw('/en/offers?contract=cdd&q=%20eau%20'))
    expect(some).toMatchObject({
      robots: 'noindex, follow',
      canonical: 'https://emploi.example/en/offers?q=eau&contract=cdd',
    })
    const form = documentOf(all).querySelector('form[role=search]')
    expect(form?.getAttribute('action')).toBe('/en/offers')
    expect([...(form?.querySelectorAll('[name]') ?? [])].map((field) => field.getAttribute('name'))).toEqual(
      expect.arrayContaining(['q', 'contract', 'researcher']),
    )
  })

  it('X12 is shared with an image of the portal, its size and its name', async () => {
    server.use(
      answer(getOfferEndpoint, offerOf()),
      answer(searchOffersEndpoint, resultOf([nearby])),
      answer(listNewsEndpoint, pageWith()),
    )
    for (const path of ['/fr', '/fr/offres', address]) {
      const { head } = documentOf(await draw(path))
      const content = (name: string) => head.querySelector(`meta[property="${name}"]`)?.getAttribute('content')
      expect(content('og:image')).toBe('https://emploi.example/share.png')
      expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '630'])
      expect(content('og:image:alt')).toContain('Institut Méridien')
    }
  })

  it('X12 sends every filter and the order with the form, without scripts', async () => {
    server.use(
      answer(searchOffersEndpoint, resultOf([hydrologist])),
      answer(listPlacesEndpoint, { ...pageWith(grenoble), named: [grenoble.code] }),
    )
    const search = 'q=eau&place=c-38185&contract=cdd&contract=cdi&branch=bap-e&studyLevel=bac-5&studyLevel=doctorat'
    const page = documentOf(await draw(`/fr/offres?${search}&sort=deadline&publishedWithinDays=7&researcher=true`))
    const form = page.querySelector<HTMLFormElement>('form[role=search]')
    if (!form) throw new Error('no form')
    const sent = [...new FormData(form)]
    expect(sent).toEqual(
      expect.arrayContaining([
        ...[...new URLSearchParams(search)],
        ['place', 'Grenoble'],
        ['sort', 'deadline'],
        ['publishedWithinDays', '7'],
        ['researcher', 'true'],
      ]),
    )
    const names = sent.map(([name, value]) => `${name}=${value}`)
    expect(names).toHaveLength(new Set(names).size)
    const apply = page.querySelector('aside noscript')
    expect(apply?.innerHTML).toContain(`form="${form.id}"`)
    // Sent again as it was, it asks for the same place; emptied, for none; an unchanged order is not sent.
    expect(await draw('/fr/offres?place=c-38185&place=Grenoble')).toMatchObject({
      location: '/fr/offres?place=c-38185',
    })
    const usual = documentOf(await draw('/fr/offres?place=c-38185&place='))
    expect(usual.querySelector<HTMLSelectElement>('select[name=sort]')?.value).toBe('')
    expect(usual.querySelector('input[type=hidden][name=place]')).toBeNull()
  })

  it('X12 A6.1 shares an offer by mail without scripts, by its whole address', async () => {
    server.use(answer(getOfferEndpoint, offerOf()), answer(searchOffersEndpoint, resultOf([nearby])))
    const mails = [...documentOf(await draw(address)).querySelectorAll('aside noscript')].map(
      (hidden) => hidden.innerHTML,
    )
    expect(mails.join()).toContain(`mailto:?subject=`)
    expect(mails.join()).toContain(encodeURIComponent(`https://emploi.example${address}`))
  })

  it('X12 A4.3 keeps the one place among several of its name, without scripts', async () => {
    server.use(
      answer(listPlacesEndpoint, ({ query }) => {
        const items = homonyms.filter(({ code }) => !query.has('code') || code === query.get('code'))
        return { ...pageWith(...items), named: items.map(({ code }) => code) }
      }),
    )
    expect(await draw('/fr/offres?place=c-93066&place=Saint-Denis')).toMatchObject({
      location: '/fr/offres?place=c-93066',
    })
  })

  const homonyms = ['c-97411', 'c-93066'].map((code) => ({ ...grenoble, code, name: 'Saint-Denis' }))

  it('X12 A4.3 looks up a place written in a form without scripts, and says when nobody knows it', async () => {
    server.use(
      answer(searchOffersEndpoint, resultOf([hydrologist])),
      answer(listPlacesEndpoint, ({ query }) => {
        const q = query.get('q')
        if (q === 'saint-denis') return { ...pageWith(...homonyms), named: homonyms.map(({ code }) => code) }
        if (q === 'gren') return { ...pageWith(grenoble), named: [] }
        return q === 'grenoble' ? { ...pageWith(grenoble), named: [grenoble.code] } : { ...pageWith(), named: [] }
      }),
    )
    expect(await draw('/fr/offres?q=&place=grenoble&contract=cdd')).toMatchObject({
      status: 302,
      location: '/fr/offres?place=c-38185&contract=cdd',
    })
    const linksOf = async (path: string) =>
      [...documentOf(await draw(path)).querySelectorAll('form[role=search] a')].map((link) => link.getAttribute('href'))
    // Nobody chose: the page asks.
    expect(await linksOf('/fr/offres?place=saint-denis&contract=cdd')).toEqual([
      '/fr/offres?contract=cdd&place=c-97411',
      '/fr/offres?contract=cdd&place=c-93066',
    ])
    expect(await linksOf('/fr/offres?place=gren')).toEqual(['/fr/offres?place=c-38185'])
    const page = await draw('/fr/offres?place=Nulle+part')
    expect(page.status).toBe(200)
    expect(documentOf(page).querySelector('[role=alert]')?.textContent).toContain('Nulle part')
  })

  it('X12 shows whoever is signed in, and asks about nobody else', async () => {
    server.use(
      answer(getMeEndpoint, camille),
      answer(listFavouritesEndpoint, { ...pageWith(), closedCount: 0 }),
      answer(searchOffersEndpoint, resultOf([hydrologist])),
    )
    const known = await draw('/fr/offres', true)
    expect(documentOf(known).querySelector('header')?.textContent).toContain('Camille Aubrac')
    const visitor = await draw('/fr/offres')
    expect(asked.some((path) => path.startsWith('/api/v1/me'))).toBe(false)
    expect(visitor.body + visitor.state).not.toContain('Camille')
  })

  it('leaves the account to the browser, with what it needs to begin', async () => {
    server.use(answer(getMeEndpoint, camille))
    const page = await draw('/fr/espace', true)
    expect(page).toMatchObject({ status: 200, body: '', modules: [] })
    expect(JSON.parse(page.state).queries.map(({ key }: { key: string[] }) => key[0])).toEqual(['portal', 'session'])
    expect(metaOf(page).robots).toBe('noindex, follow')
  })

  it('A2.2 X12 has nobody signed in once their session has ended', async () => {
    server.use(answer(getMeEndpoint, () => problem('sign-in-required')))
    expect((await draw('/fr/espace', true)).status).toBe(200)
  })
})
