import { join } from 'node:path'
import { type Child, startChild } from './child.ts'

const maildev = join(import.meta.dirname, '../../apps/api/node_modules/maildev/bin/maildev')

type MailboxOptions = {
  readonly webPort: number
  readonly smtpPort: number
  /** Mails survive a restart. */
  readonly directory: string
  readonly onLine: (line: string) => void
}

/** Receives the portal's mails and shows them, to this machine only. */
export const startMailbox = ({ webPort, smtpPort, directory, onLine }: MailboxOptions): Child =>
  startChild({
    name: 'mailbox',
    args: [
      maildev,
      ...['--ip', '127.0.0.1', '--web', String(webPort), '--smtp', String(smtpPort)],
      ...['--mail-directory', directory, '--silent'],
    ],
    // Of its own options none may come from the environment; and nothing of ours concerns it.
    environment: { PATH: process.env.PATH },
    onLine,
  })
