import { openPdf } from './open-pdf.ts'
import { readPdfObjects } from './pdf-objects.ts'
import { refuseActivePdf } from './refuse-active-pdf.ts'

/** Of a book rather than of a CV. pdf.js is slow to list thousands of annotations, and we have read them all. */
const manyDicts = 20_000

/**
 * What a PDF is, for the checks made before an application is sent. Two readers that share no code must both agree: ours,
 * which reads every object but follows nothing, goes first and bounds what pdf.js will have to unpack.
 */
export const inspectPdf = async (bytes: Uint8Array): Promise<{ pages: number }> => {
  const objects = readPdfObjects(bytes)
  refuseActivePdf(objects)
  return openPdf(bytes, objects.dicts.length > manyDicts)
}
