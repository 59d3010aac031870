import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestApp } from '#api/testing/app.ts'
import { registerPages } from './pages.ts'

const directory = await mkdtemp(join(tmpdir(), 'portal-pages-'))
await mkdir(join(directory, 'assets'))
await writeFile(join(directory, 'index.html'), '<!doctype html><html lang="fr"><title>x</title><div id="root"></div>')
await writeFile(join(directory, 'assets/index-abc.js'), 'export const one = 1')
const { app, deps, close } = await createTestApp()
await registerPages(app, deps, directory)
afterAll(async () => {
  await close()
  await rm(directory, { recursive: true })
})

describe('the pages', () => {
  it.each([
    ['', '', '/fr'],
    ['en-GB,en;q=0.9', '', '/en'],
    ['de, en;q=0.4, fr;q=0.8', '', '/fr'],
    ['fr;q=0, en', '', '/en'],
    ['fr-FR', 'en', '/en'],
  ])('A1.1 answers at / for « %s » with the choice « %s »: %s', async (accepted, chosen, location) => {
    const reply = await app.inject({ url: '/', headers: { 'accept-language': accepted }, cookies: { locale: chosen } })
    expect([reply.statusCode, reply.headers.location]).toEqual([302, location])
  })

  it.each([
    ['/fr/offres', 200, 'fr', 'Portail Emploi, Institut Méridien'],
    ['/en/offers/MER-2026-0001/any', 200, 'en', 'Job portal, Institut Méridien'],
    ['/en/nothing', 404, 'en', 'Job portal, Institut Méridien'],
  ])('says of %s: %i, in %s', async (url, status, language, title) => {
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(status)
    expect(reply.body).toContain(`<html lang="${language}"`)
    expect(reply.body).toContain(`<title>${title}</title>`)
    expect(reply.body).toContain('<meta name="description" content="')
    expect(reply.headers['content-security-policy']).toContain("script-src 'self'")
  })

  it('keeps built files for ever, and asks nobody who they are', async () => {
    const reply = await app.inject('/assets/index-abc.js')
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  it.each(['/api/v1/nothing', '/assets/none.js', '/.git/config.txt'])(
    'has a problem for %s, not a page',
    async (url) => {
      const reply = await app.inject(url)
      expect(reply.statusCode).toBe(404)
      expect(reply.json()).toMatchObject({ code: 'route-not-found' })
    },
  )
})
