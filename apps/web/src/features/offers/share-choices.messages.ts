import type { Message } from '@portal/contracts/i18n/message'

export const shareByMail = { fr: 'Envoyer par e-mail', en: 'Send by e-mail' }
export const shareSubject = (title: string, structure: string): Message => ({
  fr: `Offre d’emploi\u00A0: ${title}, ${structure}`,
  en: `Job offer: ${title}, ${structure}`,
})
export const shareText = (lines: { title: string; place: string; deadline: string; address: string }): Message => ({
  fr: `Bonjour,\n\nCette offre peut vous intéresser\u00A0:\n\n${lines.title}\n${lines.place}\n${lines.deadline}\n\n${lines.address}\n`,
  en: `Hello,\n\nThis job offer may interest you:\n\n${lines.title}\n${lines.place}\n${lines.deadline}\n\n${lines.address}\n`,
})
export const copyLink = { fr: 'Copier le lien', en: 'Copy the link' }
export const linkCopied = { fr: 'Lien copié', en: 'Link copied' }
export const copyByHand = { fr: 'Copiez l’adresse\u00A0:', en: 'Copy the address:' }
export const shareOtherwise = { fr: 'Partager autrement', en: 'Share another way' }
export const print = { fr: 'Imprimer l’offre', en: 'Print the offer' }
