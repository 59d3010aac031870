export const pages = { fr: 'Pages', en: 'Pages' }
export const previous = { fr: 'Précédente', en: 'Previous' }
export const next = { fr: 'Suivante', en: 'Next' }
export const page = { fr: 'Page', en: 'Page' }
export const pageCount = (current: number, total: number) => ({
  fr: `Page ${current} sur ${total}`,
  en: `Page ${current} of ${total}`,
})
