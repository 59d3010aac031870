import { usePolicy } from '#web/platform/portal/portal.ts'
import { lead, sections, title } from './accessibility.messages.ts'
import { Article } from './article.tsx'

export const AccessibilityPage = () => <Article title={title} lead={lead} sections={sections(usePolicy())} />
