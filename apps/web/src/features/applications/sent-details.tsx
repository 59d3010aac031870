import { civilities } from '@portal/contracts/profile/civilities'
import type { Profile } from '@portal/contracts/profile/profile'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { Facts } from '#web/ui/facts.tsx'
import * as text from './apply.messages.ts'

/** C2.3, A9.5: who applies, as it is or was sent. */
export const SentDetails = ({ profile }: { profile: Profile }) => {
  const t = useT()
  const format = useFormat()
  const { civility, firstName, lastName, birthDate, nationality, streetAddress, postcode, city, country } = profile
  const title = civility && civility !== 'none' ? `${t(civilities[civility])} ` : ''
  const born = birthDate && t(text.bornOn(format.numericDate(`${birthDate}T12:00:00Z`)))
  const place = [streetAddress, [postcode, city].filter(Boolean).join('\u00A0'), country && format.country(country)]
  const contact = [
    profile.email,
    ...[profile.mobile, profile.landline].map((number) => number?.replaceAll(' ', '\u00A0')),
  ]
  const join = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ') || t(text.notGiven)
  return (
    <Facts
      facts={[
        { term: t(text.identity), value: join([`${title}${firstName} ${lastName}`, born]) },
        ...(nationality ? [{ term: t(text.nationality), value: format.country(nationality) }] : []),
        { term: t(text.contact), value: join(contact) },
        { term: t(text.address), value: join(place) },
      ]}
    />
  )
}
