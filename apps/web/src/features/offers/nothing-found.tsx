import { formatList } from '@portal/contracts/i18n/format'
import type { Message } from '@portal/contracts/i18n/message'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePortal } from '#web/platform/portal/portal.ts'
import { EmptyState } from '#web/ui/states.tsx'
import { numberIn } from './number-in.ts'
import * as text from './offers.messages.ts'
import { searchOffersQuery } from './offers.queries.ts'
import { type Criterion, criteriaOf, fieldsOf, searchAddress } from './search-address.ts'

type NothingFoundProps = { query: OfferSearchQuery; labelOf: (criterion: Criterion) => Message }

/** X11: what was searched, and what each criterion taken back would find; a way that leads nowhere either is not shown. */
export const NothingFound = ({ query, labelOf }: NothingFoundProps) => {
  const t = useT()
  const offers = usePaths()('offers')
  const { openOfferCount } = usePortal()
  const criteria = criteriaOf(query)
  const fields = fieldsOf(query)
  const alternatives = fields.length > 1 ? fields : []
  const found = useQueries({
    queries: alternatives.map(({ without }) => searchOffersQuery({ ...without, pageSize: 1 })),
  })
  const inWords = (items: readonly Criterion[]): Message => {
    const labels = items.map(labelOf)
    return {
      fr: formatList(
        'fr',
        labels.map(({ fr }) => fr),
        'conjunction',
      ),
      en: formatList(
        'en',
        labels.map(({ en }) => en),
        'conjunction',
      ),
    }
  }
  const labelsOfField = (name: Criterion['name']) => inWords(criteria.filter((criterion) => criterion.name === name))

  if (criteria.length === 0) return <EmptyState title={t(text.nothingAtAll)} />
  return (
    <EmptyState title={t(text.nothingFor(inWords(criteria)))}>
      <section className="stack tight">
        <h3>{t(text.nearlyThere)}</h3>
        <ul className="index single">
          {alternatives.map(({ name, without }, index) => {
            const total = found[index]?.data?.total
            if (total === 0) return null
            return (
              <li key={name}>
                <Link to={offers + searchAddress(without)} preventScrollReset>
                  <span>{t(text.withoutCriterion(labelsOfField(name)))}</span>
                  {total !== undefined && (
                    <span className="num soft">{t(text.offerCount(total, numberIn(total)))}</span>
                  )}
                </Link>
              </li>
            )
          })}
          <li>
            <Link to={offers}>
              <span>{t(text.allOffers)}</span>
              <span className="num soft">{t(text.offerCount(openOfferCount, numberIn(openOfferCount)))}</span>
            </Link>
          </li>
        </ul>
      </section>
    </EmptyState>
  )
}
