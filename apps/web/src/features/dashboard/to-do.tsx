import type { CompletenessPart } from '@portal/contracts/profile/completeness'
import { isMandatory } from '@portal/contracts/profile/completeness'
import type { Dashboard } from '@portal/contracts/profile/profile.endpoints'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './dashboard.messages.ts'
import { anchorOf } from './missing-parts.ts'

type Draft = Dashboard['drafts'][number]

const useDraftSentences = () => {
  const t = useT()
  const format = useFormat()
  return ({ offer: { deadlineAt }, missing }: Draft): string => {
    const inLocale = format.list(missing.map((piece) => t(text.missingPieces[piece])))
    const pieces = { fr: inLocale, en: inLocale }
    return [
      t(missing.length > 0 ? text.lacks(pieces) : text.readyToSend),
      deadlineAt && t(text.sendBefore(format.dateTime(deadlineAt))),
    ]
      .filter(Boolean)
      .join(' ')
  }
}

/** What needs the person now, the most urgent first; only that one is filled. */
export const ToDo = ({ drafts, missing }: { drafts: readonly Draft[]; missing: readonly CompletenessPart[] }) => {
  const t = useT()
  const to = usePaths()
  const sentencesOf = useDraftSentences()
  const mandatory = missing.filter(isMandatory)
  const [first] = mandatory

  return (
    <Rubric title={t(text.toDoNow)}>
      {drafts.length === 0 && !first ? (
        <p>{t(text.nothingToDo)}</p>
      ) : (
        <ul className="lines">
          {drafts.map((draft, index) => (
            <li key={draft.id} className="with-action">
              <div>
                <strong>
                  {t(text.finishDraft)} <OfferTitle offer={draft.offer} />
                </strong>
                <p className="small soft">{sentencesOf(draft)}</p>
              </div>
              <LinkButton
                to={to('apply', { reference: draft.offer.reference, slug: draft.offer.slug })}
                {...(index === 0 && { look: 'primary' })}
              >
                {t(text.resume)}
                <VisuallyHidden>
                  {', '}
                  <OfferTitle offer={draft.offer} />
                </VisuallyHidden>
              </LinkButton>
            </li>
          ))}
          {first && (
            <li className="with-action">
              <div>
                <strong>{t(text.completeProfileTask)}</strong>
                <p className="small soft">{t(text.completeProfileWhy(mandatory.length))}</p>
              </div>
              <LinkButton to={to('profile') + anchorOf(first)} {...(drafts.length === 0 && { look: 'primary' })}>
                {t(text.complete)}
                <VisuallyHidden>, {t(text.yourProfile)}</VisuallyHidden>
              </LinkButton>
            </li>
          )}
        </ul>
      )}
    </Rubric>
  )
}
