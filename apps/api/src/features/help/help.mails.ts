import type { contactEndpoint } from '@portal/contracts/help/help.endpoints'
import type { EndpointRequest } from '@portal/contracts/http/endpoint'
import { formatDateTime } from '@portal/contracts/i18n/format'
import type { Policy } from '@portal/contracts/policy/policy'
import { layOutMail, oneLine } from '#api/platform/mail/mail-layout.ts'
import type { Mail } from '#api/platform/mail/mails.repository.ts'

export type ContactMessage = EndpointRequest<typeof contactEndpoint>['body']

/** To the employer's desk, in the employer's language; answering it writes to the person. */
export const deskMail = ({ employer }: Policy, message: ContactMessage): Mail => {
  const { kind, firstName, lastName, email, subject, reference, locale } = message
  const title = oneLine(`[${employer.portalName.fr}] ${subject}`)
  const from = kind === 'candidate' ? 'Visiteur ou candidat' : 'Recruteur'
  return {
    recipient: employer.contactEmail[kind],
    replyTo: email,
    subject: title,
    ...layOutMail('fr', {
      title: oneLine(subject),
      blocks: [
        {
          kind: 'facts',
          rows: [
            ['De', `${oneLine(firstName)} ${oneLine(lastName)}, ${email}`],
            ['Formulaire', from],
            ['Langue', locale === 'fr' ? 'français' : 'anglais'],
            ...(reference ? ([['Offre', oneLine(reference)]] as const) : []),
          ],
        },
        { kind: 'quote', text: message.message },
      ],
      signature: `Répondre à ce message écrit à ${email}. L’adresse n’a pas été vérifiée.`,
    }),
  }
}

/**
 * To whoever wrote. Nothing they typed is in it: the address may be somebody else's, and the form must not write to
 * strangers in the employer's name.
 */
export const acknowledgementMail = (
  { employer, timeZone }: Policy,
  { email, locale }: Pick<ContactMessage, 'email' | 'locale'>,
  now: Date,
): Mail => {
  const received = {
    fr: `Bonjour, nous avons bien reçu votre message du ${formatDateTime('fr', timeZone, now)}. Une personne y répondra, à cette adresse.`,
    en: `Hello, we have received your message of ${formatDateTime('en', timeZone, now)}. A person will reply to it, at this address.`,
  }
  const notYou = {
    fr: 'Vous n’avez rien écrit ? Quelqu’un s’est sans doute trompé d’adresse : oubliez ce message.',
    en: 'You did not write? Somebody probably mistyped an address: forget this message.',
  }
  const title = { fr: 'Votre message est arrivé', en: 'Your message has arrived' }
  return {
    recipient: email,
    subject: title[locale],
    ...layOutMail(locale, {
      title: title[locale],
      blocks: [
        { kind: 'paragraph', text: received[locale] },
        { kind: 'paragraph', text: notYou[locale] },
      ],
      signature: `${employer.portalName[locale]}, ${employer.name[locale]}`,
    }),
  }
}
