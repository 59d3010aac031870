import { plural } from '@portal/contracts/i18n/message'
import type { CompletenessPart } from '@portal/contracts/profile/completeness'

export const title = { fr: 'Mon profil candidat', en: 'My profile' }
export const lead = {
  fr: 'Vos coordonnées accompagnent chacune de vos candidatures\u00A0: vous ne les saisissez qu’une fois. Vos documents attendent ici que vous les choisissiez.',
  en: 'Your contact details go with each of your applications: you only type them once. Your documents wait here until you choose them.',
}
export const welcomeTitle = (firstName: string) => ({ fr: `Bienvenue, ${firstName}`, en: `Welcome, ${firstName}` })
export const welcomeText = {
  fr: 'Commencez par compléter votre profil\u00A0: quelques minutes suffisent, et vous pourrez ensuite postuler. Vous pouvez aussi y revenir plus tard.',
  en: 'Start by completing your profile: it takes a few minutes, and then you can apply. You can also come back to it later.',
}
export const quickAccess = { fr: 'Accès rapide', en: 'Quick access' }
export const toComplete = { fr: 'À COMPLÉTER', en: 'TO COMPLETE' }
export const completed = { fr: 'COMPLÉTÉ', en: 'COMPLETED' }
export const personal = { fr: 'Mes informations personnelles', en: 'My personal information' }
export const personalHint = {
  fr: 'Ces informations sont associées à chacune de vos candidatures. Ce qui porte un astérisque (*) est demandé pour postuler\u00A0; vous pouvez enregistrer le reste plus tard.',
  en: 'This information goes with each of your applications. What bears an asterisk (*) is needed to apply; you can save now and add the rest later.',
}

export const identity = { fr: 'Identité', en: 'Identity' }
export const location = { fr: 'Localisation', en: 'Where you live' }
export const contact = { fr: 'Contact', en: 'Contact' }

export const civility = { fr: 'Civilité', en: 'Title' }
export const firstName = { fr: 'Prénom', en: 'First name' }
export const lastName = { fr: 'Nom', en: 'Last name' }
export const birthDate = { fr: 'Date de naissance', en: 'Date of birth' }
export const birthDateHint = { fr: 'jj mm aaaa, par exemple 28 02 1990', en: 'dd mm yyyy, for example 28 02 1990' }
export const nationality = { fr: 'Nationalité', en: 'Nationality' }
export const nationalityHint = {
  fr: 'Le pays dont vous avez la nationalité. Si vous en avez plusieurs, celle de votre choix.',
  en: 'The country you are a national of. If you have several, the one you prefer.',
}
export const streetAddress = { fr: 'Adresse postale', en: 'Postal address' }
export const streetAddressHint = { fr: 'Numéro et voie, complément', en: 'Number and street, flat or building' }
export const postcode = { fr: 'Code postal', en: 'Postcode' }
export const city = { fr: 'Ville', en: 'Town or city' }
export const country = { fr: 'Pays de résidence', en: 'Country of residence' }
export const email = { fr: 'Adresse e-mail', en: 'E-mail address' }
export const emailHint = { fr: 'C’est celle de votre compte.', en: 'The address of your account.' }
export const phones = { fr: 'Au moins un numéro de téléphone.', en: 'At least one phone number.' }
export const landline = { fr: 'Téléphone fixe', en: 'Landline' }
export const mobile = { fr: 'Téléphone portable', en: 'Mobile phone' }

export const nameErrors = {
  required: {
    fr: 'Complétez cette réponse\u00A0: elle ne peut pas rester vide.',
    en: 'Fill this in: it cannot stay empty.',
  },
  invalid_format: {
    fr: 'Gardez les lettres, les espaces, les traits d’union et les apostrophes.',
    en: 'Keep letters, spaces, hyphens and apostrophes.',
  },
}
export const birthDateErrors = {
  invalid_format: {
    fr: 'Écrivez une date entière qui existe, par exemple 28 02 1990.',
    en: 'Write a whole date that exists, for example 28 02 1990.',
  },
  'birth-date-not-plausible': {
    fr: 'Vérifiez l’année\u00A0: la date doit être celle d’une personne d’au moins 14 ans.',
    en: 'Check the year: the date must be that of a person aged 14 or more.',
  },
}
export const phoneErrors = {
  invalid_format: {
    fr: 'Écrivez le numéro en chiffres, par exemple 06\u00A012\u00A034\u00A056\u00A078 ou +33\u00A06\u00A012\u00A034\u00A056\u00A078.',
    en: 'Write the number in digits, for example 06\u00A012\u00A034\u00A056\u00A078 or +33\u00A06\u00A012\u00A034\u00A056\u00A078.',
  },
}
export const countryErrors = {
  'country-not-known': { fr: 'Choisissez un pays de la liste.', en: 'Choose a country from the list.' },
}

export const save = { fr: 'Enregistrer', en: 'Save' }
export const saved = { fr: 'Vos informations sont enregistrées.', en: 'Your information has been saved.' }
export const savedWhole = {
  fr: 'Vos informations sont enregistrées, et il n’en manque aucune pour postuler.',
  en: 'Your information has been saved, and nothing is missing to apply.',
}
export const stillMissing = (parts: { fr: string; en: string }, count: number) => ({
  fr: plural('fr', count, {
    one: `Il manque encore ${parts.fr} pour postuler.`,
    other: `Il manque encore ${parts.fr} pour postuler.`,
  }),
  en: plural('en', count, {
    one: `To apply, ${parts.en} is still missing.`,
    other: `To apply, ${parts.en} are still missing.`,
  }),
})

/** In a sentence, « Il manque encore… ». */
export const partsInSentence: Record<CompletenessPart, { fr: string; en: string }> = {
  civility: { fr: 'la civilité', en: 'the title' },
  firstName: { fr: 'le prénom', en: 'the first name' },
  lastName: { fr: 'le nom', en: 'the last name' },
  birthDate: { fr: 'la date de naissance', en: 'the date of birth' },
  nationality: { fr: 'la nationalité', en: 'the nationality' },
  streetAddress: { fr: 'l’adresse postale', en: 'the postal address' },
  postcode: { fr: 'le code postal', en: 'the postcode' },
  city: { fr: 'la ville', en: 'the town' },
  country: { fr: 'le pays de résidence', en: 'the country of residence' },
  phone: { fr: 'un numéro de téléphone', en: 'a phone number' },
  cv: { fr: 'un CV', en: 'a CV' },
}

export const leaveTitle = { fr: 'Quitter sans enregistrer\u00A0?', en: 'Leave without saving?' }
export const leaveText = {
  fr: 'Ce que vous avez changé dans vos informations personnelles n’est pas enregistré.',
  en: 'What you changed in your personal information has not been saved.',
}
export const stay = { fr: 'Rester sur la page', en: 'Stay on the page' }
export const leave = { fr: 'Quitter sans enregistrer', en: 'Leave without saving' }
