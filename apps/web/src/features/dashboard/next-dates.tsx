import { capitalise } from '@portal/contracts/i18n/format'
import type { Dashboard } from '@portal/contracts/profile/profile.endpoints'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, ButtonBone, Repeat } from '#web/ui/skeleton.tsx'
import * as text from './dashboard.messages.ts'

export const NextDates = ({ dates }: { dates: Dashboard['dates'] }) => {
  const t = useT()
  const to = usePaths()
  const locale = useLocale()
  const format = useFormat()
  return (
    <Rubric title={t(text.nextDates)}>
      {dates.length === 0 ? (
        <p>{t(text.noDate)}</p>
      ) : (
        <ol className="lines dated">
          {dates.map(({ at, kind, offer: { reference, slug, title, language } }) => (
            <li key={reference}>
              <p className="num">
                <time dateTime={at}>
                  <strong>{capitalise(format.day(at))}</strong> <span className="small soft">{format.time(at)}</span>
                </time>
              </p>
              <p>
                <Link to={to('offer', { reference, slug })} {...(language !== locale && { lang: language })}>
                  {title}
                </Link>
                <br />
                <span className="small soft">
                  {t(text.dateKinds[kind])}, {format.relativeDay(at)}
                </span>
              </p>
            </li>
          ))}
        </ol>
      )}
      <p className="cluster mt-2">
        <LinkButton icon="search" to={to('offers')}>
          {t(text.startSearch)}
        </LinkButton>
      </p>
    </Rubric>
  )
}

/** On a phone, offers whose titles take three lines. */
export const NextDatesBones = () => (
  <>
    <ol className="lines dated">
      <Repeat times={5}>
        <li>
          <p>
            <strong>
              <Bone />
            </strong>{' '}
            <span className="small">
              <Bone width={6} />
            </span>
          </p>
          <p>
            <Bone width={18} /> <Bone /> <Bone />
            <br />
            <span className="small">
              <Bone width={18} /> <Bone width={6} />
            </span>
          </p>
        </li>
      </Repeat>
    </ol>
    <p className="cluster mt-2">
      <ButtonBone width={18} />
    </p>
  </>
)
