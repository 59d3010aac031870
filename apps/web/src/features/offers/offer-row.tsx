import { capitalise, typeset } from '@portal/contracts/i18n/format'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import type { FoundOffer } from '@portal/contracts/offers/offer-search'
import { slugOf } from '@portal/contracts/paths/paths'
import { memo } from 'react'
import { FavouriteButton } from '#web/features/favourites/favourites.public.tsx'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { Flag } from '#web/ui/tag.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import { useListOrigin } from './came-from.ts'
import { minuteBefore } from './minute-before.ts'
import * as row from './offer-row.messages.ts'
import * as text from './offers.messages.ts'

/** The department says enough in France; abroad the country does. */
const home = 'FR'

/** Sets the reference apart, and is nothing at the end of a line. */
const wideSpace = '\u2003'

/** From so few days on, the deadline also bears a clock. */
const closingSoonDays = 3

/** The one part of a row that knows which search it stands in. */
const OfferLink = ({ offer }: { offer: OfferSummary }) => {
  const locale = useLocale()
  const to = usePaths()
  const from = useListOrigin()
  const { reference, slug, title, language } = offer
  return (
    <Link
      to={to('offer', { reference, slug: slug || slugOf(title) })}
      state={from ? { from } : null}
      {...(language !== locale && { lang: language })}
    >
      {title}
    </Link>
  )
}

const Until = ({ deadlineAt }: Pick<OfferSummary, 'deadlineAt'>) => {
  const t = useT()
  const format = useFormat()
  if (!deadlineAt)
    return (
      <div className="row-until">
        <dt className="hidden-visually">{t(row.until)}</dt>
        <dd>{t(text.noDeadline)}</dd>
      </div>
    )
  const days = format.daysUntil(deadlineAt)
  const isAtNight = format.day(minuteBefore(deadlineAt)) !== format.day(deadlineAt)
  const hour = t(row.atTime(format.time(deadlineAt)))
  return (
    <div className="row-until">
      <dt>{t(row.until)}</dt>
      <dd>
        <time dateTime={deadlineAt}>{format.day(deadlineAt)}</time>
        {isAtNight && hour}
      </dd>
      <dd>
        {days <= closingSoonDays && <Icon name="clock" />} {format.relativeDay(deadlineAt)}
        {days === 0 && !isAtNight && hour}
      </dd>
    </div>
  )
}

type OfferRowProps = {
  offer: FoundOffer
  isVisited: boolean
  /** A pointer or the focus is on it. */
  onIntent?: ((reference: string) => void) | undefined
}

/** A2: one offer of a list. Memoised, since a tick among the filters must not draw every row anew. */
export const OfferRow = memo(({ offer, isVisited, onIntent }: OfferRowProps) => {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { offers: policy } = usePolicy()
  const {
    reference,
    language,
    extract,
    structure,
    place,
    contractType,
    durationMonths,
    studyLevel,
    publishedAt,
    applicationMode,
  } = offer
  const isNew = -format.daysUntil(publishedAt) < policy.newForDays
  const wider = place.department ?? (place.country === home ? null : format.country(place.country))
  const area = wider === place.city ? null : wider
  const intend = onIntent && (() => onIntent(reference))
  return (
    <li className="row" onPointerEnter={intend} onFocus={intend}>
      <p className="row-when">
        <span>
          <VisuallyHidden>{t(row.published)}</VisuallyHidden>
          {capitalise(format.relativeDay(publishedAt))}
        </span>
        {isNew && <Flag>{t(text.isNew)}</Flag>}
        {isVisited && <span>{t(row.alreadySeen)}</span>}
        {language !== locale && <span>{t(row.writtenIn[language])}</span>}
      </p>
      <div className="row-main">
        <h3 className="row-title">
          <OfferLink offer={offer} />
        </h3>
        <p>
          {structure.name}
          <br />
          <span className="soft">
            {area ? `${place.city} • ${area}` : place.city}
            {offer.distanceKm !== undefined && ` • ${t(row.atDistance(format.number(offer.distanceKm)))}`}
            {wideSpace}
            <span className="num whitespace-nowrap">
              <VisuallyHidden>{t(row.reference)}</VisuallyHidden>
              {reference}
            </span>
          </span>
        </p>
        {extract && (
          <p className="soft line-clamp-2" {...(language !== locale && { lang: language })}>
            {typeset(language, extract)}
          </p>
        )}
      </div>
      <dl className="row-facts">
        <div>
          <dt className="hidden-visually">{t(row.ledgerHeads.contract)}</dt>
          <dd>{t(contractType.label)}</dd>
          {durationMonths !== null && <dd>{t(text.months(durationMonths))}</dd>}
          {applicationMode !== 'portal' && <dd className="row-mode">{t(row.modes[applicationMode])}</dd>}
        </div>
        <div>
          {studyLevel && (
            <>
              <dt className="hidden-visually">{t(row.studyLevel)}</dt>
              <dd>{t(studyLevel.label)}</dd>
            </>
          )}
        </div>
        <Until deadlineAt={offer.deadlineAt} />
      </dl>
      <FavouriteButton offer={offer} look="icon" />
    </li>
  )
})
