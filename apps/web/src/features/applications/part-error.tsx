import type { ApplicationMissing } from '@portal/contracts/applications/application'
import { useT } from '#web/platform/i18n/t.ts'
import { FieldError } from '#web/ui/field.tsx'
import { missingParts } from './apply.messages.ts'

/** In the same words as the list at the top, which leads here (D6). */
export const PartError = ({ id, part }: { id: string; part: ApplicationMissing }) => {
  const t = useT()
  return (
    <div className="field invalid mb-2">
      <FieldError id={id}>{t(missingParts[part])}</FieldError>
    </div>
  )
}
