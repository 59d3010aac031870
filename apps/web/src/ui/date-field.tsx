import type { Message } from '@portal/contracts/i18n/message'
import type { ReactNode } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { day, month, year } from './field.messages.ts'
import { FieldError, useField } from './field.tsx'

/** As typed, in the order of an ISO date: `1990-2-28`, `1990--`; empty when nothing is given. */
export type TypedDate = string

const partsOf = (value: TypedDate) => {
  const [y = '', m = '', d = ''] = value.split('-')
  return { day: d, month: m, year: y }
}

type DateFieldProps = {
  id: string
  name: string
  label: ReactNode
  hint: ReactNode
  errorCode?: string | undefined
  errors?: Readonly<Record<string, Message>>
  value: TypedDate
  onChange: (value: TypedDate) => void
  /** When the focus leaves the three of them together. */
  onBlur: () => void
  /** Of a birthday, which browsers can fill in. */
  isBirthday?: boolean
}

const boxes = [
  { part: 'day', label: day, length: 2 },
  { part: 'month', label: month, length: 2 },
  { part: 'year', label: year, length: 4 },
] as const

/** A date one knows by heart is typed, not looked for in a calendar: day, month, year, in that order. */
export const DateField = (props: DateFieldProps) => {
  const { id, name, label, hint, errorCode, errors, value, onChange, onBlur, isBirthday = false } = props
  const t = useT()
  const field = useField({ id, hint, errorCode, ...(errors && { errors }) })
  const parts = partsOf(value)
  const change = (part: keyof typeof parts, text: string) => {
    const next = { ...parts, [part]: text.replace(/\D/g, '') }
    const isEmpty = Object.values(next).every((each) => each === '')
    onChange(isEmpty ? '' : `${next.year}-${next.month}-${next.day}`)
  }
  return (
    <fieldset
      className={`field ${field.error ? 'invalid' : ''}`.trim()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onBlur()
      }}
    >
      <legend className="legend">{label}</legend>
      <span className="hint" id={`${field.id}-hint`}>
        {hint}
      </span>
      <div className="cluster">
        {boxes.map(({ part, label: partLabel, length }) => (
          <div key={part} className={length === 2 ? 'tight w-9' : 'tight w-12'}>
            <label className="hint" htmlFor={part === 'day' ? field.id : `${field.id}-${part}`}>
              {t(partLabel)}
            </label>
            <input
              {...field.control}
              id={part === 'day' ? field.id : `${field.id}-${part}`}
              name={`${name}-${part}`}
              type="text"
              inputMode="numeric"
              maxLength={length}
              value={parts[part]}
              onChange={({ currentTarget }) => change(part, currentTarget.value)}
              {...(isBirthday && { autoComplete: `bday-${part}` })}
            />
          </div>
        ))}
      </div>
      {field.error && <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
    </fieldset>
  )
}
