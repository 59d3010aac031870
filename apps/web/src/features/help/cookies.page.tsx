import { usePolicy } from '#web/platform/portal/portal.ts'
import { Article } from './article.tsx'
import { lead, sections, title } from './cookies.messages.ts'

/** D5, E6.1. */
export const CookiesPage = () => <Article title={title} lead={lead} sections={sections(usePolicy())} />
