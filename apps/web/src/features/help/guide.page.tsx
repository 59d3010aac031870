import { usePolicy } from '#web/platform/portal/portal.ts'
import { Article } from './article.tsx'
import { lead, sections, title } from './guide.messages.ts'

/** A1.2, E6.3: the candidate's manual, its figures taken from the policy. */
export const GuidePage = () => <Article title={title} lead={lead} sections={sections(usePolicy())} />
