import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Link } from '#web/ui/link.tsx'
import * as text from './app.messages.ts'
import { DisplaySettings } from './display-settings.tsx'
import * as footer from './footer.messages.ts'
import { spaceOf } from './space-of.ts'

const Column = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h2>{title}</h2>
    <ul>{children}</ul>
  </div>
)

/** A1.6, C1.2, D5. */
export const Footer = () => {
  const t = useT()
  const to = usePaths()
  const { employer } = usePolicy()
  const { data: me } = useSession()
  const { website, careers, foundation } = employer.links
  const { page, label } = me ? spaceOf(me) : ({ page: 'signIn', label: text.signIn } as const)
  return (
    <footer className="colophon">
      <div className="wrap columns">
        <Column title={t(text.offers)}>
          <li>
            <Link to={to('offers')}>{t(footer.allOffers)}</Link>
          </li>
          <li>
            <Link to={`${to('offers')}?researcher=true`}>{t(footer.researcherOffers)}</Link>
          </li>
        </Column>
        <Column title={t(text.candidateHelp)}>
          <li>
            <Link to={to('guide')}>{t(footer.guide)}</Link>
          </li>
          <li>
            <Link to={to('faq')}>{t(footer.faq)}</Link>
          </li>
        </Column>
        <Column title={t(footer.services)}>
          <li>
            <Link to={to(page)}>{t(label)}</Link>
          </li>
          {(!me || me.role === 'candidate') && (
            <li>
              <Link to={to('alerts')}>{t(footer.yourAlerts)}</Link>
            </li>
          )}
          <li>
            <Link to={to('contactCandidate')}>{t(footer.contactUs)}</Link>
          </li>
          <li>
            <Link to={to('contactRecruiter')}>{t(footer.recruiterHelp)}</Link>
          </li>
          <li>
            <DisplaySettings placement="start up" />
          </li>
        </Column>
        <Column title={t(footer.otherSites)}>
          {[careers, website, foundation].map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="external">
                {t(label)}
              </a>
            </li>
          ))}
        </Column>
      </div>
      {employer.social.length > 0 && (
        <div className="wrap cluster mt-4">
          <h2 className="mb-0">{t(footer.followUs)}</h2>
          <ul className="cluster">
            {employer.social.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="external me">
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="wrap cluster mt-2">
        {(
          [
            ['accessibility', footer.accessibility],
            ['privacy', footer.privacy],
            ['legal', footer.legal],
            ['cookies', footer.cookies],
          ] as const
        ).map(([page, label]) => (
          <li key={page}>
            <Link to={to(page)}>{t(label)}</Link>
          </li>
        ))}
        <li>
          <a href={employer.sourceCode} rel="external">
            {t(footer.sourceCode)}
          </a>
        </li>
      </ul>
    </footer>
  )
}
