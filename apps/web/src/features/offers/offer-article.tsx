import { urlOf } from '@portal/contracts/http/client'
import type { Locale } from '@portal/contracts/i18n/message'
import { isOpen, type Offer } from '@portal/contracts/offers/offer'
import { getOfferAttachmentEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { useEffect, useState } from 'react'
import { useNow } from '#web/platform/clock/clock.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { useDescribe } from '#web/platform/page-head/page-head.tsx'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Later, servedPart } from '#web/ui/later.tsx'
import { useTitle } from '#web/ui/page.tsx'
import { RichText } from '#web/ui/rich-text.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Flag } from '#web/ui/tag.tsx'
import * as text from './offer.messages.ts'
import { OfferFacts } from './offer-facts.tsx'
import { offerHead } from './offer-head.ts'
import { OfferBar, OfferSummary } from './offer-summary.tsx'
import { textsOf, textToShow } from './offer-texts.ts'
import { OfferTrail } from './offer-trail.tsx'
import { isNew } from './offers.messages.ts'
import { rememberOffer } from './visited-offers.ts'

// Below the offer: served with it, and alive after it.
const nearbyOffers = servedPart(async () => (await import('./nearby-offers.tsx')).NearbyOffers)

const Attachments = ({ offer: { reference, attachments } }: { offer: Offer }) => {
  const t = useT()
  const format = useFormat()
  if (attachments.length === 0) return null
  return (
    <Rubric title={t(text.attachments)} isSplit>
      <ul className="lines">
        {attachments.map(({ id, name, sizeBytes, mediaType }) => (
          <li key={id}>
            <span className="file">
              <Icon name="file-text" />
              <span>
                <a href={urlOf(getOfferAttachmentEndpoint, { params: { reference, attachmentId: id } })} download>
                  {name}
                </a>
                <br />
                <span className="small soft">
                  {mediaType === 'application/pdf' && 'PDF, '}
                  {format.bytes(sizeBytes)}
                </span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Rubric>
  )
}

const About = ({ offer: { structureAbout, structure, language } }: { offer: Offer }) => {
  const t = useT()
  const locale = useLocale()
  const { employer } = usePolicy()
  const { website, professions } = employer.links
  return (
    <>
      {structureAbout && (
        <Rubric title={t(text.aboutStructure)} isSplit>
          <div className="prose">
            <h3>{structure.name}</h3>
            <p {...(language !== locale && { lang: language })}>{structureAbout}</p>
          </div>
        </Rubric>
      )}
      <Rubric title={t(text.about(employer))} isSplit>
        <div className="prose">
          <p>{t(employer.about)}</p>
          <p className="cluster">
            {[website, professions].map(({ label, url }) => (
              <a key={url} href={url} rel="external">
                {t(label)}
              </a>
            ))}
          </p>
        </div>
      </Rubric>
    </>
  )
}

/** A3: header, facts, text and summary of an offer one may read. */
export const OfferArticle = ({ offer }: { offer: Offer }) => {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const now = useNow()
  const policy = usePolicy()
  const describe = useDescribe()
  const [chosen, setChosen] = useState<Locale | null>(null)
  const { reference, structure, place, publishedAt } = offer
  const shown = textToShow(offer, locale, chosen)
  const others = textsOf(offer).filter(({ language }) => language !== shown.language)
  const foreign = shown.language === locale ? {} : { lang: shown.language }
  useTitle(shown.title)
  // As long as it is open: one that closed is shown to those who kept it, and to nobody else.
  if (import.meta.env.SSR && isOpen(offer, now)) describe(offerHead(offer, shown, policy, locale))
  useEffect(() => rememberOffer(reference), [reference])

  return (
    <div className="wrap">
      <OfferTrail reference={reference} />
      <header className="top stack tight">
        <p className="small cluster">
          {-format.daysUntil(publishedAt) < policy.offers.newForDays && <Flag>{t(isNew)}</Flag>}
          <span className="soft">
            {t(text.publishedAgo(format.relativeDay(publishedAt), format.date(publishedAt)))}
          </span>
        </p>
        <h1 tabIndex={-1} {...foreign}>
          {shown.title}
        </h1>
        <p className="lead">
          {structure.name}, {place.city}
        </p>
      </header>
      <div className="with-aside">
        <article className="offer">
          <Rubric title={t(text.atAGlance)} className="mt-0">
            <OfferFacts offer={offer} />
          </Rubric>
          <Rubric title={t(text.description)} isSplit>
            <div>
              {(others.length > 0 || shown.language !== locale) && (
                <p className="note small cluster mb-2">
                  <span>
                    {t(others.length > 0 ? text.shownIn[shown.language] : text.writtenOnlyIn[shown.language])}
                  </span>
                  {others.map(({ language }) => (
                    <Button key={language} look="plain" onClick={() => setChosen(language)}>
                      {t(text.readIn[language])}
                    </Button>
                  ))}
                </p>
              )}
              <div {...foreign}>
                <RichText html={shown.html} />
              </div>
            </div>
          </Rubric>
          <Attachments offer={offer} />
          <About offer={offer} />
          <OfferBar offer={offer} />
        </article>
        <OfferSummary offer={offer} title={shown.title} />
      </div>
      <Later
        part={nearbyOffers}
        props={{
          title: text.nearbyOffers,
          profession: offer.profession?.code,
          domain: offer.domains[0]?.code,
          except: reference,
        }}
      />
    </div>
  )
}
