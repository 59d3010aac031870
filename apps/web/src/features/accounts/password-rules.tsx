import { type PasswordFault, passwordFaultsOf, passwordStrength } from '@portal/contracts/accounts/password'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Icon } from '#web/ui/icon.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './register.messages.ts'

/** A8.3, live under the field: each rule with whether it is met, then how long the password would resist. */
export const PasswordRules = ({ password }: { password: string }) => {
  const t = useT()
  const { password: policy } = usePolicy()
  const faults = passwordFaultsOf(password, policy)
  const strength = passwordStrength(password, policy)
  const isShort = [...password].length < policy.advisedLength
  const rules: readonly (readonly [PasswordFault, { fr: string; en: string }])[] = [
    ['password-too-short', text.minLength(policy.minLength)],
    ['password-needs-special', text.oneSpecial],
    ['password-forbidden-character', text.noneOf(policy.forbiddenCharacters)],
  ]
  const name = text.strengthNames[strength]
  return (
    <>
      <ul className="rules">
        {rules.map(([fault, label]) => {
          const isMet = password !== '' && !faults.includes(fault)
          return (
            <li key={fault} className={isMet ? 'done' : undefined}>
              <Icon name={isMet ? 'check' : 'minus'} />
              <span>
                {t(label)}
                <VisuallyHidden>{t(isMet ? text.done : text.toDo)}</VisuallyHidden>
              </span>
            </li>
          )
        })}
      </ul>
      {password !== '' && (
        <>
          {/* Four steps: the ten graduations of other meters would say more than it knows. */}
          <meter className="mt-2 mb-1" min={0} max={4} value={strength} aria-label={t(text.strengthIs(name))} />
          <p className="hint">
            {t(text.strengthIs(name))}
            {isShort && t(text.advisedLength(policy.advisedLength))}
          </p>
        </>
      )}
    </>
  )
}
