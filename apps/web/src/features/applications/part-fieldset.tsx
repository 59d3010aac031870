import { fileTypesFor } from '@portal/contracts/applications/usable-document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import * as text from './apply.messages.ts'

/** One part of the file: what it is, what it may be, then the choice. Links from the list of what is missing land on it. */
export const PartFieldset = ({ kind, children }: { kind: DocumentKind; children: ReactNode }) => {
  const t = useT()
  const format = useFormat()
  const policy = usePolicy()
  const types = format.list(
    fileTypesFor(kind, policy).map((type) => type.toUpperCase()),
    'disjunction',
  )
  const size = format.bytes(policy.documents.maximumBytes)
  return (
    <fieldset className="rubric" id={kind} tabIndex={-1}>
      <legend className="h2">
        {t(text.kindTitles[kind])}{' '}
        {kind === 'other' ? <span className="soft light">{t(text.optional)}</span> : <span aria-hidden="true">*</span>}
      </legend>
      <p className="hint">{t(text.kindHints[kind](types, size, policy.applications.maximumOtherDocuments))}</p>
      {children}
    </fieldset>
  )
}
