import {
  branches,
  contractTypes,
  corps,
  domains,
  durationBandOf,
  durationBands,
  experienceLevels,
  functionalDomains,
  studyLevels,
  workTimes,
} from '@portal/contracts/taxonomies/taxonomy'
import { describe, expect, it } from 'vitest'
import { composeDemoOffers, demoOfferCounts } from './compose-offers.ts'
import { readDemoFiles } from './demo-files.ts'

const files = await readDemoFiles()
const offers = composeDemoOffers(files)

describe('the demo', () => {
  it('has 150 French and 30 English offers, from 40 texts and 40 structures at least', () => {
    for (const language of ['fr', 'en'] as const)
      expect(offers.filter(({ text }) => text.language === language)).toHaveLength(demoOfferCounts[language])
    expect(new Set(offers.map(({ text }) => text.key)).size).toBeGreaterThanOrEqual(40)
    expect(new Set(offers.map(({ structure }) => structure.code)).size).toBeGreaterThanOrEqual(40)
    expect(new Set(offers.map(({ title }) => title)).size).toBe(offers.length)
  })

  it.each([
    ['contract types', Object.keys(contractTypes), offers.map(({ contractType }) => contractType)],
    ['branches', Object.keys(branches), offers.map(({ text }) => text.branch)],
    ['study levels', Object.keys(studyLevels), offers.map(({ text }) => text.studyLevel)],
    ['experience levels', Object.keys(experienceLevels), offers.map(({ text }) => text.experienceLevel)],
    ['work times', Object.keys(workTimes), offers.map(({ text }) => text.workTime)],
    ['domains', Object.keys(domains), offers.flatMap(({ text }) => text.domains)],
    ['durations', Object.keys(durationBands), offers.map(({ durationMonths }) => durationBandOf(durationMonths))],
    ['corps', Object.keys(corps).filter((code) => !code.startsWith('cat-')), offers.map(({ text }) => text.corps)],
    ['ways to apply', ['portal', 'email', 'roster'], offers.map(({ applicationMode }) => applicationMode)],
  ])('covers all %s', (_, wanted, given) => {
    expect(wanted.filter((code) => !given.includes(code))).toEqual([])
  })

  it('C1.3 files every offer under a functional domain that exists, in a dozen of them', () => {
    const given = [...new Set(offers.map(({ text }) => text.functionalDomain))]
    expect(given.filter((code) => !(code in functionalDomains))).toEqual([])
    expect(given.length).toBeGreaterThanOrEqual(12)
  })

  it('goes from today back to ninety days, with one closed and some attachments', () => {
    const ages = offers.map(({ publishedDaysAgo }) => publishedDaysAgo)
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([0, 90])
    expect(offers.filter(({ deadlineInDays }) => deadlineInDays < 0)).toHaveLength(1)
    expect(offers.filter(({ hasAttachment }) => hasAttachment).length).toBeGreaterThan(8)
  })

  it('leaves no placeholder in a text', () => {
    for (const { html, title } of offers) expect(`${title}${html}`).not.toMatch(/[{}]/)
  })

  it('is the same every time', () => {
    expect(composeDemoOffers(files)).toEqual(offers)
  })
})
