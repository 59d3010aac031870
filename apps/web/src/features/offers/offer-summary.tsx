import { capitalise } from '@portal/contracts/i18n/format'
import { isOpen, type Offer } from '@portal/contracts/offers/offer'
import { FavouriteButton } from '#web/features/favourites/favourites.public.tsx'
import { useNow } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { DeadlineScale } from '#web/ui/deadline-scale.tsx'
import { Later, servedPart } from '#web/ui/later.tsx'
import { Bone } from '#web/ui/skeleton.tsx'
import { ApplyAction } from './apply-action.tsx'
import { minuteBefore } from './minute-before.ts'
import * as text from './offer.messages.ts'
import { months, noDeadline } from './offers.messages.ts'
import { ShareOffer } from './share-offer.tsx'

// Served with the summary, and alive after the page.
const offerAlert = servedPart(async () => (await import('./offer-alert.tsx')).OfferAlert)

/** « CDD • 18 mois • BAC + 5 • Grenoble »: what « BAC + 5 » is made of stays together. */
const useInBrief = ({ contractType, durationMonths, studyLevel, place }: Offer): string => {
  const t = useT()
  return [
    t(contractType.label),
    durationMonths !== null && t(months(durationMonths)),
    studyLevel && t(studyLevel.label).replaceAll(' ', '\u00A0'),
    place.city,
  ]
    .filter(Boolean)
    .join('\u00A0• ')
}

/** Whoever planned by the old one must see that it moved. */
const DeadlineChange = ({ offer: { deadlineAt, deadlineChange } }: { offer: Offer }) => {
  const t = useT()
  const format = useFormat()
  if (!deadlineChange) return null
  const changed = format.numericDate(deadlineChange.changedAt)
  const previous = deadlineChange.previousAt && format.dateTime(deadlineChange.previousAt)
  const message = deadlineAt
    ? text.deadlineChanged(changed, previous)
    : previous && text.deadlineRemoved(changed, previous)
  return (
    message && (
      <>
        <br />
        <span className="small">{t(message)}</span>
      </>
    )
  )
}

/** A3.2: the weekday, the date, the hour and whose hour it is; then how far it is, in words and on a scale. */
const Deadline = ({ offer }: { offer: Offer }) => {
  const { deadlineAt, publishedAt } = offer
  const t = useT()
  const format = useFormat()
  const { timeZone } = usePolicy()
  if (!deadlineAt)
    return (
      <p className="deadline">
        <span className="small">{t(text.deadline)}</span>
        <strong>{t(noDeadline)}</strong>
        <span className="small soft">{t(text.openUntilFilled)}</span>
        <DeadlineChange offer={offer} />
      </p>
    )
  // It comes first in both languages.
  const weekday = (instant: Date | string) => format.date(instant).split(' ', 1).join('')
  const evening = weekday(minuteBefore(deadlineAt))
  const morning = weekday(deadlineAt)
  return (
    <div>
      <p className="deadline">
        <span className="small">{t(text.deadline)}</span>
        <strong>
          <time dateTime={deadlineAt}>
            {format.date(deadlineAt)} <br />
            {t(text.atHour(format.time(deadlineAt), timeZone))}
          </time>
        </strong>
        <span className="small soft">{capitalise(format.relativeDay(deadlineAt))}</span>
        {evening !== morning && (
          <>
            <br />
            <span className="small soft">{t(text.nightBetween(evening, morning))}</span>
          </>
        )}
        <DeadlineChange offer={offer} />
      </p>
      <DeadlineScale publishedAt={publishedAt} deadlineAt={deadlineAt} />
    </div>
  )
}

/** A3.4, A3.5: beside the text and always in sight; on a phone it follows the text. */
export const OfferSummary = ({ offer, title }: { offer: Offer; title: string }) => {
  const t = useT()
  const now = useNow()
  const brief = useInBrief(offer)
  return (
    <aside className="sticky stack rubric mt-0" aria-label={t(text.summary)}>
      <p className="only-wide">
        <strong>{title}</strong>
        <br />
        <span className="small soft">{brief}</span>
      </p>
      {isOpen(offer, now) ? (
        <>
          <Deadline offer={offer} />
          <div className="stack tight">
            <ApplyAction offer={offer} size="large-wide" />
            <FavouriteButton offer={offer} look="words" />
          </div>
        </>
      ) : (
        <div className="note stack tight">
          <p>
            <strong>{t(text.closedSince)}</strong>
          </p>
          <p className="small">{t(text.keptForYou)}</p>
        </div>
      )}
      <div className="cluster">
        <Later
          part={offerAlert}
          props={{
            profession: offer.profession?.code,
            domains: offer.domains.map(({ code }) => code),
            contract: offer.contractType.code,
            department: offer.place.departmentCode,
          }}
          waiting={<Bone width={18} />}
        />
        <ShareOffer offer={offer} title={title} />
      </div>
    </aside>
  )
}

/** On a phone, while one reads: the last child of the article, so that it leaves when the summary arrives. */
export const OfferBar = ({ offer }: { offer: Offer }) => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const { timeZone } = usePolicy()
  const { deadlineAt } = offer
  if (!isOpen(offer, now)) return null
  return (
    <div className="bar only-narrow">
      <p className="small mr-auto">
        {deadlineAt ? (
          <>
            <strong>{capitalise(format.day(deadlineAt))}</strong>
            <br />
            {format.time(deadlineAt)}, {t(text.zoneTime(timeZone))}
          </>
        ) : (
          <strong>{t(noDeadline)}</strong>
        )}
      </p>
      <FavouriteButton offer={offer} look="icon" />
      <ApplyAction offer={offer} isBrief />
    </div>
  )
}
