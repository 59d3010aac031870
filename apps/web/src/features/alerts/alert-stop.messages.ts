import type { Message } from '@portal/contracts/i18n/message'

export const title = { fr: 'Arrêter cette alerte', en: 'Stop this alert' }
export const lead = {
  fr: 'Ses e-\u2060mails s’arrêteront. La recherche restera enregistrée dans votre espace, où vous pourrez la réactiver.',
  en: 'Its e-\u2060mails will stop. The search will stay saved in your space, where you can turn it on again.',
}
export const stopped = (name: string): Message => ({
  fr: `L’alerte «\u00A0${name}\u00A0» est arrêtée`,
  en: `The alert “${name}” is stopped`,
})
export const stoppedLead = {
  fr: 'Vous ne recevrez plus ses e-\u2060mails. La recherche reste enregistrée dans «\u00A0Mes alertes\u00A0».',
  en: 'You will get no more of its e-\u2060mails. The search stays saved in “My alerts”.',
}
export const linkOver = { fr: 'Ce lien ne marche plus', en: 'This link no longer works' }
export const linkOverLead = {
  fr: 'L’alerte a été supprimée, ou le lien est incomplet. Connectez-vous pour gérer vos alertes.',
  en: 'The alert has been deleted, or the link is incomplete. Sign in to manage your alerts.',
}
export const manage = { fr: 'Gérer mes alertes', en: 'Manage my alerts' }
export const signInToManage = { fr: 'Se connecter et gérer mes alertes', en: 'Sign in and manage my alerts' }
export const seeOffers = { fr: 'Voir les offres d’emploi', en: 'See the job offers' }
