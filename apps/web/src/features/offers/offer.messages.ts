import { formatZone } from '@portal/contracts/i18n/format'
import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'

export const backToResults = (count: number, number: Record<Locale, string>): Message => ({
  fr: plural('fr', count, { one: 'Retour à l’offre trouvée', other: `Retour aux ${number.fr} offres` }),
  en: plural('en', count, { one: 'Back to the offer found', other: `Back to the ${number.en} offers` }),
})
export const publishedAgo = (relative: string, date: string): Message => ({
  fr: `Publiée ${relative}, ${date}`,
  en: `Published ${relative}, ${date}`,
})

// A3.1
export const atAGlance = { fr: 'L’offre en un coup d’œil', en: 'The offer at a glance' }
export const facts = {
  unit: { fr: 'L’unité', en: 'Unit' },
  place: { fr: 'Lieu de travail', en: 'Place of work' },
  contractType: { fr: 'Type de contrat', en: 'Contract type' },
  duration: { fr: 'Durée du contrat', en: 'Length of contract' },
  workTime: { fr: 'Temps de travail', en: 'Working time' },
  startsOn: { fr: 'Date d’embauche', en: 'Start date' },
  salary: { fr: 'Rémunération', en: 'Pay' },
  studyLevel: { fr: 'Niveau d’étude', en: 'Level of study' },
  experienceLevel: { fr: 'Niveau d’expérience', en: 'Level of experience' },
  remoteWork: { fr: 'Télétravail', en: 'Remote work' },
  profession: { fr: 'Métier', en: 'Profession' },
  corps: { fr: 'Corps', en: 'Corps' },
  branch: { fr: 'Branche d’activité', en: 'Branch of activity' },
  functionalDomain: { fr: 'Domaine fonctionnel', en: 'Functional domain' },
  domains: { fr: 'Domaine de recherche', en: 'Research domain' },
  reference: { fr: 'Référence', en: 'Reference' },
}
export const researcherPost = { fr: 'poste de chercheur', en: 'researcher position' }

// A3.2
/** `previous` null: there was none before. */
export const deadlineChanged = (changed: string, previous: string | null): Message => ({
  fr: previous
    ? `Modifiée le ${changed}\u00A0: c’était le ${previous}.`
    : `Fixée le ${changed}\u00A0: il n’y en avait pas.`,
  en: previous ? `Changed on ${changed}: it was ${previous}.` : `Set on ${changed}: there was none before.`,
})
export const deadlineRemoved = (changed: string, previous: string): Message => ({
  fr: `Retirée le ${changed}\u00A0: c’était le ${previous}.`,
  en: `Removed on ${changed}: it was ${previous}.`,
})
export const deadline = { fr: 'Date limite de candidature', en: 'Apply by' }
export const zoneTime = (timeZone: string): Message => ({
  fr: formatZone('fr', timeZone),
  en: formatZone('en', timeZone),
})
/** The hour, and whose hour it is. */
export const atHour = (time: string, timeZone: string): Message => ({
  fr: `à\u00A0${time}, ${zoneTime(timeZone).fr}`,
  en: `at\u00A0${time}, ${zoneTime(timeZone).en}`,
})
/** A deadline at 0:00: the evening before is the last one. */
export const nightBetween = (evening: string, morning: string): Message => ({
  fr: `Dans la nuit de ${evening} à ${morning}`,
  en: `In the night from ${evening} to ${morning}`,
})
export const openUntilFilled = {
  fr: 'L’offre reste ouverte jusqu’à ce que le poste soit pourvu.',
  en: 'The offer stays open until the position is filled.',
}
export const closedSince = { fr: 'Cette offre est fermée', en: 'This offer is closed' }
export const keptForYou = {
  fr: 'Elle ne reçoit plus de candidatures. Vous la voyez encore parce que vous y avez postulé ou que vous l’avez gardée.',
  en: 'It takes no more applications. You still see it because you applied to it or kept it.',
}

// A3.3
export const description = { fr: 'Description du poste', en: 'About the job' }
export const attachments = { fr: 'Pièces jointes', en: 'Attachments' }
export const about = ({ name, ofName }: Record<'name' | 'ofName', Message>): Message => ({
  fr: `À propos ${ofName.fr}`,
  en: `About ${name.en}`,
})
export const aboutStructure = { fr: 'La structure d’accueil', en: 'The host structure' }
export const nearbyOffers = { fr: 'Offres proches', en: 'Similar offers' }

// A3.4
export const summary = { fr: 'Résumé de l’offre', en: 'Summary of the offer' }
export const emailOnly = {
  fr: 'Cette offre reçoit les candidatures par\u00A0e-\u2060mail seulement.',
  en: 'This offer takes applications by\u00A0e-\u2060mail only.',
}
/** In the bar of a narrow phone it takes two lines, none of which ends after « e- ». */
export const applyByEmail = { fr: 'Postuler par\u00A0e-\u2060mail', en: 'Apply by\u00A0e-\u2060mail' }
export const emailSubject = (title: string, reference: string): Message => ({
  fr: `Candidature à l’offre ${reference}, ${title}`,
  en: `Application for offer ${reference}, ${title}`,
})
export const writeTo = { fr: 'Écrivez à ', en: 'Write to ' }
export const rosterOnly = {
  fr: 'Cette offre est réservée aux personnes déjà inscrites sur une liste d’aptitude pour la même fonction et le même niveau.',
  en: 'This offer is reserved to people already on a roster for the same function and level.',
}

// A6
export const share = { fr: 'Partager cette offre', en: 'Share this offer' }

// Languages
export const writtenOnlyIn: Record<Locale, Message> = {
  fr: {
    fr: 'Cette offre est rédigée en français.',
    en: 'This offer is written in French only.',
  },
  en: {
    fr: 'Cette offre est rédigée en anglais seulement.',
    en: 'This offer is written in English.',
  },
}
export const readIn: Record<Locale, Message> = {
  fr: { fr: 'Lire en français', en: 'Read in French' },
  en: { fr: 'Lire en anglais', en: 'Read in English' },
}
export const shownIn: Record<Locale, Message> = {
  fr: { fr: 'Texte en français', en: 'Text in French' },
  en: { fr: 'Texte en anglais', en: 'Text in English' },
}

// Closed, never existed
export const beforeReference = { fr: 'Référence ', en: 'Reference ' }
