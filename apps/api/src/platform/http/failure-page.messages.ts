import type { Message } from '@portal/contracts/i18n/message'
import { errorTitle, notFoundText, notFoundTitle } from '@portal/contracts/pages/page-failure.messages'

type Said = { readonly title: Message; readonly text: Message }

export const notFound: Said = { title: notFoundTitle, text: notFoundText }
export const tooMany: Said = {
  title: { fr: 'Trop de demandes en peu de temps', en: 'Too many requests in a short time' },
  text: {
    fr: 'Patientez un moment, puis rechargez la page.',
    en: 'Wait a moment, then reload the page.',
  },
}
export const unavailable: Said = {
  title: { fr: 'Le portail est momentanément indisponible', en: 'The portal is unavailable for a moment' },
  text: {
    fr: 'Rien n’est perdu : rechargez la page dans quelques secondes.',
    en: 'Nothing is lost: reload the page in a few seconds.',
  },
}
export const failed: Said = {
  title: errorTitle,
  text: {
    fr: 'Un incident est survenu de notre côté. Rechargez la page dans un moment.',
    en: 'Something went wrong on our side. Reload the page in a moment.',
  },
}
