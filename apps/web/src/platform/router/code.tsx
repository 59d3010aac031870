import { type ComponentType, lazy } from 'react'
import { useLocation } from 'react-router'
import { NetworkFailure } from '#web/platform/api/api.ts'

/** A component whose code comes when it is first drawn, and what has become of it. */
export type Code<Props> = {
  readonly load: () => Promise<ComponentType<Props>>
  Component?: ComponentType<Props>
  /** Where it was drawn when its code was lost on the way. */
  lostAt?: string
}

export const codeOf = <Props extends object>(load: Code<Props>['load']): Code<Props> => ({ load })

/** Asked for before it is drawn, it is drawn without waiting. */
export const prepareCode = async <Props extends object>(code: Code<Props>): Promise<void> => {
  if (code.Component) return
  const Component = await code.load()
  // Drawn meanwhile, it stays what it is: another component in its place would lose what was typed in it.
  code.Component ??= Component
}

/** The same, for what may be drawn soon: lost now, it is asked for when it is. */
export const prefetchCode = <Props extends object>(code: Code<Props>): void => {
  prepareCode(code).catch(() => undefined)
}

type CodedProps<Props> = { code: Code<Props>; attempt?: number; props: Props }

/**
 * What is behind `code`, for a Suspense and an error boundary around it. Code that was lost is asked for again at another place of
 * the history, or at another `attempt`; not at once, or a page without a network would ask for ever.
 */
export const Coded = <Props extends object>({ code, attempt = 0, props }: CodedProps<Props>) => {
  const place = `${useLocation().key} ${attempt}`
  if (!code.Component || (code.lostAt !== undefined && code.lostAt !== place)) {
    delete code.lostAt
    code.Component = lazy(async () => {
      try {
        return { default: await code.load() }
      } catch (cause) {
        code.lostAt = place
        throw new NetworkFailure('The code of a page could not be fetched', { cause })
      }
    })
  }
  return <code.Component {...props} />
}
