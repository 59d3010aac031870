import type { CompletenessPart } from '@portal/contracts/profile/completeness'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { CompletenessDial, DialBones, MissingParts } from '#web/ui/dial.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, ButtonBone, Repeat } from '#web/ui/skeleton.tsx'
import * as text from './dashboard.messages.ts'
import { anchorOf, weighMissing } from './missing-parts.ts'

type ProfileGaugeProps = { percent: number; missing: readonly CompletenessPart[] }

/** A10.2: how far the profile is, and what each missing part would add. */
export const ProfileGauge = ({ percent, missing }: ProfileGaugeProps) => {
  const t = useT()
  const to = usePaths()
  const parts = weighMissing(missing).map(({ part, weight }) => ({
    label: t(text.partNames[part]),
    to: to('profile') + anchorOf(part),
    weight,
  }))
  return (
    <Rubric title={t(text.yourProfile)}>
      <div className="columns">
        <CompletenessDial percent={percent} missing={parts} />
        <div className="stack">
          {parts.length > 0 ? (
            <div>
              <h3>{t(text.missingCount(parts.length))}</h3>
              <MissingParts missing={parts} />
            </div>
          ) : (
            <p>{t(text.profileIsWhole)}</p>
          )}
          <p>
            <LinkButton to={to('profile')}>
              {t(parts.length > 0 ? text.completeMyProfile : text.seeMyProfile)}
            </LinkButton>
          </p>
        </div>
      </div>
    </Rubric>
  )
}

/** The dial, and about as many parts as are missing. */
export const GaugeBones = () => (
  <div className="columns">
    <DialBones />
    <div className="stack">
      <div>
        <p className="h3">
          <Bone />
        </p>
        <ul className="index">
          <Repeat times={3}>
            <li>
              <p>
                <span>
                  <span className="letter-key">{'\u00A0'}</span>
                  <Bone />
                </span>
              </p>
            </li>
          </Repeat>
        </ul>
      </div>
      <p>
        <ButtonBone />
      </p>
    </div>
  </div>
)
