import { securityQuestions } from '@portal/contracts/accounts/account'
import { getTaxonomiesEndpoint } from '@portal/contracts/taxonomies/taxonomies.endpoints'
import { contractTypes } from '@portal/contracts/taxonomies/taxonomy'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { ensureTaxonomies } from './ensure-taxonomies.ts'
import { addTerms, termsWith } from './taxonomies.public.ts'
import { listTerms } from './taxonomies.repository.ts'
import { taxonomyTermsTable } from './taxonomies.table.ts'

const { app, db, deps, close } = await createTestApp()
beforeAll(() => ensureTaxonomies(deps))
afterAll(close)

describe('happy', () => {
  it('A4.4 lists the nine contract types in both languages, in their order', async () => {
    const { contractType } = await clientOf(app)(getTaxonomiesEndpoint, {})
    expect(contractType).toEqual(Object.entries(contractTypes).map(([code, label]) => ({ code, label })))
    expect(contractType).toHaveLength(9)
  })

  it('A8.2 A9.4 A4.8 names in both languages what forms and filters ask for', async () => {
    const { duration, civility, securityQuestion, country } = await clientOf(app)(getTaxonomiesEndpoint, {})
    expect(duration.map(({ code }) => code)).toEqual(['le6m', '7to12m', '1to3y', 'gt3y'])
    expect(civility).toContainEqual({ code: 'none', label: { fr: 'Aucune', en: 'None' } })
    expect(securityQuestion).toHaveLength(Object.keys(securityQuestions).length)
    expect(country).toContainEqual({ code: 'DE', label: { fr: 'Allemagne', en: 'Germany' } })
    for (const { code, label } of country) expect(label.fr, code).not.toBe(code)
  })

  it('sorts what grows as a French reader does, not by code points', async () => {
    const names = ['Zoologue', 'eau', 'Écologue', 'école', 'Ébéniste']
    await addTerms(
      deps,
      names.map((name, index) => ({ kind: 'profession', code: `test-${index}`, label: { fr: name, en: name } })),
    )
    const { profession } = await clientOf(app)(getTaxonomiesEndpoint, {})
    expect(profession.map(({ label }) => label.fr)).toEqual(['eau', 'Ébéniste', 'école', 'Écologue', 'Zoologue'])
  })

  it('answers 304 to whoever has the same lists, and the lists once they changed', async () => {
    const url = '/api/v1/taxonomies'
    const { headers } = await app.inject(url)
    const known = { 'if-none-match': `"other", ${headers.etag}` }
    const same = await app.inject({ url, headers: known })
    expect([same.statusCode, same.body]).toEqual([304, ''])
    await addTerms(deps, [{ kind: 'domain', code: 'test-new', label: { fr: 'Nouveau', en: 'New' } }])
    const changed = await app.inject({ url, headers: known })
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(headers.etag)
  })
})

describe('ensureTaxonomies', () => {
  it('writes nothing a second time, and mends what was changed', async () => {
    const before = await listTerms(db)
    await ensureTaxonomies(deps)
    expect(await listTerms(db)).toEqual(before)
    await db.update(taxonomyTermsTable).set({ labelFr: 'Autre' }).where(eq(taxonomyTermsTable.code, 'cdi'))
    await ensureTaxonomies(deps)
    const after = await listTerms(db)
    expect(after.toSorted((one, other) => one.id - other.id)).toEqual(
      before.toSorted((one, other) => one.id - other.id),
    )
  })

  it('spends no id on terms that exist: there are 32,767 of them', async () => {
    const newest = async () => Math.max(...(await listTerms(db)).map(({ id }) => id))
    const before = await newest()
    for (let run = 0; run < 3; run += 1) await ensureTaxonomies(deps)
    await addTerms(deps, [{ kind: 'profession', code: 'test-after', label: { fr: 'Après', en: 'After' } }])
    expect(await newest()).toBe(before + 1)
  })
})

describe('termsWith', () => {
  it('reads the lists again for a term another process wrote', async () => {
    await termsWith(db)
    await db
      .insert(taxonomyTermsTable)
      .values({ kind: 'profession', code: 'elsewhere', labelFr: 'Ailleurs', labelEn: 'Elsewhere', position: 0 })
    const terms = await termsWith(db, { codes: [['profession', 'elsewhere']] })
    expect(terms.idOf('profession', 'elsewhere')).toBeTypeOf('number')
  })
})
