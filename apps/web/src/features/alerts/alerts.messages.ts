import type { AlertFrequency } from '@portal/contracts/alerts/alert'
import { type Message, plural } from '@portal/contracts/i18n/message'

export const myAlerts = { fr: 'Mes alertes', en: 'My alerts' }

// Form (A7.3)
export const nameLabel = { fr: 'Nommer votre alerte', en: 'Name your alert' }
export const nameErrors = {
  required: {
    fr: 'Écrivez un nom, par exemple «\u00A0Glaciologie, CDD\u00A0».',
    en: 'Write a name, for example “Glaciology, Grenoble”.',
  },
  too_big: { fr: 'Raccourcissez le nom de votre alerte.', en: 'Make the name of your alert shorter.' },
}
export const frequencyLabel = { fr: 'Fréquence de votre alerte', en: 'Frequency of your alert' }
export const frequencies: Record<AlertFrequency, Message> = {
  daily: { fr: 'Quotidienne', en: 'Daily' },
  weekly: { fr: 'Hebdomadaire', en: 'Weekly' },
}
export const alertCount = (count: number, maximum: number): Message => ({
  fr: plural('fr', count, {
    one: `${count}\u00A0alerte sur ${maximum} utilisée.`,
    other: `${count}\u00A0alertes sur ${maximum} utilisées.`,
  }),
  en: `${count} of ${maximum} alerts used.`,
})

// Leaving (B17)
export const leaveTitle = { fr: 'Fermer sans enregistrer\u00A0?', en: 'Close without saving?' }
export const leaveText = {
  fr: 'Ce que vous avez changé dans cette alerte n’est pas enregistré.',
  en: 'What you changed in this alert has not been saved.',
}
export const stay = { fr: 'Continuer à modifier', en: 'Keep editing' }
export const leave = { fr: 'Fermer sans enregistrer', en: 'Close without saving' }

// List (A7.4)
export const savedSearch = { fr: 'Recherche enregistrée', en: 'Saved search' }
export const mailSwitch = { fr: 'Alerte par e-mail', en: 'E-mail alert' }
export const ofAlert = (name: string): Message => ({ fr: ` «\u00A0${name}\u00A0»`, en: ` “${name}”` })
export const switchedOn = (name: string): Message => ({
  fr: `L’alerte «\u00A0${name}\u00A0» est active.`,
  en: `The alert “${name}” is active.`,
})
export const switchedOff = (name: string): Message => ({
  fr: `L’alerte «\u00A0${name}\u00A0» n’envoie plus d’e-mail. La recherche reste enregistrée.`,
  en: `The alert “${name}” sends no more e-mails. The search stays saved.`,
})
export const activeUntil = (date: string): Message => ({ fr: `Active jusqu’au ${date}.`, en: `Active until ${date}.` })
export const ended = (date: string): Message => ({
  fr: `A pris fin le ${date}\u00A0: elle n’envoie plus d’e-mail.`,
  en: `Ended on ${date}: it sends no more e-mails.`,
})
export const nextMail = (date: string): Message => ({
  fr: `Prochain e-mail au plus tôt ${date}.`,
  en: `Next e-mail on ${date} at the earliest.`,
})
export const lastMail = (date: string): Message => ({
  fr: `Dernier e-mail le ${date}.`,
  en: `Last e-mail on ${date}.`,
})
export const noMailYet = { fr: 'Aucun e-mail envoyé pour l’instant.', en: 'No e-mail sent yet.' }
export const noMail = { fr: 'N’envoie pas d’e-mail.', en: 'Sends no e-mail.' }
export const renew = (months: number): Message => ({
  fr: `Prolonger de ${months} mois`,
  en: plural('en', months, { one: 'Renew for one month', other: `Renew for ${months} months` }),
})
export const renewed = (name: string, date: string): Message => ({
  fr: `L’alerte «\u00A0${name}\u00A0» est active jusqu’au ${date}.`,
  en: `The alert “${name}” is active until ${date}.`,
})
export const seeOffers = { fr: 'Voir les offres', en: 'See the offers' }
export const change = { fr: 'Modifier', en: 'Change' }
export const changeTitle = (name: string): Message => ({
  fr: `Modifier «\u00A0${name}\u00A0»`,
  en: `Change “${name}”`,
})
export const changed = (name: string): Message => ({
  fr: `L’alerte «\u00A0${name}\u00A0» est enregistrée.`,
  en: `The alert “${name}” has been saved.`,
})
export const save = { fr: 'Enregistrer', en: 'Save' }
export const remove = { fr: 'Supprimer', en: 'Delete' }
export const deleteTitle = (name: string): Message => ({
  fr: `Supprimer «\u00A0${name}\u00A0»\u00A0?`,
  en: `Delete “${name}”?`,
})
export const deleteEffect = {
  fr: 'Ses e-mails s’arrêtent et ses critères sont oubliés. Elle ne pourra pas être rétablie.',
  en: 'Its e-mails stop and its criteria are forgotten. It cannot be brought back.',
}
export const deleteInstead = {
  fr: 'Pour ne plus recevoir d’e-mails sans perdre cette recherche, désactivez plutôt son alerte par e-mail.',
  en: 'To get no more e-mails without losing this search, turn off its e-\u2060mail alert instead.',
}
export const keep = { fr: 'Garder cette alerte', en: 'Keep this alert' }
export const deleted = (name: string): Message => ({
  fr: `«\u00A0${name}\u00A0» est supprimée.`,
  en: `“${name}” has been deleted.`,
})
export const listOfAlerts = { fr: 'Liste de mes alertes', en: 'List of my alerts' }
export const noRoom = {
  fr: 'Il n’y a plus de place\u00A0: supprimez-en une pour en créer une autre.',
  en: 'There is no room left: delete one to create another.',
}
export const noAlert = { fr: 'Aucune alerte pour l’instant.', en: 'No alert yet.' }
export const howToCreate = {
  fr: 'Lancez une recherche, puis choisissez «\u00A0Créer une alerte\u00A0»\u00A0: les nouvelles offres vous arrivent par e-mail, chaque jour ou chaque semaine.',
  en: 'Search for jobs, then choose “Create an alert”: new offers come to you by e-mail, every day or every week.',
}
export const startSearch = { fr: 'Lancer une recherche', en: 'Search for jobs' }
export const newAlert = { fr: 'Chercher pour créer une autre alerte', en: 'Search to create another alert' }
