import type { Offer } from '@portal/contracts/offers/offer'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { describe, expect, it } from 'vitest'
import { jobPostingOf, offerHead } from './offer-head.ts'
import { textToShow } from './offer-texts.ts'
import { offerOf } from './offers.fixture.ts'

const postingOf = (changes: Partial<Offer> = {}) => {
  const offer = offerOf(changes)
  return jobPostingOf(offer, textToShow(offer, 'fr', null), defaultPolicy, 'fr') as Record<string, unknown>
}

describe('a JobPosting', () => {
  it('X12 says what search engines require, and no more than the offer does', () => {
    expect(postingOf()).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Hydrologue, modélisation des crues éclair (H/F)',
      description: offerOf().html,
      identifier: { '@type': 'PropertyValue', name: 'Institut Méridien', value: 'MER-2026-0416' },
      datePosted: '2026-11-22T08:00:00Z',
      // The whole minute of the deadline counts.
      validThrough: '2026-12-10T23:00:00.000Z',
      employmentType: ['FULL_TIME', 'TEMPORARY'],
      hiringOrganization: {
        '@type': 'Organization',
        name: 'Institut Méridien',
        sameAs: defaultPolicy.employer.links.website.url,
        department: { '@type': 'Organization', name: 'Laboratoire Eaux et montagne' },
      },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'Grenoble',
          postalCode: '38000',
          addressRegion: 'Auvergne-Rhône-Alpes',
          addressCountry: 'FR',
        },
      },
      jobStartDate: '2027-02-01',
      occupationalCategory: 'Hydrologue',
      directApply: true,
    })
  })

  it('X12 invents neither an end, nor a start, nor a postcode', () => {
    const place = { ...offerOf().place, postcode: null, region: null, country: 'CL' }
    const posting = postingOf({ deadlineAt: null, startsOn: null, profession: null, place, applicationMode: 'email' })
    for (const name of ['validThrough', 'jobStartDate', 'occupationalCategory', 'baseSalary'])
      expect(posting).not.toHaveProperty(name)
    expect(posting).toMatchObject({ directApply: false, jobLocation: { address: { addressCountry: 'CL' } } })
    expect(JSON.stringify(posting)).not.toContain('postalCode')
  })

  it.each([
    ['cdi', 'complet', ['FULL_TIME']],
    ['cdi', 'partiel', ['PART_TIME']],
    ['projet', 'partiel', ['PART_TIME', 'TEMPORARY']],
    ['stage', 'complet', ['INTERN']],
  ])('X12 calls %s, %s: %j', (contract, time, expected) => {
    const term = (code: string) => ({ code, label: { fr: code, en: code } })
    expect(postingOf({ contractType: term(contract), workTime: term(time) }).employmentType).toEqual(expected)
  })

  it.each([
    ['cdi', undefined],
    ['cdd', ['TEMPORARY']],
    ['stage', ['INTERN']],
  ])('X12 says of %s without a working time no more than is known: %j', (contract, expected) => {
    const contractType = { code: contract, label: { fr: contract, en: contract } }
    expect(postingOf({ contractType, workTime: null }).employmentType).toEqual(expected)
  })

  it('X12 has one address, in the page’s language', () => {
    const offer = offerOf()
    const head = offerHead(offer, textToShow(offer, 'en', null), defaultPolicy, 'en')
    expect(head.canonical).toBe('/en/offers/MER-2026-0416/hydrologue-modelisation-des-crues-eclair-h-f')
    expect(head.description).toBe('Laboratoire Eaux et montagne, Grenoble. Prévoir les crues.')
  })
})
