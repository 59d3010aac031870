import { createContext, use } from 'react'

/** The only clock of the interface; tests and screenshots give their own. */
export const ClockContext = createContext<() => Date>(() => new Date())

export const useNow = (): Date => use(ClockContext)()
