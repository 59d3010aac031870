import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { TextField } from '#web/ui/text-field.tsx'
import * as text from './recruiting.messages.ts'
import { structuresQuery } from './recruiting.queries.ts'

type StructureChoiceProps = {
  chosen: ReadonlyMap<string, string>
  onChange: (chosen: ReadonlyMap<string, string>) => void
  isMissing?: boolean
}

/** Searched, since there may be hundreds; what is ticked stays in sight whatever is searched next. */
export const StructureChoice = ({ chosen, onChange, isMissing = false }: StructureChoiceProps) => {
  const t = useT()
  const [typed, setTyped] = useState('')
  const { data } = useQuery(structuresQuery(useDeferredValue(typed.trim())))
  const found = (data?.items ?? []).filter(({ code }) => !chosen.has(code)).slice(0, 12)
  const toggle = (code: string, name: string, isChosen: boolean) => {
    const next = new Map(chosen)
    if (isChosen) next.set(code, name)
    else next.delete(code)
    onChange(next)
  }
  return (
    <fieldset className="field">
      <legend className="legend">{t(text.structures)}</legend>
      <p className="hint" role="status">
        {t(text.chosenStructures(chosen.size))}
      </p>
      {[...chosen].map(([code, name]) => (
        <label className="check" key={code}>
          <input type="checkbox" checked onChange={() => toggle(code, name, false)} />
          <span>
            {name} <span className="small soft">{code}</span>
          </span>
        </label>
      ))}
      <TextField
        label={t(text.searchStructure)}
        hint={t(text.searchStructureHint)}
        type="search"
        errorCode={isMissing ? 'required' : undefined}
        errors={{ required: text.structuresMissing }}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {data && found.length === 0 && typed !== '' && <p className="small soft">{t(text.noStructureFound)}</p>}
      {found.map(({ code, name, city }) => (
        <label className="check" key={code}>
          <input type="checkbox" checked={false} onChange={() => toggle(code, name, true)} />
          <span>
            {name}, {city} <span className="small soft">{code}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
