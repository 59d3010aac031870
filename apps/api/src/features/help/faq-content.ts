import { readFileSync } from 'node:fs'
import { listQuestionsEndpoint } from '@portal/contracts/help/help.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import { formatBytes, formatList, formatNumber } from '@portal/contracts/i18n/format'
import type { Locale, Message } from '@portal/contracts/i18n/message'
import { ofEmployer } from '@portal/contracts/policy/employer-name'
import type { Policy } from '@portal/contracts/policy/policy'
import { onlyPage } from '#api/platform/db/slice.ts'
import { escapeHtml } from '#api/platform/mail/mail-layout.ts'

type Questions = EndpointResult<typeof listQuestionsEndpoint>

const file = `${import.meta.dirname}/../../../content/faq.json`

const typesOf = (locale: Locale, types: readonly string[]): string =>
  formatList(
    locale,
    types.map((type) => type.toUpperCase()),
    'disjunction',
  )

/** After a colon: « Retenue : votre candidature… ». */
const afterColon = (locale: Locale, sentence: string): string =>
  locale === 'fr' ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

const statusList = (locale: Locale, { statusLabels, statusSentences }: Policy['applications']): string => {
  const colon = locale === 'fr' ? '\u00A0:' : ':'
  const items = Object.entries(statusLabels).map(
    ([status, label]) =>
      `<li><strong>${escapeHtml(label[locale])}</strong>${colon} ${escapeHtml(afterColon(locale, statusSentences[status as keyof typeof statusSentences][locale]))}</li>`,
  )
  return `<ul>${items.join('')}</ul>`
}

/** What the answers say of the rules, taken from the rules themselves, so that help never contradicts behaviour. */
const figures = (locale: Locale, policy: Policy): Readonly<Record<string, string | number>> => ({
  maxCvs: policy.documents.maximumCount.cv,
  maxLetters: policy.documents.maximumCount.letter,
  maxOthers: policy.documents.maximumCount.other,
  maxFileSize: formatBytes(locale, policy.documents.maximumBytes),
  fileTypes: typesOf(locale, policy.documents.fileTypes),
  applicationFileTypes: typesOf(locale, policy.applications.fileTypes),
  maxAttachments: policy.applications.maximumOtherDocuments,
  withdrawalMessageMax: formatNumber(locale, policy.applications.withdrawalMessageMaxLength),
  statuses: statusList(locale, policy.applications),
  passwordMinLength: policy.password.minLength,
  activationHours: policy.activation.validHours,
  sessionIdleMinutes: policy.session.idleMinutes,
  rememberDays: policy.session.rememberedDays,
  dataProtectionOfficer: escapeHtml(policy.employer.dataProtectionOfficer),
  ofEmployer: escapeHtml(ofEmployer(policy)[locale]),
})

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`content/faq.json: nothing fills {${name}}`)
    return String(value)
  })

/** Read and filled once, at the start: a mistake in the file stops the portal there, not a reader later. */
export const loadQuestions = (policy: Policy): Questions => {
  const values = { fr: figures('fr', policy), en: figures('en', policy) }
  const filled = (message: Message): Message => ({ fr: fill(message.fr, values.fr), en: fill(message.en, values.en) })
  const items: unknown[] = JSON.parse(readFileSync(file, 'utf8'))
  const read = listQuestionsEndpoint.success.body.parse(onlyPage(items, items.length))
  return {
    ...read,
    items: read.items.map(({ question, answer, ...item }) => ({
      ...item,
      question: filled(question),
      answer: filled(answer),
    })),
  }
}
