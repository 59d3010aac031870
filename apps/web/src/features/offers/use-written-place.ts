import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useStillHere } from '#web/platform/router/use-still-here.ts'
import { placeName } from './place-name.ts'
import { placeQuery, placesQuery } from './places.queries.ts'

/**
 * What is written in the place field of a form, for somebody who chose no proposition: the one place of that name. Words that name
 * none, or several, are asked about rather than replaced.
 */
export const useWrittenPlace = (chosenCode: string | undefined, atFirst = '') => {
  const t = useT()
  const client = useQueryClient()
  const whereOneIs = useStillHere()
  const [unclear, setUnclear] = useState(atFirst)

  const find = async (words: string): Promise<string | undefined | null> => {
    if (words === '') return undefined
    const chosen = chosenCode && (await client.ensureQueryData(placeQuery(chosenCode)))
    if (chosen && t(placeName(chosen)) === words) return chosen.code
    const { named } = await client.ensureQueryData(placesQuery(words))
    return named.length === 1 ? named[0] : null
  }

  /** Null when the words have to be asked about, the field then has the focus; or when nobody waits for the answer any more. */
  const read = async (form: HTMLFormElement): Promise<{ place: string | undefined } | null> => {
    const field = form.querySelector<HTMLInputElement>('input[name="place"]:not([type="hidden"])')
    const written = () => field?.value.trim() ?? ''
    const words = written()
    const isStillHere = whereOneIs()
    // A failure to look the place up must not keep anyone from searching.
    const place = await find(words).catch(() => chosenCode)
    if (!isStillHere() || words !== written()) return null
    setUnclear(place === null ? words : '')
    if (place !== null) return { place }
    field?.focus()
    return null
  }

  return { unclear, setUnclear, read }
}
