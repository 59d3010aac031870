import type { Message } from '@portal/contracts/i18n/message'

/** What to do about a field, by the code of its error; a field may know better (`errors` of each field component). */
const texts: Record<string, Message> = {
  required: { fr: 'Complétez cette réponse.', en: 'Fill in this answer.' },
  too_small: { fr: 'Allongez cette réponse : elle est trop courte.', en: 'Make this answer longer.' },
  too_big: { fr: 'Raccourcissez cette réponse : elle est trop longue.', en: 'Make this answer shorter.' },
  invalid_format: {
    fr: 'Vérifiez cette réponse : sa forme n’est pas celle attendue.',
    en: 'Check how this is written.',
  },
  invalid_type: { fr: 'Vérifiez cette réponse.', en: 'Check this answer.' },
  invalid_value: { fr: 'Choisissez une réponse de la liste.', en: 'Choose an answer from the list.' },
  invalid_union: { fr: 'Vérifiez cette réponse.', en: 'Check this answer.' },
  not_multiple_of: { fr: 'Donnez un nombre entier.', en: 'Give a whole number.' },
  unrecognized_keys: { fr: 'Rechargez la page, puis recommencez.', en: 'Reload the page and try again.' },
  mismatch: {
    fr: 'Les deux réponses diffèrent. Écrivez deux fois la même.',
    en: 'The two answers differ. Write the same twice.',
  },
  'password-too-short': { fr: 'Allongez le mot de passe.', en: 'Make the password longer.' },
  'password-too-long': { fr: 'Raccourcissez le mot de passe.', en: 'Make the password shorter.' },
  'password-needs-special': {
    fr: 'Ajoutez un caractère qui n’est ni une lettre ni un chiffre.',
    en: 'Add a character that is neither a letter nor a digit.',
  },
  'password-forbidden-character': {
    fr: 'Retirez du mot de passe les signes «\u00A0<\u00A0» et «\u00A0>\u00A0».',
    en: 'Remove the signs “<” and “>” from the password.',
  },
  'password-ill-formed': {
    fr: 'Retirez le caractère illisible du mot de passe.',
    en: 'Remove the unreadable character from the password.',
  },
  'password-too-common': {
    fr: 'Choisissez un autre mot de passe : celui-ci est parmi les plus courants.',
    en: 'Choose another password: this one is among the most common.',
  },
  'password-contains-context': {
    fr: 'Choisissez un mot de passe sans votre nom, votre adresse ni celui de l’employeur.',
    en: 'Choose a password without your name, your address or the employer’s name.',
  },
}

export const fieldErrorMessage = (code: string, own: Readonly<Record<string, Message>> = {}): Message =>
  own[code] ?? texts[code] ?? { fr: 'Vérifiez cette réponse.', en: 'Check this answer.' }
