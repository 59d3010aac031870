import { type PageName, pathPatterns } from '@portal/contracts/paths/paths'

/** What search engines are told of, beside the offers. */
export const listedPages = [
  'home',
  'offers',
  'faq',
  'guide',
  'contactCandidate',
  'contactRecruiter',
  'legal',
  'privacy',
  'cookies',
  'accessibility',
] as const satisfies PageName[]

/** Open to all, and nothing to look for. */
const openPages: readonly PageName[] = [...listedPages, 'offer', 'signIn', 'register']

/** Every other page is somebody's own, or a step on the way to it: a new page stays out until it is listed here. */
export const ownPages = (Object.keys(pathPatterns) as PageName[]).filter((page) => !openPages.includes(page))
