export const sessionEndsTitle = { fr: 'Votre session va se terminer', en: 'Your session is about to end' }
export const sessionEndsText = (time: string) => ({
  fr: `Sans action de votre part, elle se termine à ${time}. Ce que vous avez saisi restera sur cette page.`,
  en: `If you do nothing, it ends at ${time}. What you typed will stay on this page.`,
})
export const sessionEndsForGood = (time: string) => ({
  fr: `Elle a atteint sa durée maximale et se termine à ${time}. Vous pourrez vous reconnecter sans quitter cette page.`,
  en: `It has reached its longest duration and ends at ${time}. You will be able to sign in again without leaving this page.`,
})
export const understood = { fr: 'Compris', en: 'Understood' }
export const extendSession = { fr: 'Rester connecté', en: 'Stay signed in' }
