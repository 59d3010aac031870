import { formatCountry } from '@portal/contracts/i18n/format'
import { locales } from '@portal/contracts/i18n/message'
import { countryCodes } from '@portal/contracts/profile/countries'
import { placeKey } from './communes.ts'
import { countryNames } from './everyday-names.ts'

/** Where most offers are, and what is understood where nothing is said. */
export const home = 'FR'

export const countryName = (code: string): string => formatCountry('fr', code)

/** Continents by their UN M49 codes, and their countries as the United Nations file them. */
const continents: Readonly<Record<string, string>> = {
  '002':
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG ' +
    'RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  '009': 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
  '019':
    'AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS ' +
    'MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI',
  '142':
    'AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA ' +
    'SA SG SY TH TJ TL TM TR TW UZ VN YE',
  '150':
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO ' +
    'PL PT RO RS RU SE SI SJ SK SM UA VA XK',
}
const continentOf = new Map(
  Object.entries(continents).flatMap(([continent, list]) => list.split(' ').map((code) => [code, continent])),
)

/** Nothing for Antarctica, which has no country around it. */
export const findContinent = (country: string): { code: string; name: string } | undefined => {
  const code = continentOf.get(country)
  return code === undefined ? undefined : { code: `m-${code}`, name: countryName(code) }
}

const known = new Set(countryCodes)
export const isCountry = (code: string): boolean => known.has(code)

/** How people may write a country, in either language. */
export const countryKeys = (code: string): string[] => [
  ...new Set([...locales.map((locale) => placeKey(formatCountry(locale, code))), ...(countryNames[code] ?? [])]),
]

/** Beside its names, three letters. */
const threeLetters: Readonly<Record<string, string>> = {
  ...{ fra: 'FR', deu: 'DE', bel: 'BE', che: 'CH', esp: 'ES', ita: 'IT', gbr: 'GB', can: 'CA', lux: 'LU', nld: 'NL' },
  prt: 'PT',
}

let names: Map<string, string> | undefined

/** The country one of whose names is that key. */
export const countryNamed = (key: string): string | undefined => {
  names ??= new Map(countryCodes.flatMap((code) => countryKeys(code).map((name): [string, string] => [name, code])))
  return names.get(key)
}

/** « FRANCE », « Royaume-Uni », "Germany", « be » -> an ISO code; what is not understood stays as it was written. */
export const countryCodeOf = (written: string): string => {
  const code = written.trim().toUpperCase()
  const key = placeKey(written)
  return isCountry(code) ? code : (countryNamed(key) ?? threeLetters[key] ?? code)
}
