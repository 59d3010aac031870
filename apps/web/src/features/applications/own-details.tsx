import { mandatoryPartsMissing } from '@portal/contracts/profile/completeness'
import type { Profile } from '@portal/contracts/profile/profile'
import { useId } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import * as text from './apply.messages.ts'
import { PartError } from './part-error.tsx'
import { SentDetails } from './sent-details.tsx'

/** C2.3, A9.5: pre-filled from the profile, which is where it is amended; what is mandatory and missing is named. */
export const OwnDetails = ({ profile, isMissing }: { profile: Profile; isMissing: boolean }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const errorId = useId()
  const missing = mandatoryPartsMissing(profile)
  return (
    <section
      className="rubric"
      id="profile"
      tabIndex={-1}
      aria-labelledby="profile-title"
      {...(isMissing && { 'aria-describedby': errorId })}
    >
      <h2 id="profile-title">
        {t(text.yourDetails)} <span aria-hidden="true">*</span>
      </h2>
      <p className="hint">{t(text.detailsHint)}</p>
      {isMissing && <PartError id={errorId} part="profile" />}
      <SentDetails profile={profile} />
      {missing.length > 0 ? (
        <div className="note stack tight mt-2">
          <p>
            {t(text.profileLacks)} <strong>{format.list(missing.map((part) => t(text.profileParts[part])))}</strong>.
          </p>
          <p>
            <LinkButton to={to('profile')}>{t(text.completeProfile)}</LinkButton>
          </p>
        </div>
      ) : (
        <p className="mt-2">
          <Link className="plain" to={to('profile')}>
            {t(text.amendProfile)}
          </Link>
        </p>
      )}
    </section>
  )
}
