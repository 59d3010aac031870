/** Of a share in percent, as each language writes it. */
export const gain = (percent: string) => ({ fr: `+\u00A0${percent}`, en: `+${percent}` })
export const isComplete = { fr: 'complet', en: 'complete' }
export const profileComplete = (percent: string) => ({
  fr: `Profil complet à ${percent}`,
  en: `Profile ${percent} complete`,
})
