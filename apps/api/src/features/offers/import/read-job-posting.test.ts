import { gzipSync } from 'node:zlib'
import { getOfferEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestImport, lines, posting } from '#api/testing/imports.ts'

const { client, importFile, stored, empty, close } = await createTestImport()
beforeEach(empty)
afterAll(close)

describe('JobPosting', () => {
  it('takes everything a row says', async () => {
    expect(await importFile(lines(posting()))).toEqual({ created: 1, updated: 0, unchanged: 0, refused: [] })
    expect(await client(getOfferEndpoint, { params: { reference: 'lab-1' } })).toMatchObject({
      reference: 'LAB-1',
      title: 'Technicien-ne de serre (H/F)',
      html: '<h3>Missions</h3><p>Arroser des <strong>plantes</strong>.</p>',
      structure: { code: '202512345X', name: 'Serres du Nord' },
      place: { city: "Villeneuve-d'Ascq", cityCode: '59009', departmentCode: '59', region: 'Hauts-de-France' },
      contractType: { code: 'apprentissage' },
      corps: { code: 'tech' },
      branch: { code: 'bap-a' },
      functionalDomain: { code: 'rch' },
      profession: { label: { fr: 'Technicien-ne en expérimentation végétale' } },
      studyLevel: { code: 'bac-2' },
      experienceLevel: { code: 'debutant' },
      workTime: { code: 'partiel' },
      durationMonths: 18,
      startsOn: '2027-01-04',
      publishedAt: '2026-11-02T08:00:00.000Z',
      deadlineAt: '2026-12-10T22:59:00.000Z',
      status: 'published',
    })
    const { facets } = await client(searchOffersEndpoint, { query: { q: 'plantes' } })
    const found = facets.domain.filter((value) => value.count > 0).map(({ label }) => label.fr)
    expect(found).toEqual(['Physique', 'Sciences de la vigne'])
  })

  it.each([
    ['its code', 'RCH', 'rch'],
    ['its name, however its apostrophe is written', "Relation à l'usager", 'usa'],
    ['no domain we know', 'Ressources', undefined],
    ['no text', { value: 'RCH' }, undefined],
  ])('C1.3 files an offer under the functional domain given by %s', async (_, value, expected) => {
    await importFile(lines(posting({ additionalProperty: [{ name: 'functionalDomain', value }] })))
    const offer = await client(getOfferEndpoint, { params: { reference: 'LAB-1' } })
    expect(offer.functionalDomain?.code).toBe(expected)
  })

  it.each<[string, string | Buffer]>([
    ['gzip', gzipSync(lines(posting()))],
    ['a byte order mark', `\uFEFF${lines(posting())}`],
    ['one document over many lines', JSON.stringify(posting(), null, 2)],
    ['an array', JSON.stringify([posting()], null, 1)],
    ['a graph', JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, posting()] })],
    [
      'a list',
      JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting() }] }, null, 1),
    ],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines(posting()), 'utf16le')])],
  ])('reads %s', async (_, file) => {
    expect(await importFile(file)).toMatchObject({ created: 1, refused: [] })
    expect((await stored('LAB-1'))?.city).toBe("Villeneuve-d'Ascq")
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'several places',
      { jobLocation: [{ address: { addressLocality: 'Brest', postalCode: '29200' } }, {}] },
      { cityCode: '29019' },
    ],
    ['a place in one text', { jobLocation: { address: '2 place du Marché, 38000 Grenoble' } }, { cityCode: '38185' }],
    [
      'a place abroad',
      { jobLocation: { address: { addressLocality: 'Ithaca', addressCountry: { name: 'US' } } } },
      { city: 'Ithaca', country: 'US', cityCode: null },
    ],
    ['no place', { jobLocation: undefined }, { city: 'France', departmentCode: null }],
    ['an organisation by its name', { hiringOrganization: 'Institut de la Vigne' }, { status: 'published' }],
    ['no organisation', { hiringOrganization: undefined }, { status: 'published' }],
    ['no end', { validThrough: '9999-12-31' }, { deadlineAt: null }],
    ['an end without time', { validThrough: '2026-12-10' }, { deadlineAt: new Date('2026-12-10T22:59:00Z') }],
    [
      'an end without offset',
      { validThrough: '2027-07-10T12:00:00' },
      { deadlineAt: new Date('2027-07-10T10:00:00Z') },
    ],
    [
      'no contract',
      { additionalProperty: undefined, employmentType: ['PART_TIME', 'INTERN'] },
      { durationMonths: null },
    ],
    [
      'English',
      { title: 'Greenhouse technician', description: 'You will take care of the plants and of the soil.' },
      { language: 'en' },
    ],
    [
      'a text without tags',
      { description: 'Missions\n\n- Arroser\n- Tailler < 2 m\n\nFin.' },
      { html: '<p>Missions</p><ul><li>Arroser</li><li>Tailler &lt; 2 m</li></ul><p>Fin.</p>' },
    ],
    [
      'hostile HTML',
      {
        description:
          '<p onclick=x>Un <a href="javascript:x">lien</a> <a href="https://example.org/">bon</a></p><svg onload=x>',
      },
      { html: '<p>Un lien <a href="https://example.org/" rel="noopener">bon</a></p>' },
    ],
    ['a null in a text', { title: 'Avec \u0000 zéro', description: 'Texte\u0000.' }, { title: 'Avec zéro' }],
  ])('is liberal with %s', async (_, values, expected) => {
    expect(await importFile(lines(posting(values)))).toMatchObject({ created: 1, refused: [] })
    expect(await stored('LAB-1')).toMatchObject(expected)
  })
})
