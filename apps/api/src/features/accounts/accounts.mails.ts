import { formatDate, formatDateTime, typeset } from '@portal/contracts/i18n/format'
import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'
import { pathTo, withReturn } from '@portal/contracts/paths/paths'
import { ofEmployer } from '@portal/contracts/policy/employer-name'
import type { Policy } from '@portal/contracts/policy/policy'
import { layOutMail, type MailBlock } from '#api/platform/mail/mail-layout.ts'
import type { Mail } from '#api/platform/mail/mails.repository.ts'

/** What every mail of accounts needs to be written. Names are left out: whoever registers could write to strangers in them. */
export type MailContext = { readonly policy: Policy; readonly publicUrl: string; readonly locale: Locale }

const portalOf = ({ employer }: Policy): Message => ({
  fr: `${employer.portalName.fr} ${ofEmployer({ employer }).fr}`,
  en: `${employer.name.en} ${employer.portalName.en.toLowerCase()}`,
})

const signatureOf = (policy: Policy): Message => ({
  fr: `${policy.employer.portalName.fr}, ${policy.employer.name.fr}\nNe répondez pas à ce message : personne ne le lit.`,
  en: `${policy.employer.portalName.en}, ${policy.employer.name.en}\nDo not reply to this message: nobody reads it.`,
})

const write = (
  { policy, locale }: MailContext,
  recipient: string,
  subject: Message,
  blocks: readonly MailBlock[],
): Mail => ({
  recipient,
  subject: typeset(locale, subject[locale]),
  ...layOutMail(locale, { title: subject[locale], blocks, signature: signatureOf(policy)[locale] }),
})

const paragraph = ({ locale }: MailContext, text: Message): MailBlock => ({ kind: 'paragraph', text: text[locale] })
const button = ({ locale }: MailContext, label: Message, url: string): MailBlock => ({
  kind: 'button',
  label: label[locale],
  url,
})

/** In the fragment: browsers keep it to themselves, so no log and no referrer ever holds the token (ASVS 14.2.1). */
const activationUrl = ({ publicUrl, locale }: MailContext, token: string): string =>
  `${publicUrl}${pathTo.activation(locale)}#${token}`

const signInUrl = ({ publicUrl, locale }: MailContext, next: string | null): string =>
  publicUrl + withReturn(pathTo.signIn(locale), next)

const notYou: Message = {
  fr: 'Vous n’avez rien demandé ? Ne faites rien : sans vous, rien ne se passe.',
  en: 'You asked for nothing? Do nothing: without you, nothing happens.',
}

const validUntil = ({ policy }: MailContext, expiresAt: Date): Message => ({
  fr: `Ce lien sert une seule fois, jusqu’au ${formatDateTime('fr', policy.timeZone, expiresAt)}.`,
  en: `This link works once, until ${formatDateTime('en', policy.timeZone, expiresAt)}.`,
})

type Link = { readonly token: string; readonly expiresAt: Date }

/** Whoever knows an address can register it again: its owner is told, or would open a stranger's registration. */
const replaced: Message = {
  fr: 'Une inscription avec cette adresse attendait déjà d’être activée. Celle-ci la remplace, mot de passe compris : si vous n’avez pas rempli le formulaire deux fois, n’ouvrez pas ce lien et inscrivez-vous de nouveau.',
  en: 'A registration with this address was already waiting to be activated. This one replaces it, password included: if you did not fill in the form twice, do not open this link and register again.',
}

type ActivationLink = Link & { readonly isAgain: boolean }

export const activationMail = (context: MailContext, recipient: string, link: ActivationLink): Mail => {
  const { token, expiresAt, isAgain } = link
  const portal = portalOf(context.policy)
  return write(context, recipient, { fr: 'Activez votre compte', en: 'Activate your account' }, [
    paragraph(context, {
      fr: `Bonjour, un compte vient d’être créé avec cette adresse sur le ${portal.fr}. Il reste à l’activer.`,
      en: `Hello, an account was just created with this address on the ${portal.en}. It remains to activate it.`,
    }),
    ...(isAgain ? [paragraph(context, replaced)] : []),
    button(context, { fr: 'Activer mon compte', en: 'Activate my account' }, activationUrl(context, token)),
    paragraph(context, validUntil(context, expiresAt)),
    paragraph(context, notYou),
  ])
}

export const invitationMail = (context: MailContext, recipient: string, { token, expiresAt }: Link): Mail => {
  const portal = portalOf(context.policy)
  return write(context, recipient, { fr: 'Votre accès au recrutement', en: 'Your access to recruiting' }, [
    paragraph(context, {
      fr: `Bonjour, un compte professionnel vous attend sur le ${portal.fr}. Choisissez-lui un mot de passe pour l’ouvrir.`,
      en: `Hello, a staff account awaits you on the ${portal.en}. Choose a password to open it.`,
    }),
    button(context, { fr: 'Choisir mon mot de passe', en: 'Choose my password' }, activationUrl(context, token)),
    paragraph(context, validUntil(context, expiresAt)),
    paragraph(context, {
      fr: 'Passé ce délai, la page du lien vous en enverra un nouveau.',
      en: 'After that, the page of the link sends you a new one.',
    }),
  ])
}

export const alreadyRegisteredMail = (context: MailContext, recipient: string, next: string | null): Mail => {
  const portal = portalOf(context.policy)
  return write(context, recipient, { fr: 'Vous avez déjà un compte', en: 'You already have an account' }, [
    paragraph(context, {
      fr: `Bonjour, quelqu’un, sans doute vous, a demandé un compte avec cette adresse sur le ${portal.fr}. Vous en avez déjà un, activé : connectez-vous.`,
      en: `Hello, someone, probably you, asked for an account with this address on the ${portal.en}. You already have one, activated: sign in.`,
    }),
    button(context, { fr: 'Me connecter', en: 'Sign in' }, signInUrl(context, next)),
    paragraph(context, notYou),
  ])
}

/** To whoever asks for a link again without ever having registered: the same post leaves, and says so (ASVS 6.3.8). */
export const nobodyRegisteredMail = (context: MailContext, recipient: string): Mail => {
  const portal = portalOf(context.policy)
  return write(context, recipient, { fr: 'Aucun compte à activer', en: 'No account to activate' }, [
    paragraph(context, {
      fr: `Bonjour, un lien d’activation a été demandé pour cette adresse sur le ${portal.fr}, mais aucun compte ne l’attend. Vous vous êtes peut-être inscrit avec une autre adresse.`,
      en: `Hello, an activation link was asked for this address on the ${portal.en}, but no account awaits one. You may have registered with another address.`,
    }),
    button(
      context,
      { fr: 'Créer un compte', en: 'Create an account' },
      `${context.publicUrl}${pathTo.register(context.locale)}`,
    ),
    paragraph(context, notYou),
  ])
}

/** A8.5, 30 and 7 days before. */
export const closingSoonMail = (context: MailContext, recipient: string, closesAt: Date): Mail => {
  const { policy } = context
  const { years } = policy.inactivity
  const portal = portalOf(policy)
  const day: Message = {
    fr: formatDate('fr', policy.timeZone, closesAt),
    en: formatDate('en', policy.timeZone, closesAt),
  }
  return write(
    context,
    recipient,
    { fr: `Votre compte sera fermé le ${day.fr}`, en: `Your account will be closed on ${day.en}` },
    [
      paragraph(context, {
        fr: `Bonjour, personne ne s’est connecté à votre compte sur le ${portal.fr} depuis près de ${years} ${plural('fr', years, { one: 'an', other: 'ans' })}. Sans connexion de votre part, il sera fermé le ${day.fr}, avec ce qu’il contient.`,
        en: `Hello, nobody has signed in to your account on the ${portal.en} for almost ${years} ${plural('en', years, { one: 'year', other: 'years' })}. Unless you sign in, it will be closed on ${day.en}, with all it holds.`,
      }),
      paragraph(context, {
        fr: 'Pour le garder, il suffit de vous connecter une fois.',
        en: 'To keep it, signing in once is enough.',
      }),
      button(context, { fr: 'Garder mon compte', en: 'Keep my account' }, signInUrl(context, null)),
    ],
  )
}

export const closedMail = (context: MailContext, recipient: string): Mail => {
  const portal = portalOf(context.policy)
  return write(context, recipient, { fr: 'Votre compte est fermé', en: 'Your account is closed' }, [
    paragraph(context, {
      fr: `Bonjour, faute de connexion, votre compte sur le ${portal.fr} est fermé, comme annoncé. Pour postuler de nouveau, créez-en un autre : la même adresse convient.`,
      en: `Hello, as nobody signed in, your account on the ${portal.en} is closed, as announced. To apply again, create another one: the same address will do.`,
    }),
    button(
      context,
      { fr: 'Créer un compte', en: 'Create an account' },
      `${context.publicUrl}${pathTo.register(context.locale)}`,
    ),
  ])
}
