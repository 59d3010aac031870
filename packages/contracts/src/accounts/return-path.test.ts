import { describe, expect, it } from 'vitest'
import { withReturn } from '../paths/paths.ts'
import { returnPath } from './return-path.ts'

describe('returnPath', () => {
  it.each(['/fr', '/en/offers?q=hydro&contract=CDD', '/fr/offres/MER-1/hydrologue', '/fr/espace/candidatures#suite'])(
    'A8.6 brings back to %s',
    (path) => {
      expect(returnPath(path)).toBe(path)
    },
  )

  it('A8.6 reads what an address of a way in says', () => {
    const next = '/fr/offres?q=eau&contract=cdd#content'
    const { pathname, searchParams } = new URL(withReturn('/fr/connexion', next), 'https://portal.invalid')
    expect([pathname, returnPath(searchParams.get('next'))]).toEqual(['/fr/connexion', next])
    expect(withReturn('/fr/connexion', null)).toBe('/fr/connexion')
  })

  it.each([
    undefined,
    null,
    '',
    'fr/offres',
    'https://evil.example/fr',
    '//evil.example/fr',
    '/\\evil.example/fr',
    '/\t/evil.example/fr',
    'javascript:alert(1)',
    '/fr/../..//evil.example',
    '/nowhere',
    '/api/v1/me',
    '/fr/connexion?next=/fr',
    '/en/register',
    '/fr/activation',
    '/fr/offres\r\nSet-Cookie: a=b',
  ])('A8.6 leads nowhere else: %j', (path) => {
    expect(returnPath(path)).toBeUndefined()
  })
})
