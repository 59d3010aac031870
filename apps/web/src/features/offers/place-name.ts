import { formatCountry } from '@portal/contracts/i18n/format'
import type { Message } from '@portal/contracts/i18n/message'
import type { Place } from '@portal/contracts/places/places.endpoints'
import * as text from './place.messages.ts'

/** What a place is called where it stands among others: « France », « Isère (38) ». */
export const stepName = ({ code, name }: Pick<Place, 'code' | 'name'>): Message => {
  const part = code.slice(2)
  if (code.startsWith('m-')) return text.continents[part] ?? { fr: name, en: name }
  if (code.startsWith('n-')) return { fr: formatCountry('fr', part), en: formatCountry('en', part) }
  const shown = code.startsWith('d-') ? `${name}\u00A0(${part})` : name
  return { fr: shown, en: shown }
}

/** What a place is called where it is chosen: « Toute la France », « Isère ». */
export const placeName = (place: Pick<Place, 'code' | 'name'>): Message => {
  if (place.code === 'n-FR') return text.allOfFrance
  return place.code.startsWith('n-') ? stepName(place) : { fr: place.name, en: place.name }
}

/** What it is called among propositions: « Toute la France », « Isère (38) ». */
export const optionName = (place: Pick<Place, 'code' | 'name'>): Message =>
  place.code.startsWith('n-') ? placeName(place) : stepName(place)

/** C1.6: « Europe », « France », « Auvergne-Rhône-Alpes », « Isère (38) », and what else tells a town abroad from another. */
export const placePath = ({ code, detail, path }: Place): { code: string; name: Message }[] => [
  ...path.map((step) => ({ code: step.code, name: stepName(step) })),
  ...(code.startsWith('x-') && detail !== '' ? [{ code, name: { fr: detail, en: detail } }] : []),
]
