import { usePolicy } from '#web/platform/portal/portal.ts'
import { Article } from './article.tsx'
import { lead, sections, title } from './privacy.messages.ts'

/** C4.6, D10. */
export const PrivacyPage = () => <Article title={title} lead={lead} sections={sections(usePolicy())} />
