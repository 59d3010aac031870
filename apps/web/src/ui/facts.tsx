import type { ReactNode } from 'react'
import { Breakable } from './breakable.tsx'

export type Fact = { term: ReactNode; value: ReactNode }

/** Terms and values; `isPaired` puts them on two columns where there is room. */
export const Facts = ({ facts, isPaired = false }: { facts: readonly Fact[]; isPaired?: boolean }) => (
  <dl className={isPaired ? 'facts paired' : 'facts'}>
    {facts.map(({ term, value }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a term is any node, and the list never changes its order
      <div key={index}>
        <dt>{term}</dt>
        <dd>{typeof value === 'string' ? <Breakable>{value}</Breakable> : value}</dd>
      </div>
    ))}
  </dl>
)
