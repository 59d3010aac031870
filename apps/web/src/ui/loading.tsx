import { useT } from '#web/platform/i18n/t.ts'
import { loading } from './ui.messages.ts'

/** A line in a panel whose content is on its way. Tab comes here meanwhile, and not past the panel, which would close. */
export const Loading = () => {
  const t = useT()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the one place of the panel the focus can go to, for now
    <p className="small soft" tabIndex={0}>
      {t(loading)}
    </p>
  )
}
