import { extensionOf } from '@portal/contracts/documents/extension'
import { formatBytes, formatList } from '@portal/contracts/i18n/format'
import { type Locale, locales, type Message } from '@portal/contracts/i18n/message'
import type { FileType } from '@portal/contracts/policy/policy'
import { barelyTooLarge, empty, tooLarge, wrongType } from './documents.messages.ts'

export type FileRules = { readonly fileTypes: readonly FileType[]; readonly maximumBytes: number }

const inEach = (write: (locale: Locale) => string): Message =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as Message

/** « PDF, DOC ou ODT ». */
export const typesInWords = (fileTypes: readonly FileType[]): Message =>
  inEach((locale) =>
    formatList(
      locale,
      fileTypes.map((type) => type.toUpperCase()),
      'disjunction',
    ),
  )

export const sizeInWords = (bytes: number): Message => inEach((locale) => formatBytes(locale, bytes))

/** `.pdf,.doc`, for the file chooser. */
export const acceptOf = (fileTypes: readonly FileType[]): string => fileTypes.map((type) => `.${type}`).join(',')

/** What can be told before anything leaves; the server decides by content. Null when the file may go. */
export const refuseFile = (
  { name, size }: Pick<File, 'name' | 'size'>,
  { fileTypes, maximumBytes }: FileRules,
): Message | null => {
  const extension = extensionOf(name)
  if (extension !== undefined && !fileTypes.some((type) => type === extension))
    return wrongType(typesInWords(fileTypes))
  const [given, limit] = [sizeInWords(size), sizeInWords(maximumBytes)]
  // One byte too many is « 3 Mo » as well, once rounded.
  if (size > maximumBytes) return given.fr === limit.fr ? barelyTooLarge(limit) : tooLarge(given, limit)
  return size === 0 ? empty : null
}
