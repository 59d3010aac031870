import { createRequire } from 'node:module'

// Imported, pdfkit 0.20 is its browser build, without the standard fonts; only required it is Node's.
const PDFDocument: typeof import('pdfkit') = createRequire(import.meta.url)('pdfkit')

/** A short tagged PDF: what a demo file holds when someone opens it. */
export const writeDemoPdf = (locale: 'fr' | 'en', title: string, paragraphs: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const document = new PDFDocument({
      size: 'A4',
      margin: 64,
      tagged: true,
      lang: locale === 'fr' ? 'fr-FR' : 'en-GB',
      displayTitle: true,
      info: { Title: title },
    })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    const root = document.struct('Document')
    document.addStructure(root)
    const add = (type: 'H1' | 'P', font: string, size: number, text: string) =>
      root.add(
        document.struct(type, {}, () => {
          document.font(font).fontSize(size).text(text).moveDown()
        }),
      )
    add('H1', 'Helvetica-Bold', 20, title)
    for (const paragraph of paragraphs) add('P', 'Helvetica', 11, paragraph)
    root.end()
    document.end()
  })
