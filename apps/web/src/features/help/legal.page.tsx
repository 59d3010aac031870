import { usePolicy } from '#web/platform/portal/portal.ts'
import { Article } from './article.tsx'
import { sections, title } from './legal.messages.ts'

export const LegalPage = () => <Article title={title} sections={sections(usePolicy())} />
