import type { Message } from '@portal/contracts/i18n/message'
import { useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { Rubric } from '#web/ui/rubric.tsx'
import { LedgerSkeleton } from '#web/ui/skeleton.tsx'
import { Ledger } from './offers.public.tsx'
import { searchOffersQuery } from './offers.queries.ts'
import { emptySearch } from './search-address.ts'

const most = 3

type NearbyOffersProps = {
  title: Message
  profession?: string | undefined
  domain?: string | undefined
  /** The offer one is looking at. */
  except: string
}

/** The same profession first, then the same domain; nothing at all when there is none, or when they do not come. */
export const NearbyOffers = ({ title, profession, domain, except }: NearbyOffersProps) => {
  const t = useT()
  const pageSize = most + 1
  const sameProfession = useQuery({
    ...searchOffersQuery({ ...emptySearch, profession: profession ? [profession] : [], pageSize }),
    enabled: profession !== undefined,
  })
  const ofProfession = (sameProfession.data?.items ?? []).filter(({ reference }) => reference !== except)
  const isSettled = profession === undefined || !sameProfession.isPending
  const wantsMore = isSettled && ofProfession.length < most && domain !== undefined
  const sameDomain = useQuery({
    ...searchOffersQuery({ ...emptySearch, domain: domain ? [domain] : [], pageSize: 2 * pageSize }),
    enabled: wantsMore,
  })
  const known = new Set([except, ...ofProfession.map(({ reference }) => reference)])
  const ofDomain = wantsMore ? (sameDomain.data?.items ?? []).filter(({ reference }) => !known.has(reference)) : []
  const offers = [...ofProfession, ...ofDomain].slice(0, most)
  const isLoading = !isSettled || (wantsMore && sameDomain.isPending)
  if (!isLoading && offers.length === 0) return null
  return (
    <Rubric title={t(title)} isSplit className="nearby">
      {isLoading ? <LedgerSkeleton rows={most} /> : <Ledger offers={offers} />}
    </Rubric>
  )
}
