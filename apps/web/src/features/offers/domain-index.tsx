import { formatNumber } from '@portal/contracts/i18n/format'
import type { FacetValue } from '@portal/contracts/offers/offer-search'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Link } from '#web/ui/link.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, Repeat, Skeleton } from '#web/ui/skeleton.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import { byLabel } from './by-label.ts'
import * as text from './home.messages.ts'
import { offersWord } from './offers.messages.ts'

/** About as many as there are, whose names take two lines of a column, and of a phone too. */
const [namesExpected, longNamesExpected] = [7, 3]

const NameBones = ({ isLong = false }: { isLong?: boolean }) => (
  <p>
    <span>
      <Bone width={18} />
      <span className={isLong ? '' : 'only-wide'}>
        <br />
        <Bone width={8} />
      </span>
    </span>
    <span>
      <Bone width={6} />
    </span>
  </p>
)

/** Beside the offers, which have said that they are on their way. */
export const DomainIndexSkeleton = () => {
  const t = useT()
  return (
    <Rubric title={t(text.byDomain)} aside={t(text.openOfferCounts)} isSplit>
      <Skeleton isMute className="columns index">
        <Repeat times={namesExpected}>
          <NameBones />
        </Repeat>
        <Repeat times={longNamesExpected}>
          <NameBones isLong />
        </Repeat>
      </Skeleton>
    </Rubric>
  )
}

/** Entrances by domain; one without offers is named all the same, and leads nowhere. */
export const DomainIndex = ({ domains }: { domains: readonly FacetValue[] }) => {
  const t = useT()
  const locale = useLocale()
  const offers = usePaths()('offers')
  if (domains.length === 0) return null
  return (
    <Rubric title={t(text.byDomain)} aside={t(text.openOfferCounts)} isSplit>
      <ul className="columns index">
        {domains.toSorted(byLabel(locale)).map(({ code, label, count }) => {
          const content = (
            <>
              <span>{t(label)}</span>
              <span className="num soft">
                {formatNumber(locale, count)}
                <VisuallyHidden>{t(offersWord(count))}</VisuallyHidden>
              </span>
            </>
          )
          return (
            <li key={code}>
              {count > 0 ? <Link to={`${offers}?domain=${code}`}>{content}</Link> : <p className="soft">{content}</p>}
            </li>
          )
        })}
      </ul>
    </Rubric>
  )
}
