import type { Document } from '@portal/contracts/documents/document'
import { documentNameSchema } from '@portal/contracts/documents/document-name'
import { useMutation } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { fieldOf, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import * as text from './documents.messages.ts'
import { updateDocumentMutation } from './documents.queries.ts'

const renameSchema = z.strictObject({ name: documentNameSchema })

const RenameForm = ({ document, onClose }: { document: Document; onClose: () => void }) => {
  const t = useT()
  const announce = useAnnounce()
  const form = useContractForm(renameSchema, { defaultValues: { name: document.name } })
  const renaming = useMutation(updateDocumentMutation())
  return (
    <Form
      form={form}
      className="stack mt-2"
      onSubmit={async ({ name }) => {
        // Once the form is gone, the dialog may be another document's.
        await renaming.mutateAsync({ params: { documentId: document.id }, body: { name } }, { onSuccess: onClose })
        announce(t(text.renamed(name)))
      }}
    >
      <TextField
        {...fieldOf(form, 'name')}
        label={t(text.nameLabel)}
        hint={t(text.nameHint)}
        errors={text.nameErrors}
        maxLength={120}
        autoComplete="off"
        autoFocus
      />
      <p className="cluster">
        <Button type="submit" look="primary" isBusy={renaming.isPending}>
          {t(text.save)}
        </Button>
        <Button onClick={onClose}>{t(text.cancel)}</Button>
      </p>
    </Form>
  )
}

/** C2.5: the name is the person's own. Open while there is a document to rename. */
export const RenameDialog = ({ document, onClose }: { document: Document | null; onClose: () => void }) => {
  const t = useT()
  return (
    <Dialog title={document && t(text.renameTitle(document.name))} isOpen={document !== null} onClose={onClose}>
      {document && <RenameForm document={document} onClose={onClose} />}
    </Dialog>
  )
}
