import { openPdf } from './open-pdf.ts'
import { readPdfObjects } from './pdf-objects.ts'
import { refuseActivePdf } from './refuse-active-pdf.ts'

/**
 * What a PDF is, for the checks made before an application is sent. Two readers that share no code must both agree: ours,
 * which reads every object but follows nothing, goes first and bounds what pdf.js will have to unpack.
 */
export const inspectPdf = async (bytes: Uint8Array): Promise<{ pages: number }> => {
  refuseActivePdf(readPdfObjects(bytes))
  return openPdf(bytes)
}
