import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepCookie } from './keep-cookie.ts'

afterEach(() => vi.unstubAllGlobals())

describe('a choice kept in a cookie', () => {
  it.each([
    ['https:', 'theme=dark; path=/; max-age=31536000; samesite=lax; secure'],
    ['http:', 'theme=dark; path=/; max-age=31536000; samesite=lax'],
  ])('ASVS 3.3.1 is Secure wherever it can be: %s', (protocol, written) => {
    vi.stubGlobal('location', { protocol })
    const write = vi.spyOn(document, 'cookie', 'set')
    keepCookie('theme', 'dark')
    expect(write).toHaveBeenCalledExactlyOnceWith(written)
    write.mockRestore()
  })

  it('is forgotten at once', () => {
    keepCookie('theme', 'dark')
    expect(document.cookie).toContain('theme=dark')
    keepCookie('theme', null)
    expect(document.cookie).not.toContain('theme')
  })
})
