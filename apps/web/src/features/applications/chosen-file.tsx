import type { ApplicationDocument, ApplicationId } from '@portal/contracts/applications/application'
import { getApplicationDocumentContentEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { downloadNameOf } from '@portal/contracts/documents/document'
import { urlOf } from '@portal/contracts/http/client'
import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { FileRow } from '#web/ui/file-row.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import { download, kindTitles } from './apply.messages.ts'

type ChosenFileProps = {
  applicationId: ApplicationId
  document: ApplicationDocument
  /** « CV », in lists of several kinds. */
  saysKind?: boolean
  actions?: ReactNode
}

/** A file of the application; its name hands out what is, or will be, sent. */
export const ChosenFile = ({ applicationId, document, saysKind = false, actions }: ChosenFileProps) => {
  const t = useT()
  const format = useFormat()
  const name = downloadNameOf(document)
  const href = urlOf(getApplicationDocumentContentEndpoint, {
    params: { applicationId, applicationDocumentId: document.id },
  })
  const size = format.bytes(document.sizeBytes)
  return (
    <FileRow
      name={
        <a href={href} download={name}>
          <VisuallyHidden>{t(download)}</VisuallyHidden> {name}
        </a>
      }
      detail={saysKind ? `${t(kindTitles[document.kind])}, ${size}` : size}
      actions={actions}
    />
  )
}
