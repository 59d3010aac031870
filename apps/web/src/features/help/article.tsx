import type { Message } from '@portal/contracts/i18n/message'
import { useT } from '#web/platform/i18n/t.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Page } from '#web/ui/page.tsx'
import { RichText } from '#web/ui/rich-text.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { glueFigures } from './glue-figures.ts'

/** `html` as RichText knows it; an `id` where other pages lead to the section. */
export type Section = { id?: string; title: Message; html: Message }

type ArticleProps = { title: Message; lead?: Message; sections: readonly Section[] }

/** A page to read: its sections named in the margin. */
export const Article = ({ title, lead, sections }: ArticleProps) => {
  const t = useT()
  return (
    <Page title={t(title)} {...(lead && { lead: t(lead) })} trail={<Breadcrumb current={t(title)} />}>
      {sections.map((section) => (
        <Rubric key={section.title.en} title={t(section.title)} isSplit {...(section.id && { id: section.id })}>
          <RichText html={glueFigures(t(section.html))} />
        </Rubric>
      ))}
    </Page>
  )
}
