import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import * as text from './apply.messages.ts'

type ApplyTrailProps = { offer: { reference: string; slug: string }; step?: 'form' | 'review' }

/** C1.2: from the home page to the offer, then to the form. */
export const ApplyTrail = ({ offer: { reference, slug }, step = 'form' }: ApplyTrailProps) => {
  const t = useT()
  const to = usePaths()
  const isReview = step === 'review'
  return (
    <Breadcrumb
      crumbs={[
        { to: to('offers'), label: t(text.offers) },
        { to: to('offer', { reference, slug }), label: reference },
        ...(isReview ? [{ to: to('apply', { reference, slug }), label: t(text.applying) }] : []),
      ]}
      current={t(isReview ? text.reviewTitle : text.applying)}
    />
  )
}
