import { type Application, readApplicationId } from '@portal/contracts/applications/application'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { storedDocumentsQuery } from '#web/features/documents/files.public.ts'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSearch } from '#web/platform/router/use-search.ts'
import { useTitle } from '#web/ui/page.tsx'
import { Bone, Repeat, RowBones, RubricBones, Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { draftQuery } from './applications.queries.ts'
import * as text from './apply.messages.ts'
import { ApplyAside } from './apply-aside.tsx'
import { ApplyForm } from './apply-form.tsx'
import { ApplyRefused } from './apply-refused.tsx'
import { ApplyReview } from './apply-review.tsx'
import { ApplySent } from './apply-sent.tsx'
import { ApplyTrail } from './apply-trail.tsx'
import { useStep } from './use-step.ts'

/** A11, C2, D1: begun on arrival, kept as it grows, read again, sent. The step is in the address: going back goes back. */
export const ApplyPage = () => {
  const { reference = '', slug = '' } = useParams()
  const search = useSearch()
  const sent = readApplicationId(search.get('sent'))
  return sent ? (
    <ApplySent applicationId={sent} />
  ) : (
    <Drafting reference={reference} slug={slug} isReview={search.get('step') === 'review'} />
  )
}

const Drafting = ({ reference, slug, isReview }: { reference: string; slug: string; isReview: boolean }) => {
  const { data: application, error, refetch } = useQuery(draftQuery(reference))
  if (application) return <Steps application={application} isReview={isReview} />
  if (error) return <ApplyRefused error={error} reference={reference} slug={slug} onRetry={() => void refetch()} />
  return <Beginning offer={{ reference, slug }} isReview={isReview} />
}

/** The first two parts of the form. */
const PartBones = ({ rows }: { rows: number }) => (
  <>
    <p className="small">
      <Bone width={28} />
    </p>
    <RubricBones>
      <RowBones rows={rows} lines={0} />
    </RubricBones>
    <RubricBones>
      <RowBones rows={3} />
    </RubricBones>
  </>
)

/** Until when, and what is still to do. */
const AsideBones = () => (
  <div className="rubric mt-0 stack only-wide">
    <p className="deadline">
      <Bone width={8} />
      <strong>
        <Bone width={18} />
        <br />
        <Bone />
      </strong>
      <Bone width={8} />
    </p>
    <p className="small">
      <Bone width={28} />
      <br />
      <Bone width={18} />
    </p>
    <div>
      <p className="legend">
        <Bone width={8} />
      </p>
      <ul className="rules">
        <Repeat times={3}>
          <li>
            <span>
              <Bone width={18} />
            </span>
          </li>
        </Repeat>
      </ul>
    </div>
  </div>
)

/** The file is begun, or found again. */
type BeginningProps = { offer: { reference: string; slug: string }; isReview: boolean }

const Beginning = ({ offer, isReview }: BeginningProps) => (
  <div className="wrap">
    <ApplyTrail offer={offer} step={isReview ? 'review' : 'form'} />
    <Skeleton className="with-aside top">
      <div className="stack-lg">
        <div className="stack tight">
          <p className="small">
            <Bone />
          </p>
          <p className="big">
            <Bone width={8} />
          </p>
          <p className="lead">
            <Bone width={18} />
          </p>
          <p className="small">
            <Bone />
            <br />
            <Bone width={28} /> <Bone width={18} />
          </p>
        </div>
        <PartBones rows={isReview ? 4 : 6} />
      </div>
      <AsideBones />
    </Skeleton>
  </div>
)

const Steps = ({ application, isReview }: { application: Application; isReview: boolean }) => {
  const t = useT()
  const to = usePaths()
  const navigate = useNavigate()
  const documents = useQuery(storedDocumentsQuery())
  const { offer } = application
  const path = to('apply', { reference: offer.reference, slug: offer.slug })
  // An address kept from before, or a file taken away meanwhile: what is missing is asked for again.
  const isReviewing = isReview && application.missing.length === 0
  const stepName = isReviewing ? 'review' : 'form'
  const title = isReviewing ? text.reviewTitle : text.title
  useTitle(`${t(title)}, ${offer.title}`)
  useStep(isReviewing)

  return (
    <div className="wrap">
      <ApplyTrail offer={offer} step={stepName} />
      <div className="with-aside top">
        <div className="stack-lg">
          <header className="stack tight">
            <p className="small soft">{t(text.step(isReviewing ? 2 : 1, 2, text.stepNames[stepName]))}</p>
            <h1 tabIndex={-1}>{t(title)}</h1>
            <p className="lead">
              <OfferTitle offer={offer} />
            </p>
            <p className="small soft">
              <span className="num">{t(text.reference(offer.reference))}</span>
              <br />
              {[t(offer.contractType.label), offer.structure.name, offer.place.city].join('\u00A0• ')}
            </p>
            {isReviewing && <p>{t(text.reviewLead)}</p>}
          </header>
          {isReviewing ? (
            <ApplyReview
              application={application}
              formPath={path}
              onSent={() => void navigate(`${path}?sent=${application.id}`, { replace: true })}
            />
          ) : documents.data ? (
            <ApplyForm
              application={application}
              documents={documents.data.items}
              isTurnedBack={isReview}
              onReview={() => void navigate(`${path}?step=review`)}
            />
          ) : documents.error ? (
            <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />
          ) : (
            <Skeleton className="stack-lg">
              <PartBones rows={isReview ? 4 : 6} />
            </Skeleton>
          )}
        </div>
        <ApplyAside application={application} />
      </div>
    </div>
  )
}
