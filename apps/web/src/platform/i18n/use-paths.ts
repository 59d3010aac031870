import { type PageName, pathTo } from '@portal/contracts/paths/paths'
import { useLocale } from './t.ts'

type Tail<P extends PageName> = Parameters<(typeof pathTo)[P]> extends [unknown, ...infer Rest] ? Rest : never

/** `const to = usePaths()`, then `to('offer', { reference, slug })`: addresses in the page's own language. */
export const usePaths = () => {
  const locale = useLocale()
  return <P extends PageName>(page: P, ...params: Tail<P>): string =>
    (pathTo[page] as (locale: string, ...params: unknown[]) => string)(locale, ...params)
}
