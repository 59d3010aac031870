import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { FieldError } from '#web/ui/field.tsx'
import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { placedName } from './placed-name.ts'
import * as text from './recruiting.messages.ts'
import { structuresQuery } from './recruiting.queries.ts'

const mostShown = 12

type StructureChoiceProps = {
  /** Their names by their codes, each with its town. */
  chosen: ReadonlyMap<string, string>
  onChange: (chosen: ReadonlyMap<string, string>) => void
  isMissing?: boolean
}

const Code = ({ children }: { children: string }) => <span className="small soft whitespace-nowrap">{children}</span>

/** As many ticks as a search may bring first. */
const Bones = () => (
  <Skeleton className="field">
    <Repeat times={mostShown}>
      <p className="check">
        <input type="checkbox" disabled />
        <span>
          <Bone width={28} /> <Bone width={18} />{' '}
          <span className="small">
            <Bone width={6} />
          </span>
        </span>
      </p>
    </Repeat>
    <p className="small">
      <Bone width={18} />
    </p>
  </Skeleton>
)

/**
 * Searched, since there may be hundreds; what is ticked stays in sight whatever is searched next. Only a search moves a tick to the
 * top: moved when it is ticked, it would lose the focus, and put another one under the finger.
 */
export const StructureChoice = ({ chosen, onChange, isMissing = false }: StructureChoiceProps) => {
  const t = useT()
  const errorId = useId()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState({ chosen, onTop: chosen })
  // Changed from elsewhere: the form was sent, and begins anew.
  if (shown.chosen !== chosen) setShown({ chosen, onTop: chosen })
  const { data, error, refetch } = useQuery(structuresQuery(useDeferredValue(typed.trim())))
  const open = data?.items.filter(({ code }) => !shown.onTop.has(code)) ?? []
  const found = open.slice(0, mostShown)
  const total = data ? data.total - (data.items.length - open.length) : 0
  const toggle = (code: string, name: string, isChosen: boolean) => {
    const next = new Map(chosen)
    if (isChosen) next.set(code, name)
    else next.delete(code)
    setShown({ ...shown, chosen: next })
    onChange(next)
  }
  return (
    <fieldset
      className={isMissing ? 'field invalid' : 'field'}
      // The summary of what is missing leads here: the question, and not the search that helps to answer it.
      id={`${errorId}-structures`}
      tabIndex={-1}
      {...(isMissing && { 'aria-invalid': true, 'aria-describedby': errorId })}
    >
      <legend className="legend">{t(text.structures)}</legend>
      <p className="hint" role="status">
        {t(text.chosenStructures(chosen.size))}
      </p>
      {isMissing && <FieldError id={errorId}>{t(text.structuresMissing)}</FieldError>}
      {[...shown.onTop].map(([code, name]) => (
        <label className="check" key={code}>
          <input
            type="checkbox"
            checked={chosen.has(code)}
            onChange={(event) => toggle(code, name, event.target.checked)}
          />
          <span>
            {name} <Code>{code}</Code>
          </span>
        </label>
      ))}
      <TextField
        className="mt-2"
        label={t(text.searchStructure)}
        hint={t(text.searchStructureHint)}
        type="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setShown({ chosen, onTop: chosen })
        }}
        // Enter would send what is around it, before the list has followed.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Bones />)}
      {data && found.length === 0 && typed !== '' && <p className="small soft">{t(text.noStructureFound)}</p>}
      {found.map(({ code, name, city }) => (
        <label className="check" key={code}>
          <input
            type="checkbox"
            checked={chosen.has(code)}
            onChange={(event) => toggle(code, placedName({ name, city }), event.target.checked)}
          />
          <span>
            {placedName({ name, city })} <Code>{code}</Code>
          </span>
        </label>
      ))}
      {total > found.length && <p className="small soft">{t(text.moreStructures(found.length, total))}</p>}
    </fieldset>
  )
}
