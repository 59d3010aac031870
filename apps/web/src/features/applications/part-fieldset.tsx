import type { DocumentKind } from '@portal/contracts/policy/policy'
import { type ReactNode, useId } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import * as text from './apply.messages.ts'
import { PartError } from './part-error.tsx'

type PartFieldsetProps = {
  kind: DocumentKind
  /** Going on was refused for want of it. */
  isMissing?: boolean
  children: ReactNode
}

/** One part of the file: what it is, then the choice. Links from the list of what is missing land on it. */
export const PartFieldset = ({ kind, isMissing = false, children }: PartFieldsetProps) => {
  const t = useT()
  const errorId = useId()
  const { maximumOtherDocuments } = usePolicy().applications
  return (
    <fieldset
      className="rubric"
      id={kind}
      tabIndex={-1}
      {...(isMissing && { 'aria-invalid': true, 'aria-describedby': errorId })}
    >
      <legend className="h2">
        {t(text.kindTitles[kind])}{' '}
        {kind === 'other' ? <span className="soft light">{t(text.optional)}</span> : <span aria-hidden="true">*</span>}
      </legend>
      <p className="hint">{t(text.kindHints[kind](maximumOtherDocuments))}</p>
      {isMissing && kind !== 'other' && <PartError id={errorId} part={kind} />}
      {children}
    </fieldset>
  )
}
