import type { AlertCriteriaInput } from '@portal/contracts/alerts/alert'
import { useQueryClient } from '@tanstack/react-query'
import { AlertButton, useCreateAlert } from '#web/features/alerts/alerts.public.tsx'
import { useCameFrom } from './came-from.ts'
import { searchOffersQuery } from './offers.queries.ts'
import { parseSearch } from './parse-search.ts'
import { placeQuery } from './places.queries.ts'
import { criteriaOf, watchedIn } from './search-address.ts'

type OfferAlertProps = {
  profession: string | undefined
  domains?: readonly string[]
  contract?: string
  department?: string | null
  isClosed?: boolean
}

/** What makes other offers like this one: its profession, else its domains, else its contract. */
const likeIt = ({ profession, domains = [], contract }: OfferAlertProps): AlertCriteriaInput | undefined => {
  if (profession) return { profession: [profession] }
  if (domains.length > 0) return { domain: [...domains] }
  return contract ? { contract: [contract] } : undefined
}

/** A3.5, A7.2: the search the offer was found by goes on; whoever came straight to it is told of offers like it, in its region. */
export const OfferAlert = (offer: OfferAlertProps) => {
  const client = useQueryClient()
  const from = useCameFrom()
  const query = from ? parseSearch(from.search) : undefined
  const found = query && criteriaOf(query).length > 0 ? query : undefined
  const like = likeIt(offer)

  const regionOf = async (department: string): Promise<string | undefined> => {
    // A region that cannot be found only makes the alert wider.
    const place = await client.fetchQuery(placeQuery(`d-${department}`)).catch(() => null)
    return place?.path.find(({ code }) => code.startsWith('r-'))?.code
  }
  const find = async (): Promise<AlertCriteriaInput> => {
    if (found) return watchedIn(found, client.getQueryData(searchOffersQuery(found).queryKey)?.suggestion)
    const place = offer.department ? await regionOf(offer.department) : undefined
    return { ...like, ...(place && { place }) }
  }
  const { isOffered, ask, dialog } = useCreateAlert(find)

  if (!isOffered || !(found || like)) return null
  return (
    <>
      <AlertButton {...(offer.isClosed ? { isForSimilar: true } : { look: 'plain' })} onPress={ask} />
      {dialog}
    </>
  )
}
