import { extname } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptedPdf, pdfFile, pdfWithAttachment, pdfWithHiddenJavaScript } from '#api/testing/files.ts'
import { judge, readSample, sampleNames } from '#api/testing/hostile-files.ts'
import { atScale, isFullSize, writeProof } from '#api/testing/measurements.ts'
import { docFile, docmFile, docxFile, odtFile, rtfFile } from '#api/testing/office-files.ts'

/** Accepted, or refused for a reason that has a name. */
const answer = /^(?:accepted|file-[a-z-]+)$/

/** Where a sample is cut, and where it is written over. */
const shares = isFullSize ? [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99] : [0.6]

const spoilt = (content: Buffer, share: number): Buffer[] => {
  const changed = Buffer.from(content)
  const at = Math.floor(content.length * share)
  changed.subarray(at, at + 20).fill(0x41)
  return [content.subarray(0, Math.ceil(content.length * share)), changed]
}

const seconds = (milliseconds: readonly number[]): string => (Math.max(...milliseconds) / 1000).toFixed(1)

describe.skipIf(sampleNames.length === 0)('hostile samples (skipped without ../shared/data)', () => {
  it('C3.1 get an answer, never an exception, when cut and changed', async () => {
    const taken: number[] = []
    for (const name of sampleNames) {
      const content = await readSample(name)
      const fileName = `CV${extname(name).replace('.docm', '.docx')}`
      for (const each of shares.flatMap((share) => spoilt(content, share))) {
        const { verdict, milliseconds } = await judge(each, fileName, name)
        expect(verdict, name).toMatch(answer)
        taken.push(milliseconds)
      }
    }

    await writeProof('Hostile samples', [
      `- ${sampleNames.length} files made to break readers, each cut in ${shares.length} places, then written over there: ${taken.length} answers, no exception`,
      `- the slowest took ${seconds(taken)} s of one processor (wanted: 5 s)`,
    ])
  })
})

const seeds: readonly (readonly [string, Buffer])[] = [
  ['CV.pdf', pdfFile({ pages: 2 })],
  ['CV.pdf', pdfWithHiddenJavaScript()],
  ['CV.pdf', pdfWithAttachment()],
  ['CV.pdf', encryptedPdf()],
  ['CV.docx', docxFile()],
  ['CV.docx', docmFile()],
  ['CV.odt', odtFile()],
  ['CV.rtf', rtfFile()],
  ['CV.doc', docFile()],
]
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('overwrite' as const),
    at: place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.nat(200) }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never
const mutate = (content: Buffer, change: Mutation): Buffer => {
  const at = Math.floor(change.at * content.length)
  const [before, after] = [content.subarray(0, at), content.subarray(at)]
  if (change.kind === 'cut') return before
  if (change.kind === 'repeat') return Buffer.concat([before, after.subarray(0, change.length), after])
  if (change.kind === 'insert') return Buffer.concat([before, change.bytes, after])
  return Buffer.concat([before, change.bytes, after.subarray(change.bytes.length)])
}

it('C3.1 any bytes get an answer, never an exception', async () => {
  const taken: number[] = []
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      async (seed, changes) => {
        const [fileName, content] = seed
        const { verdict, milliseconds } = await judge(changes.reduce(mutate, content), fileName)
        expect(verdict).toMatch(answer)
        taken.push(milliseconds)
      },
    ),
    { numRuns: atScale(400) },
  )

  await writeProof('Files of any bytes', [
    `- ${taken.length} files, good and bad, cut, written over, lengthened and repeated at random: ${taken.length} answers, no exception`,
    `- the slowest took ${seconds(taken)} s of one processor (wanted: 5 s)`,
  ])
})
