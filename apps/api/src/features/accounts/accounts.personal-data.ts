import { deleteAccountOf, readAccountArchive } from './account-archive.repository.ts'

/** Why each table is kept, and until when. */
export const accountsPersonalData = [
  {
    tables: ['accounts'],
    purpose: { fr: 'Vous reconnaître et vous écrire', en: 'To recognise you and write to you' },
    retention: {
      fr: 'Jusqu’à la suppression du compte, ou quelques semaines après sa fermeture faute de connexion ; sept jours s’il n’est jamais activé',
      en: 'Until the account is deleted, or some weeks after it was closed for want of a sign-in; seven days if it is never activated',
    },
  },
  {
    tables: ['account_tokens'],
    purpose: { fr: 'Vérifier votre adresse e-mail', en: 'To check your e-mail address' },
    retention: { fr: 'Sept jours après la fin du lien', en: 'Seven days after the link has ended' },
  },
  {
    tables: ['account_devices'],
    purpose: {
      fr: 'Ne pas vous bloquer quand un inconnu essaie des mots de passe',
      en: 'Not to lock you out when a stranger tries passwords',
    },
    retention: { fr: '400 jours après la dernière connexion', en: '400 days after the last sign-in' },
  },
  {
    tables: ['sessions'],
    purpose: { fr: 'Vous garder connecté', en: 'To keep you signed in' },
    retention: { fr: 'Jusqu’à la fin de la session', en: 'Until the session ends' },
  },
  {
    tables: ['mails'],
    purpose: { fr: 'Envoyer et prouver nos messages', en: 'To send our messages, and prove it' },
    retention: {
      fr: 'Jusqu’à la suppression du compte ; sans compte, 30 jours après l’envoi',
      en: 'Until the account is deleted; without an account, 30 days after sending',
    },
  },
] as const

export const exportAccount = readAccountArchive

/** Last of all erasures. */
export const eraseAccount = deleteAccountOf
