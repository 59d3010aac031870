import type { AlertFrequency } from '@portal/contracts/alerts/alert'
import { searchOf } from '@portal/contracts/http/client'
import { formatDate, formatDateTime } from '@portal/contracts/i18n/format'
import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import type { NewOffer } from '#api/features/offers/new-offers.public.ts'
import { layOutMail, type MailBlock, oneLine } from '#api/platform/mail/mail-layout.ts'
import type { Mail } from '#api/platform/mail/mails.repository.ts'
import type { WritingAlert } from './alerts.repository.ts'

type MailContext = { readonly policy: Policy; readonly publicUrl: string }
/** `ticket`: whoever has it may stop the alert. */
type Written = { readonly alert: WritingAlert; readonly ticket: string }

const text = {
  subject: (name: string, count: number): Message => ({
    fr: `${count} ${plural('fr', count, { one: 'nouvelle offre', other: 'nouvelles offres' })} : ${name}`,
    en: `${count} ${plural('en', count, { one: 'new job offer', other: 'new job offers' })}: ${name}`,
  }),
  title: (count: number): Message => ({
    fr: plural('fr', count, { one: 'Une offre pour vous', other: `${count} offres pour vous` }),
    en: plural('en', count, { one: 'A job offer for you', other: `${count} job offers for you` }),
  }),
  intro: (name: string, description: Message): Message => ({
    fr: `Votre alerte « ${name} » cherche : ${description.fr}. Voici les offres parues depuis son dernier passage, les plus récentes d’abord.`,
    en: `Your alert “${name}” looks for: ${description.en}. Here are the offers published since it last looked, the latest first.`,
  }),
  why: (reasons: string): Message => ({ fr: `Pourquoi : ${reasons}`, en: `Why: ${reasons}` }),
  until: (deadline: Record<Locale, string>): Message => ({
    fr: `Jusqu’au ${deadline.fr}`,
    en: `Until ${deadline.en}`,
  }),
  untilFilled: { fr: 'Jusqu’à ce que le poste soit pourvu', en: 'Until filled' },
  seeAll: { fr: 'Voir les offres de cette recherche', en: 'See the offers of this search' },
  more: (count: number): Message => ({
    fr: `Et ${count} ${plural('fr', count, { one: 'autre', other: 'autres' })}, dans le portail.`,
    en: `And ${count} more, on the portal.`,
  }),
  rhythm: (frequency: AlertFrequency, until: Record<Locale, string>): Message => ({
    fr: `Cette alerte vous écrit ${frequency === 'daily' ? 'chaque matin' : 'chaque lundi matin'} s’il y a du nouveau, jusqu’au ${until.fr}.`,
    en: `This alert writes to you ${frequency === 'daily' ? 'every morning' : 'every Monday morning'} when there is news, until ${until.en}.`,
  }),
  stop: { fr: 'Arrêter cette alerte', en: 'Stop this alert' },
  manage: { fr: 'Gérer mes alertes', en: 'Manage my alerts' },
  endSubject: (name: string, day: Record<Locale, string>): Message => ({
    fr: `Votre alerte se termine le ${day.fr} : ${name}`,
    en: `Your alert ends on ${day.en}: ${name}`,
  }),
  endTitle: { fr: 'Votre alerte se termine bientôt', en: 'Your alert ends soon' },
  endText: (name: string, day: Record<Locale, string>): Message => ({
    fr: `Le ${day.fr}, votre alerte « ${name} » cessera de vous écrire. Vous cherchez toujours ? Prolongez-la. Sinon, ne faites rien : la recherche reste enregistrée dans votre espace.`,
    en: `On ${day.en}, your alert “${name}” will stop writing to you. Still looking? Renew it. If not, do nothing: the search stays saved in your account.`,
  }),
  renew: { fr: 'Prolonger mon alerte', en: 'Renew my alert' },
} as const

const inBoth = (say: (locale: Locale) => string): Record<Locale, string> => ({ fr: say('fr'), en: say('en') })

const write = (
  { policy, publicUrl }: MailContext,
  { alert: { email, locale }, ticket }: Written,
  { subject, title, blocks }: { subject: Message; title: Message; blocks: readonly MailBlock[] },
): Mail => {
  const { portalName, name } = policy.employer
  return {
    recipient: email,
    subject: oneLine(subject[locale]),
    ...layOutMail(locale, { title: title[locale], blocks, signature: `${portalName[locale]}, ${name[locale]}` }),
    // Without a language: a mail program posts there, a person who opens it is led to the page.
    oneClickUrl: `${publicUrl}/alerts/stop/${ticket}`,
  }
}

const managing = ({ publicUrl }: MailContext, { alert: { locale }, ticket }: Written): MailBlock => ({
  kind: 'links',
  items: [
    { label: text.stop[locale], url: publicUrl + pathTo.alertStop(locale, { ticket }) },
    { label: text.manage[locale], url: publicUrl + pathTo.alerts(locale) },
  ],
})

const offerLink = ({ policy, publicUrl }: MailContext, locale: Locale, { offer, why }: NewOffer) => {
  const { reference, slug, title, structure, place, contractType, deadlineAt } = offer
  const deadline =
    deadlineAt === null
      ? text.untilFilled
      : text.until(inBoth((each) => formatDateTime(each, policy.timeZone, deadlineAt)))
  return {
    label: title,
    language: offer.language,
    url: publicUrl + pathTo.offer(locale, { reference, slug }),
    lines: [
      [structure.name, place.city, contractType.label[locale]].join(' · '),
      deadline[locale],
      ...(why.length > 0 ? [text.why(why.map((reason) => reason[locale]).join(' · '))[locale]] : []),
    ],
  }
}

/** A7.5, C5.2, X6: what is new, each with why it is there, and how to stop. */
export const digestMail = (
  context: MailContext,
  written: Written,
  { offers, total, description }: { offers: readonly NewOffer[]; total: number; description: Message },
): Mail => {
  const { name, locale, criteria, frequency, expiresAt } = written.alert
  const { policy, publicUrl } = context
  const rest = total - offers.length
  return write(context, written, {
    subject: text.subject(name, total),
    title: text.title(total),
    blocks: [
      { kind: 'paragraph', text: text.intro(name, description)[locale] },
      { kind: 'links', items: offers.map((each) => offerLink(context, locale, each)) },
      ...(rest > 0 ? [{ kind: 'paragraph', text: text.more(rest)[locale] } as const] : []),
      {
        kind: 'button',
        label: text.seeAll[locale],
        url: publicUrl + pathTo.offers(locale) + searchOf({ ...criteria, sort: 'date' }),
      },
      {
        kind: 'paragraph',
        text: text.rhythm(
          frequency,
          inBoth((each) => formatDate(each, policy.timeZone, expiresAt)),
        )[locale],
      },
      managing(context, written),
    ],
  })
}

/** E4.3: before an alert ends. */
export const endingMail = (context: MailContext, written: Written, endsAt: Date): Mail => {
  const { policy, publicUrl } = context
  const { name, locale } = written.alert
  const day = inBoth((each) => formatDate(each, policy.timeZone, endsAt))
  return write(context, written, {
    subject: text.endSubject(name, day),
    title: text.endTitle,
    blocks: [
      { kind: 'paragraph', text: text.endText(name, day)[locale] },
      { kind: 'button', label: text.renew[locale], url: publicUrl + pathTo.alerts(locale) },
      managing(context, written),
    ],
  })
}
