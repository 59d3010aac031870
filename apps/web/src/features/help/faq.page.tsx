import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import { RichText } from '#web/ui/rich-text.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { glueFigures } from './glue-figures.ts'
import * as text from './help.messages.ts'
import { questionsQuery } from './help.queries.ts'

/** The last figure is about how many questions there are. */
const topics = [
  ['applications', text.faqSection, 8],
  ['account', text.accountSection, 7],
] as const

const QuestionBone = ({ isLong = false }: { isLong?: boolean }) => (
  <details className="question">
    <summary>
      <span>
        <Bone width={18} />
        {isLong && (
          <span className="only-narrow">
            <br />
            <Bone />
          </span>
        )}
      </span>
      <Icon name="chevron-down" />
    </summary>
  </details>
)

/** On a phone most questions take two lines, some of them three. */
const QuestionBones = ({ rows, isMute }: { rows: number; isMute: boolean }) => (
  <Skeleton isMute={isMute}>
    <QuestionBone />
    <Repeat times={rows - 1}>
      <QuestionBone isLong />
    </Repeat>
  </Skeleton>
)

/** A14.1: one address opens one question (`/fr/aide#how-to-apply`). */
const Questions = () => {
  const t = useT()
  const { hash } = useLocation()
  const { data, error, refetch } = useQuery(questionsQuery())
  const asked = decodeURIComponent(hash.slice(1))

  useEffect(() => {
    if (data && asked) document.getElementById(asked)?.scrollIntoView()
  }, [data, asked])

  if (!data && error)
    return (
      <Rubric title={t(text.faqSection)} isSplit>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Rubric>
    )
  return topics.map(([topic, title, expected]) => (
    <Rubric key={topic} title={t(title)} isSplit>
      <div>
        {!data && <QuestionBones rows={expected} isMute={topic !== topics[0][0]} />}
        {data?.items
          .filter((item) => item.topic === topic)
          .map(({ id, question, answer }) => (
            <details className="question" key={id} id={id} open={id === asked}>
              <summary>
                {t(question)}
                <Icon name="chevron-down" />
              </summary>
              <RichText html={glueFigures(t(answer))} />
            </details>
          ))}
      </div>
    </Rubric>
  ))
}

export const FaqPage = () => {
  const t = useT()
  const to = usePaths()
  return (
    <Page title={t(text.faqTitle)} lead={t(text.faqLead)} trail={<Breadcrumb current={t(text.faqTitle)} />}>
      <Questions />
      <Rubric title={t(text.notFoundHere)} isSplit>
        <p className="cluster">
          <LinkButton to={to('guide')}>{t(text.readGuide)}</LinkButton>
          <LinkButton to={to('contactCandidate')} icon="mail">
            {t(text.writeToUs)}
          </LinkButton>
        </p>
      </Rubric>
    </Page>
  )
}
