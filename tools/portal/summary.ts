import type { PortalAddresses } from './launch-portal.ts'

const column = (rows: readonly (readonly string[])[], index: number) =>
  Math.max(...rows.map((row) => row[index]?.length ?? 0))

/** Rows of text in aligned columns. */
export const aligned = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `  ${row.map((cell, index) => cell.padEnd(column(rows, index))).join('   ')}`.trimEnd()).join('\n')

/** What one needs to look around, once the portal answers. */
export const summaryOf = async (portal: PortalAddresses): Promise<string> => {
  const addresses = [
    ['Portal', portal.url],
    ...(portal.mailboxUrl ? [['Mailbox', portal.mailboxUrl]] : []),
    ['API', `${portal.apiUrl}/docs`],
    ['Log', portal.logFile],
  ]
  return ['', aligned(addresses), '', '  Ctrl-C stops everything.', ''].join('\n')
}
