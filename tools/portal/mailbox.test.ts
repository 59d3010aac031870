import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { startMailbox } from './mailbox.ts'
import { createPortChooser } from './ports.ts'

const root = await mkdtemp(join(tmpdir(), 'portal-mailbox-'))
const directory = join(root, 'mailbox')
await mkdir(directory, { mode: 0o755 })
const choosePort = createPortChooser(() => undefined)
const webPort = await choosePort(0, 'mailbox')
const mailbox = startMailbox({
  webPort,
  smtpPort: await choosePort(0, 'SMTP server'),
  directory,
  onLine: () => undefined,
})

afterAll(async () => {
  await mailbox.stop()
  await rm(root, { recursive: true, force: true })
})

const subjects = async () => {
  const mails = (await (await fetch(`http://127.0.0.1:${webPort}/email`)).json()) as { subject: string }[]
  return mails.map(({ subject }) => subject)
}

it('shows what the mailbox of another portal on the same data has received, once', async () => {
  await vi.waitFor(async () => expect(await subjects()).toEqual([]), { timeout: 30_000 })
  for (const subject of ['Un', 'Deux'])
    await writeFile(
      join(directory, `${subject}.eml`),
      `From: portail@meridien.example\r\nTo: ada@courriel.example\r\nSubject: ${subject}\r\n\r\nBonjour.\r\n`,
    )
  await vi.waitFor(async () => expect(new Set(await subjects())).toEqual(new Set(['Un', 'Deux'])), { timeout: 30_000 })
  expect(await subjects()).toHaveLength(2)
})

it('keeps the mails for their owner alone, those of an older directory too', async () => {
  expect((await stat(directory)).mode & 0o777).toBe(0o700)
})
