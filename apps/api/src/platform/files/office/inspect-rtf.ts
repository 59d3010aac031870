import { refuse } from '../file-refusal.ts'
import { isRemoteTarget } from '../link-target.ts'
import { isDynamicField } from './dynamic-field.ts'

const plainText = (rtf: string): string =>
  rtf
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(?:[a-z]+-?\d* ?|[^a-z])/gi, '')
    .replace(/[{}\r\n]/g, '')

/**
 * Control words are looked for everywhere, even where a reader would take them for text or for binary data: the ways to
 * make two readers disagree on that are what hostile files play with, and no CV contains these words by chance.
 */
export const inspectRtf = (bytes: Buffer): void => {
  const text = bytes.toString('latin1')
  if (/\\obj(?:data|update|autlink|link|ocx|html|emb)(?![a-z])/i.test(text)) refuse('file-active-content', 'OLE object')
  for (const { index } of text.matchAll(/\\fldinst/gi))
    if (isDynamicField(plainText(text.slice(index + 8, index + 400)))) refuse('file-active-content', 'DDE field')
  for (const [, target = ''] of text.matchAll(/\\template\s([^{}]*)/gi))
    if (isRemoteTarget(target.replaceAll('\\\\', '\\'))) refuse('file-active-content', 'external template')
  if (!/\}[\s\0]*$/.test(text.slice(-4096))) refuse('file-damaged', 'the last group is not closed')
}
