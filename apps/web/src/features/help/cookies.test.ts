import { locales } from '@portal/contracts/i18n/message'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { describe, expect, it } from 'vitest'
import { sections } from './cookies.messages.ts'

const sources = import.meta.glob(['../../**/*.{ts,tsx}', '!../../**/*.test.*', '!../../testing/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Each source that keeps something, and the names it keeps it by. */
const kept: Record<string, readonly string[]> = {
  'features/applications/submission-key.ts': ['submission'],
  'features/favourites/pending-favourite.ts': ['pending-favourite'],
  'features/offers/visited-offers.ts': ['visited-offers'],
  'features/profile/profile.public.ts': ['welcomed'],
  'platform/cookie/keep-cookie.ts': ['locale', 'theme', 'text'],
  'platform/router/scroll-position.ts': ['scroll-positions'],
  'platform/session/activity.ts': ['last-answer', 'idle-end'],
  'platform/session/session.ts': ['signed-in'],
}

describe('what stays on the device', () => {
  it('knows every source that keeps something there', () => {
    const keeping = Object.entries(sources)
      .filter(([, source]) =>
        /(?:local|session)Storage\.setItem|document\.cookie = |indexedDB|caches\.open/.test(source),
      )
      .map(([path]) => path.replace(/^\.\.\/(?!\.\.)/, 'features/').replace('../../', ''))
    expect(keeping.toSorted()).toEqual(Object.keys(kept))
  })

  it.each(locales)('ASVS 14.3.3 is told, each thing by its name, in %s', (locale) => {
    const page = sections(defaultPolicy)
      .map(({ html }) => html[locale])
      .join('')
    for (const name of Object.values(kept).flat()) expect(page).toContain(`<strong>${name}</strong>`)
  })
})
