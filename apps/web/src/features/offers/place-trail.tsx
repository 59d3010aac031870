import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { placeCodePattern } from '@portal/contracts/places/place-code'
import { useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Link } from '#web/ui/link.tsx'
import { Bone } from '#web/ui/skeleton.tsx'
import * as text from './place.messages.ts'
import { stepName } from './place-name.ts'
import { placeQuery } from './places.queries.ts'
import { changeSearch, searchAddress } from './search-address.ts'

/** C1.6: « Europe → France → Auvergne-Rhône-Alpes »; each place around widens the search to it. */
export const PlaceTrail = ({ query }: { query: OfferSearchQuery }) => {
  const t = useT()
  const offers = usePaths()('offers')
  const { place: code } = query
  const found = useQuery({ ...placeQuery(code ?? ''), enabled: code !== undefined })
  const isOnItsWay: boolean = found.isLoading
  const place = found.data
  if (isOnItsWay)
    return (
      <p className="small">
        <Bone width={18} />
      </p>
    )
  if (!place) return null
  return (
    <nav aria-label={t(text.placePath)} className="small">
      <ol className="place-trail">
        {place.path.map((step) => (
          <li key={step.code}>
            {placeCodePattern.test(step.code) ? (
              <Link to={offers + searchAddress(changeSearch(query, { place: step.code }))} preventScrollReset>
                {t(stepName(step))}
              </Link>
            ) : (
              t(stepName(step))
            )}
          </li>
        ))}
        <li aria-current="true">{t(stepName(place))}</li>
      </ol>
    </nav>
  )
}
