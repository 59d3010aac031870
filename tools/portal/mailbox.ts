import { chmodSync, mkdirSync, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
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

const settledAfterMs = 500

/**
 * Two portals on the same data send each other's mails: whichever mailbox receives one, both show it. maildev reads its
 * directory when it starts, and when it is asked to.
 */
const showMailsOfOthers = ({ webPort, directory }: MailboxOptions, child: Child): void => {
  const url = `http://127.0.0.1:${webPort}`
  let settling: NodeJS.Timeout | undefined
  let missed: string | undefined
  const look = async () => {
    const files = (await readdir(directory)).filter((name) => name.endsWith('.eml'))
    const mails = (await (await fetch(`${url}/email`)).json()) as { id: string }[]
    const shown = new Set(mails.map(({ id }) => `${id}.eml`))
    const missing = files.find((file) => !shown.has(file))
    // Seen missing once, it may be one that maildev is receiving right now.
    if (missing !== undefined && missing === missed) await fetch(`${url}/reloadMailsFromDirectory`)
    else if (missing !== undefined) settle()
    missed = missing
  }
  const settle = () => {
    clearTimeout(settling)
    // It may be starting or stopping: the directory is read again at the next start.
    settling = setTimeout(() => void look().catch(() => undefined), settledAfterMs)
  }
  const watcher = watch(directory, settle)
  void child.exit.then(() => {
    watcher.close()
    clearTimeout(settling)
  })
}

/** Receives the portal's mails and shows them, to this machine only. */
export const startMailbox = (options: MailboxOptions): Child => {
  const { webPort, smtpPort, directory, onLine } = options
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  // It may be there since before.
  chmodSync(directory, 0o700)
  const child = startChild({
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
  showMailsOfOthers(options, child)
  return child
}
