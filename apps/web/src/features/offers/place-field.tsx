import type { Place } from '@portal/contracts/places/places.endpoints'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import * as text from './place.messages.ts'
import type { PlaceInputProps } from './place-input.ts'
import { placeName } from './place-name.ts'
import { placeQuery } from './places.queries.ts'
import { useLaterCombobox } from './use-later-combobox.ts'

// The propositions are a third of this page's code.
const load = async () => (await import('./place-combobox.tsx')).PlaceCombobox

type PlaceFieldProps = {
  code: string | undefined
  /** Null when the field is emptied. */
  onChoose: (place: Place | null) => void
  /** Id of the text that says why the words typed lead nowhere. */
  errorId?: string | undefined
}

/** A4.3, B1: one place, from a town to a country; its code stands in the address, its name is looked up. */
export const PlaceField = ({ code, onChoose, errorId }: PlaceFieldProps) => {
  const t = useT()
  const id = useId()
  const { data } = useQuery({ ...placeQuery(code ?? ''), enabled: code !== undefined })
  const [picked, setPicked] = useState<Place | null>(null)
  const known = picked?.code === code ? picked : (data ?? null)
  const chosen = code === undefined ? null : known

  const name = chosen ? t(placeName(chosen)) : ''
  const [words, setWords] = useState(name)
  const { input, later } = useLaterCombobox<PlaceInputProps>(load, words, setWords)

  // The address changed, by the field itself, a removed tag or the back button: it has the last word. Its name alone, looked up
  // meanwhile, takes nothing away from whoever is typing.
  const shown = useRef({ code, name })
  useEffect(() => {
    const before = shown.current
    shown.current = { code, name }
    if (before.name !== name) setWords((typed) => (before.code === code && typed !== before.name ? typed : name))
  }, [code, name])

  const choose = (place: Place | null) => {
    if (place) setPicked(place)
    if (place?.code !== code) onChoose(place)
  }
  const described = errorId ? { 'aria-invalid': true as const, 'aria-describedby': errorId } : {}

  return (
    <>
      <label htmlFor={id}>{t(text.place)}</label>
      {later ? (
        <later.Combobox
          id={id}
          chosen={chosen}
          words={words}
          onWords={setWords}
          onChoose={choose}
          hasFocus={later.hasFocus}
          {...described}
        />
      ) : (
        <input
          ref={input}
          id={id}
          name="place"
          autoComplete="off"
          placeholder={t(text.anywhere)}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          {...described}
        />
      )}
    </>
  )
}
