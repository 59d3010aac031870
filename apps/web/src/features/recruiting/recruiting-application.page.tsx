import {
  type ApplicationEvent,
  type ApplicationId,
  readApplicationId,
} from '@portal/contracts/applications/application'
import { recruiterStatuses } from '@portal/contracts/applications/application-status'
import { downloadNameOf } from '@portal/contracts/documents/document'
import { ApiProblem, urlOf } from '@portal/contracts/http/client'
import type { Message } from '@portal/contracts/i18n/message'
import type { Policy } from '@portal/contracts/policy/policy'
import {
  getRecruitingDocumentContentEndpoint,
  type RecruitingApplication,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Breakable } from '#web/ui/breakable.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { FileRow } from '#web/ui/file-row.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, ButtonBone, FileBones, Repeat, RubricBones, Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { Badge } from '#web/ui/tag.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import * as text from './recruiting.messages.ts'
import { findListedOffer, recruitingApplicationQuery } from './recruiting.queries.ts'

const Files = ({ application: { id, documents } }: { application: RecruitingApplication }) => {
  const t = useT()
  const format = useFormat()
  const client = useQueryClient()
  return (
    <Rubric title={t(text.files)}>
      <p className="hint">{t(documents.length > 0 ? text.filesHint : text.noFile)}</p>
      <ul className="lines">
        {documents.map((document) => {
          const name = downloadNameOf(document)
          const params = { applicationId: id, applicationDocumentId: document.id }
          return (
            <FileRow
              key={document.id}
              name={
                <a
                  href={urlOf(getRecruitingDocumentContentEndpoint, { params })}
                  download={name}
                  // The opening joins the history below; the download itself is the browser's.
                  onClick={() => setTimeout(() => void client.invalidateQueries(recruitingApplicationQuery(id)), 1500)}
                >
                  {name}
                </a>
              }
              detail={format.bytes(document.sizeBytes)}
            />
          )
        })}
      </ul>
    </Rubric>
  )
}

const Person = ({ application: { candidate, comment, link } }: { application: RecruitingApplication }) => {
  const t = useT()
  const format = useFormat()
  const { email, mobile, landline, streetAddress, postcode, city, country, nationality, birthDate } = candidate
  const phones = [mobile, landline].filter((phone) => phone !== null)
  const place = [streetAddress, [postcode, city].filter(Boolean).join(' '), country && format.country(country)]
  return (
    <Rubric title={t(text.candidate)}>
      <Facts
        facts={[
          {
            term: t(text.email),
            value: (
              <a href={`mailto:${email}`}>
                <Breakable>{email}</Breakable>
              </a>
            ),
          },
          ...(phones.length > 0 ? [{ term: t(text.phone), value: phones.join(', ') }] : []),
          { term: t(text.address), value: place.filter(Boolean).join(', ') },
          ...(nationality ? [{ term: t(text.nationality), value: format.country(nationality) }] : []),
          ...(birthDate ? [{ term: t(text.birthDate), value: format.numericDate(`${birthDate}T12:00:00Z`) }] : []),
        ]}
      />
      {comment && (
        <>
          <h3 className="mt-3">{t(text.comment)}</h3>
          <p className="prose whitespace-pre-line">{comment}</p>
        </>
      )}
      {link && (
        <>
          <h3 className="mt-3">{t(text.link)}</h3>
          <p className="break-all">
            <a href={link} rel="noopener noreferrer nofollow" target="_blank">
              {link} <Icon name="external-link" />
            </a>
          </p>
        </>
      )}
    </Rubric>
  )
}

const titleOf = (event: ApplicationEvent, labels: Policy['applications']['statusLabels']): Message => {
  const { kind, status, document } = event
  if (kind === 'withdrawal-mail') return text.events.mailed
  if (kind === 'document-opened') {
    const name = document?.name
    return name ? text.events.opened(name) : text.events.aFile
  }
  if (status === 'submitted') return text.events.sent
  return status === 'withdrawn' || !status ? text.events.withdrawn : labels[status]
}

const History = ({ events }: { events: readonly ApplicationEvent[] }) => {
  const t = useT()
  const { statusLabels } = usePolicy().applications
  return (
    <Rubric title={t(text.history)}>
      <Timeline
        isWide
        entries={events.map((event) => ({
          id: event.id,
          at: event.at,
          kind: event.kind === 'document-opened' ? 'seen' : 'step',
          title: t(titleOf(event, statusLabels)),
          detail: event.message && <span className="whitespace-pre-line">{event.message}</span>,
        }))}
      />
    </Rubric>
  )
}

const Shown = ({ application }: { application: RecruitingApplication }) => {
  const t = useT()
  const format = useFormat()
  const { statusLabels } = usePolicy().applications
  const [isDeciding, setIsDeciding] = useState(false)
  const wasDeciding = useRef(false)
  const outcome = useRef<HTMLParagraphElement>(null)
  const { status, submittedAt, events } = application
  const isOver = recruiterStatuses(status).length === 0
  // The last decision takes its button away, which would have had the focus back: what stands in its place has it.
  useEffect(() => {
    if (isDeciding) wasDeciding.current = true
    else if (isOver && wasDeciding.current && document.activeElement === document.body)
      outcome.current?.focus({ preventScroll: true })
  }, [isOver, isDeciding])
  return (
    <>
      <div className="stack mt-2">
        <p className="cluster">
          <Badge>{t(statusLabels[status])}</Badge>
          <span className="small">{t(text.receivedOn(format.instant(submittedAt)))}</span>
        </p>
        {isOver ? (
          <p className="small soft" tabIndex={-1} ref={outcome}>
            {t(text.noMore(status))}
          </p>
        ) : (
          <p>
            <Button look="primary" onClick={() => setIsDeciding(true)}>
              {t(text.decide)}
            </Button>
          </p>
        )}
      </div>
      <DecisionDialog application={application} isOpen={isDeciding} onClose={() => setIsDeciding(false)} />
      <Files application={application} />
      <Person application={application} />
      <History events={events} />
    </>
  )
}

/** What was decided and the button, the files, the person, the history. */
const Waiting = () => (
  <Skeleton>
    <div className="stack mt-2">
      <p className="cluster small">
        <span>
          <Bone />
        </span>
        <span>
          <Bone width={28} />
        </span>
      </p>
      <p>
        <ButtonBone width={8} />
      </p>
    </div>
    <RubricBones>
      <p className="hint">
        <Bone width={28} /> <Bone width={28} />
      </p>
      <ul className="lines">
        <Repeat times={2}>
          <li>
            <FileBones />
          </li>
        </Repeat>
      </ul>
    </RubricBones>
    <RubricBones>
      <dl className="facts">
        <Repeat times={3}>
          <div>
            <dt>
              <Bone width={6} />
            </dt>
            <dd>
              <Bone width={18} />
            </dd>
          </div>
        </Repeat>
      </dl>
    </RubricBones>
    <RubricBones>
      <ol className="timeline dated">
        <li>
          <time>
            <Bone width={18} />
          </time>
          <b>
            <Bone />
          </b>
        </li>
      </ol>
    </RubricBones>
  </Skeleton>
)

const Loaded = ({ id, reference }: { id: ApplicationId; reference: string }) => {
  const t = useT()
  const listed = findListedOffer(useQueryClient(), reference)
  const { data, error, refetch } = useQuery(recruitingApplicationQuery(id))
  if (!data && error instanceof ApiProblem && error.code === 'application-not-found')
    return <SpacePage title={t(problemMessage(error))}>{null}</SpacePage>
  const offer = data?.offer ?? listed
  // One title for what is awaited and what has come: it has the focus already.
  return (
    <SpacePage
      title={data ? `${data.candidate.firstName} ${data.candidate.lastName}` : t(text.application)}
      lead={offer ? <OfferTitle offer={offer} /> : !error && <Bone />}
    >
      {data ? (
        <Shown application={data} />
      ) : error ? (
        <ErrorState isWhole error={error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </SpacePage>
  )
}

/** One application as it was sent; decided here. */
export const RecruitingApplicationPage = () => {
  const t = useT()
  const { id: given, reference = '' } = useParams()
  const id = readApplicationId(given)
  // What is written to one person is never shown for another.
  return id ? (
    <Loaded key={id} id={id} reference={reference} />
  ) : (
    <SpacePage title={t(text.noApplication)}>{null}</SpacePage>
  )
}
