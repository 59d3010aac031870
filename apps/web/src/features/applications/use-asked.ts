import { useEffect, useState } from 'react'
import type { Draft } from './use-draft.ts'

/** What was just chosen: it shows at once, and the next choice adds to it; the answer, or its refusal, then says what is kept. */
export const useAsked = <T>({ isSaving }: Draft) => {
  const [asked, setAsked] = useState<T | null>(null)
  useEffect(() => {
    if (!isSaving) setAsked(null)
  }, [isSaving])
  return [asked, setAsked] as const
}
