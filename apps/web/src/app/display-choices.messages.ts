export const theme = { fr: 'Thème', en: 'Theme' }
export const themeNames = {
  system: { fr: 'Celui de l’appareil', en: 'The device’s' },
  light: { fr: 'Clair', en: 'Light' },
  dark: { fr: 'Sombre', en: 'Dark' },
  contrast: { fr: 'Contraste renforcé', en: 'High contrast' },
}
export const textSize = { fr: 'Taille du texte', en: 'Text size' }
export const smallerText = { fr: 'Réduire le texte', en: 'Smaller text' }
export const largerText = { fr: 'Agrandir le texte', en: 'Larger text' }
