import { plural } from '@portal/contracts/i18n/message'
import type { DocumentKind } from '@portal/contracts/policy/policy'

export const kindTitles: Record<DocumentKind, { fr: string; en: string }> = {
  cv: { fr: 'Mes CV', en: 'My CVs' },
  letter: { fr: 'Mes lettres de motivation', en: 'My cover letters' },
  other: { fr: 'Mes autres documents', en: 'My other documents' },
}
export const kindHints: Record<DocumentKind, { fr: string; en: string }> = {
  cv: {
    fr: 'Pas obligatoire ici, demandé pour postuler. Les recruteurs ne voient pas ces CV\u00A0: à chaque candidature, vous choisissez celui que vous envoyez.',
    en: 'Not mandatory here, needed to apply. Recruiters do not see these CVs: with each application, you choose which one you send.',
  },
  letter: {
    fr: 'Gardez ici les lettres que vous réutilisez. Chacune se choisit au moment de postuler.',
    en: 'Keep here the letters you reuse. You choose one when you apply.',
  },
  other: {
    fr: 'Diplômes, attestations, traductions\u00A0: ce qu’une offre peut demander en plus.',
    en: 'Degrees, certificates, translations: what an offer may also ask for.',
  },
}
const kindNames: Record<DocumentKind, (count: number) => { fr: string; en: string }> = {
  cv: (count) => ({ fr: 'CV', en: plural('en', count, { one: 'CV', other: 'CVs' }) }),
  letter: (count) => ({
    fr: plural('fr', count, { one: 'lettre', other: 'lettres' }),
    en: plural('en', count, { one: 'letter', other: 'letters' }),
  }),
  other: (count) => ({
    fr: plural('fr', count, { one: 'document', other: 'documents' }),
    en: plural('en', count, { one: 'document', other: 'documents' }),
  }),
}
export const countOf = (kind: DocumentKind, count: number, maximum: number) => ({
  fr: `${count} ${kindNames[kind](count).fr} sur ${maximum}.`,
  en: `${count} of ${maximum} ${kindNames[kind](maximum).en}.`,
})
export const rulesOf = (types: { fr: string; en: string }, size: { fr: string; en: string }) => ({
  fr: `${types.fr}, ${size.fr} au plus.`,
  en: `${types.en}, ${size.en} at most.`,
})
export const noRoom = (kind: DocumentKind, maximum: number) => ({
  fr: `Vous avez ${maximum} ${kindNames[kind](maximum).fr} sur ${maximum}. Supprimez ou remplacez un document pour en ajouter un autre.`,
  en: `You have ${maximum} of ${maximum} ${kindNames[kind](maximum).en}. Delete or replace a document to add another.`,
})
export const addLabels: Record<DocumentKind, { fr: string; en: string }> = {
  cv: { fr: 'ajouter un CV', en: 'add a CV' },
  letter: { fr: 'ajouter une lettre', en: 'add a letter' },
  other: { fr: 'ajouter un document', en: 'add a document' },
}
export const noneOf: Record<DocumentKind, { fr: string; en: string }> = {
  cv: { fr: 'Aucun CV pour l’instant.', en: 'No CV yet.' },
  letter: { fr: 'Aucune lettre pour l’instant.', en: 'No letter yet.' },
  other: { fr: 'Aucun autre document pour l’instant.', en: 'No other document yet.' },
}
export const unavailable = {
  fr: 'Liste indisponible pour l’instant. Réessayez depuis «\u00A0Mes CV\u00A0».',
  en: 'List unavailable for now. Try again from “My CVs”.',
}
export const defaultLegends: Record<DocumentKind, { fr: string; en: string }> = {
  cv: { fr: 'CV proposé en premier quand vous postulez', en: 'CV offered first when you apply' },
  letter: { fr: 'Lettre proposée en premier quand vous postulez', en: 'Letter offered first when you apply' },
  other: { fr: 'Document proposé en premier quand vous postulez', en: 'Document offered first when you apply' },
}
export const byDefault = { fr: 'Par défaut', en: 'Default' }
export const defaultChanged = (name: string) => ({
  fr: `«\u00A0${name}\u00A0» est le document par défaut.`,
  en: `“${name}” is the default document.`,
})

export const addedOn = (date: string) => ({ fr: `ajouté le ${date}`, en: `added on ${date}` })
export const replacedOn = (date: string) => ({ fr: `remplacé le ${date}`, en: `replaced on ${date}` })
export const download = { fr: 'Télécharger', en: 'Download' }
export const rename = { fr: 'Renommer', en: 'Rename' }
export const replace = { fr: 'Remplacer', en: 'Replace' }
export const remove = { fr: 'Supprimer', en: 'Delete' }
export const ofDocument = (name: string) => ({ fr: ` «\u00A0${name}\u00A0»`, en: ` “${name}”` })

export const renameTitle = (name: string) => ({ fr: `Renommer «\u00A0${name}\u00A0»`, en: `Rename “${name}”` })
export const nameLabel = { fr: 'Nom du document', en: 'Name of the document' }
export const nameHint = {
  fr: 'Le recruteur le verra si vous envoyez ce document. Sans extension.',
  en: 'The recruiter will see it if you send this document. Without extension.',
}
export const nameErrors = {
  'name-not-printable': {
    fr: 'Retirez les barres et les caractères invisibles.',
    en: 'Remove slashes and invisible characters.',
  },
}
export const save = { fr: 'Enregistrer', en: 'Save' }
export const cancel = { fr: 'Annuler', en: 'Cancel' }
export const renamed = (name: string) => ({
  fr: `Le document s’appelle maintenant «\u00A0${name}\u00A0».`,
  en: `The document is now called “${name}”.`,
})

export const deleteTitle = (name: string) => ({ fr: `Supprimer «\u00A0${name}\u00A0»\u00A0?`, en: `Delete “${name}”?` })
export const deleteEffect = {
  fr: 'Le document quitte votre profil et ne pourra pas être rétabli.',
  en: 'The document leaves your profile and cannot be brought back.',
}
export const deleteStays = {
  fr: 'Ce que vous avez déjà envoyé ne change pas\u00A0: chaque candidature garde sa copie.',
  en: 'What you have already sent does not change: each application keeps its copy.',
}
export const deleteDefault = {
  fr: 'Le document le plus récent de cette liste deviendra celui par défaut.',
  en: 'The most recent document of this list will become the default.',
}
export const keep = { fr: 'Garder ce document', en: 'Keep this document' }
export const deleted = (name: string) => ({
  fr: `«\u00A0${name}\u00A0» est supprimé.`,
  en: `“${name}” has been deleted.`,
})

export const wrongType = (types: { fr: string; en: string }) => ({
  fr: `Ce type de fichier n’est pas accepté. Enregistrez-le en ${types.fr}, puis ajoutez-le de nouveau.`,
  en: `This type of file is not accepted. Save it as ${types.en}, then add it again.`,
})
export const tooLarge = (size: { fr: string; en: string }, maximum: { fr: string; en: string }) => ({
  fr: `Ce fichier pèse ${size.fr}, et la limite est de ${maximum.fr}. Allégez-le, puis ajoutez-le de nouveau.`,
  en: `This file is ${size.en}, and the limit is ${maximum.en}. Make it smaller, then add it again.`,
})
export const barelyTooLarge = (maximum: { fr: string; en: string }) => ({
  fr: `Ce fichier dépasse de peu la limite de ${maximum.fr}. Allégez-le, puis ajoutez-le de nouveau.`,
  en: `This file is slightly above the limit of ${maximum.en}. Make it smaller, then add it again.`,
})
export const empty = { fr: 'Ce fichier est vide.', en: 'This file is empty.' }
