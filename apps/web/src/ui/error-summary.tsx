import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { answersToCorrect } from './field.messages.ts'
import { PlaceLink } from './place-link.tsx'
import { labelled } from './ui.messages.ts'

type FaultyField = { id: string; label: string | undefined; error: string }

/** Read from the page rather than from the form's state: same words as beside the fields, in the order the eye meets them. */
const faultyFieldsOf = (form: HTMLFormElement): FaultyField[] => {
  const seen = new Set<Element>()
  return [...form.querySelectorAll('[aria-invalid="true"]')].flatMap((control) => {
    const frame = control.closest('.field') ?? control
    if (seen.has(frame)) return []
    seen.add(frame)
    const label = frame.querySelector('label:not(.check), .legend')?.firstChild?.textContent?.trim()
    const error = frame.querySelector('.error > span')?.lastChild?.textContent ?? ''
    return [{ id: control.id, label, error }]
  })
}

/** After the label and its colon a sentence goes on; an acronym keeps its capitals. */
const midSentence = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** What names its field by itself needs no label before it. */
const isNamed = (label: string, error: string): boolean => error.toLowerCase().includes(label.toLowerCase())

type ErrorSummaryProps = {
  form: RefObject<HTMLFormElement | null>
  /** Grows at each attempt to send: the summary is then read anew, and takes the focus. */
  attempts: number
}

/** D6, C4.7: what is wrong, at the top, in red and in words; each line leads to its field. */
export const ErrorSummary = ({ form, attempts }: ErrorSummaryProps) => {
  const t = useT()
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  const [fields, setFields] = useState<FaultyField[]>([])

  useEffect(() => {
    setFields(attempts > 0 && form.current ? faultyFieldsOf(form.current) : [])
  }, [attempts, form])

  useEffect(() => {
    if (fields.length > 0) box.current?.focus()
  }, [fields])

  if (fields.length === 0) return null
  return (
    <div className="summary-errors stack tight" role="alert" tabIndex={-1} aria-labelledby={titleId} ref={box}>
      <h2 id={titleId}>{t(answersToCorrect(fields.length))}</h2>
      <ul className="stack tight">
        {fields.map(({ id, label, error }) => (
          <li key={id}>
            <PlaceLink id={id} block="center">
              {label && !isNamed(label, error) ? t(labelled(label, midSentence(error))) : error}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
