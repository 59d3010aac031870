import { parseArgs } from 'node:util'
import { emailSchema, personNameSchema } from '@portal/contracts/accounts/account'
import { localeSchema } from '@portal/contracts/i18n/locale'
import * as z from 'zod/mini'
import { compose } from '#api/composition.ts'
import type { Dependencies } from '#api/dependencies.ts'
import { createInvitedAccount } from '#api/features/accounts/accounts.public.ts'
import { readConfig } from '#api/platform/config/config.ts'
import { attachOrStart } from '#api/platform/db/embedded-postgres.ts'
import { sayError } from '#api/platform/log/say-error.ts'

const usage = `Usage: pnpm admin:create EMAIL [--locale fr|en] [--first-name NAME] [--last-name NAME]

Mails an activation link to a new administrator, who chooses a password on its page. Again for the same
address: a new link. Uses DATABASE_URL when it is set, the portal's own database otherwise.
`

const say = (line: string) => process.stdout.write(`${line}\n`)

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string', default: 'fr' },
      'first-name': { type: 'string' },
      'last-name': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return undefined
  const [email, ...others] = positionals
  if (email === undefined || others.length > 0) throw new Error('one e-mail address is needed')
  const parsedEmail = emailSchema.safeParse(email)
  if (!parsedEmail.success) throw new Error(`${email} is not an e-mail address`)
  const locale = localeSchema.safeParse(values.locale)
  if (!locale.success) throw new Error('--locale is fr or en')
  const [firstName, lastName] = (['first-name', 'last-name'] as const).map((option) => {
    const name = z.optional(personNameSchema).safeParse(values[option])
    if (!name.success) throw new Error(`--${option} is not a name`)
    return name.data
  })
  return { email: parsedEmail.data, locale: locale.data, firstName, lastName }
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )

const createAdmin = async (): Promise<void> => {
  const asked = readArguments()
  if (!asked) return void say(usage)
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env })
  const embedded = config.DATABASE_URL
    ? undefined
    : await attachOrStart({ dataDirectory: config.DATA_DIR, log: () => undefined })
  try {
    const portal = await compose(config, config.DATABASE_URL ?? embedded?.url ?? '')
    await invite(portal.deps, asked).finally(portal.close)
  } finally {
    await embedded?.stop()
  }
}

type Asked = NonNullable<ReturnType<typeof readArguments>>

const invite = async (deps: Dependencies, asked: Asked): Promise<void> => {
  const { email, locale, firstName = 'Administration', lastName = deps.policy.employer.name[locale] } = asked
  const invitation = { role: 'admin', email, locale, firstName, lastName } as const
  const { outcome } = await deps.db.transaction((tx) => createInvitedAccount(deps, tx, invitation))
  if (outcome === 'taken') throw new Error(`${email} has an account already; nothing was changed`)
  const hours = deps.policy.activation.validHours
  say(`${email} receives ${outcome === 'invited' ? 'an' : 'a new'} activation link, valid for ${hours} hours.`)
  say(`It leads to ${deps.publicUrl} (PUBLIC_URL).`)
  if (!(await answers(deps.publicUrl))) say('The portal does not answer there: the mail leaves when the portal starts.')
}

/** What the usage answers. */
const isOfArguments = ({ code = '', message }: Error & { code?: string }): boolean =>
  code.startsWith('ERR_PARSE_ARGS') || message.includes('needed')

try {
  await createAdmin()
} catch (error) {
  process.stderr.write(`${sayError(error)}\n`)
  if (isOfArguments(error as Error)) process.stderr.write(usage)
  // What had been opened by then would keep the process.
  process.exit(1)
}
