import { FileRefusedError, refuse } from '../file-refusal.ts'

/** Beyond these pages, and for annotations of a long document, what `readPdfObjects` has read is enough. */
const pagesLooked = 50

/**
 * Opens the file as a viewer does. A second opinion on what it would do, and the only one on whether it can be read:
 * the cross-reference table followed or repaired, forms listed, and the first pages found with their annotations.
 */
export const openPdf = async (bytes: Uint8Array, isLong: boolean): Promise<{ pages: number }> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A plain copy: pdf.js takes possession of what it is given, and refuses a Buffer.
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  })
  try {
    const document = await loading.promise
    if (document.numPages < 1) refuse('file-damaged', 'no page')
    const { info } = await document.getMetadata()
    if ((info as { EncryptFilterName?: string | null }).EncryptFilterName) refuse('file-encrypted', 'security handler')
    if (isFilled(await document.getJSActions()) || (await document.hasJSActions()))
      refuse('file-active-content', 'script of the document')
    if (isFilled(await document.getAttachments())) refuse('file-active-content', 'embedded file')
    if ((await document.getOpenAction())?.get('action')) refuse('file-active-content', 'action at opening')
    for (let number = 1; number <= Math.min(document.numPages, pagesLooked); number++) {
      const page = await document.getPage(number)
      if (isLong) continue
      if (isFilled(await page.getJSActions())) refuse('file-active-content', 'script of a page')
      for (const annotation of await page.getAnnotations())
        if (annotation.subtype === 'FileAttachment' || isFilled(annotation.actions))
          refuse('file-active-content', 'active annotation')
    }
    return { pages: document.numPages }
  } catch (error) {
    if (error instanceof FileRefusedError) throw error
    if (error instanceof Error && error.name === 'PasswordException') refuse('file-encrypted', 'password needed')
    return refuse('file-damaged', String(error))
  } finally {
    await loading.destroy()
  }
}

/** pdf.js answers with null, a Map or a plain object, according to the method. */
const isFilled = (answer: unknown): boolean => {
  if (answer instanceof Map) return answer.size > 0
  return typeof answer === 'object' && answer !== null && Object.keys(answer).length > 0
}
