import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import * as text from './place.messages.ts'
import { optionName, placeName } from './place-name.ts'
import { placesQuery } from './places.queries.ts'
import { changeSearch, searchAddress } from './search-address.ts'

/** Of places that only sound alike. */
const mostClose = 5

type UnclearPlaceProps = {
  id: string
  words: string
  /** The search each place would be added to. */
  query: OfferSearchQuery
}

/** A4.3: a place nobody chose is not searched: which ones it may be, each a link so that it works without scripts. */
export const UnclearPlace = ({ id, words, query }: UnclearPlaceProps) => {
  const t = useT()
  const offers = usePaths()('offers')
  const { data } = useQuery(placesQuery(words))
  const namesakes = data?.items.filter(({ code }) => data.named.includes(code)) ?? []
  const choices = namesakes.length > 0 ? namesakes : (data?.items.slice(0, mostClose) ?? [])
  const said =
    namesakes.length > 0
      ? text.placesNamed(words)
      : choices.length > 0
        ? text.placesClose(words)
        : text.placeUnknown(words)
  return (
    <>
      <p className="error" id={id} role="alert">
        <Icon name="circle-alert" />
        <span>{t(said)}</span>
      </p>
      {choices.length > 0 && (
        <ul className="cluster">
          {choices.map((place) => (
            <li key={place.code}>
              <Link className="plain" to={offers + searchAddress(changeSearch(query, { place: place.code }))}>
                {place.kind === 'city' && place.detail !== ''
                  ? t(text.townOf(t(placeName(place)), place.detail))
                  : t(optionName(place))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
