import { demoAccounts } from '../../apps/api/src/demo/demo-accounts.ts'
import type { PortalAddresses } from './launch-portal.ts'

const column = (rows: readonly (readonly string[])[], index: number) =>
  Math.max(...rows.map((row) => row[index]?.length ?? 0))

/** Rows of text in aligned columns. */
export const aligned = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `  ${row.map((cell, index) => cell.padEnd(column(rows, index))).join('   ')}`.trimEnd()).join('\n')

/** What one needs to look around, once the portal answers. */
export const summaryOf = (portal: PortalAddresses): string => {
  const addresses = [
    ['Portal', portal.url],
    ...(portal.mailboxUrl ? [['Mailbox', portal.mailboxUrl]] : []),
    ...(portal.hasApiDocs ? [['API', `${portal.url}/api/v1/docs`]] : []),
    ['Log', portal.logFile],
  ]
  const accounts = demoAccounts.map(({ role, email, password }) => [role, email, password])
  const demo = portal.isDemo ? [aligned(accounts), ''] : []
  return ['', aligned(addresses), '', ...demo, '  Ctrl-C stops everything.', ''].join('\n')
}
