import { downloadNameOf } from '@portal/contracts/documents/document'
import { fileTypes } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import { mediaTypes } from '#api/platform/files/inspect-file.ts'
import type { FileAnswer } from '#api/platform/http/mount.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findVisibleOffer } from './get-offer.ts'
import { findAttachment } from './offers.repository.ts'

/** C1.9: to read before applying, hence as visible as the offer itself. */
export const getOfferAttachment = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'storage'>,
  { attachmentId, ...asked }: { reference: string; attachmentId: string; candidateId?: string | undefined },
): Promise<FileAnswer> => {
  const offer = await findVisibleOffer(deps, asked)
  const attachment = await findAttachment(deps.db, offer.id, attachmentId)
  if (!attachment) throw problem('attachment-not-found')
  const { storageKey, sha256, name, mediaType } = attachment
  const fileType = fileTypes.find((type) => mediaTypes[type] === mediaType)
  return {
    content: await deps.storage.get(storageKey, { expectedSha256: sha256 }),
    name: fileType ? downloadNameOf({ name, fileType }) : name,
    mediaType,
  }
}
