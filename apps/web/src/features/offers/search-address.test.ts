import { describe, expect, it } from 'vitest'
import { parseSearch } from './parse-search.ts'
import { changeSearch, criteriaOf, emptySearch, fieldsOf, searchAddress, toggleChoice } from './search-address.ts'

describe('a search and its address', () => {
  it.each([
    '',
    '?q=hydrologue&place=d-38&contract=cdd&contract=cdi&researcher=true&domain=physique&sort=deadline&page=3',
    '?studyLevel=bac-5&duration=le6m&workTime=partiel&functionalDomain=rch&functionalDomain=num',
    '?place=c-38185&radiusKm=50&structure=201119574H&publishedWithinDays=7&sort=distance',
  ])('A4.2 A4.9 reads back what it wrote: %s', (address) => {
    const query = parseSearch(address)
    expect(parseSearch(searchAddress(query))).toEqual(query)
    expect(new URLSearchParams(searchAddress(query)).toString().split('&').sort()).toEqual(
      new URLSearchParams(address).toString().split('&').sort(),
    )
  })

  it('A4.9 leaves out what no search knows, and keeps the rest', () => {
    const query = parseSearch(
      '?utm_source=mail&q=%20eau%20&page=zero&contract=CDD!&contract=cdi&place=Grenoble&duration=1h',
    )
    expect(query).toEqual({ ...emptySearch, q: 'eau', contract: ['cdi'] })
    expect(searchAddress(query)).toBe('?q=eau&contract=cdi')
  })

  it('A4.9 gives one address to one search', () => {
    expect(searchAddress({ ...emptySearch, q: '  ', researcher: false, page: 1 })).toBe('')
  })

  it('A4.9 goes back to the first page when the search changes', () => {
    const query = parseSearch('?contract=cdd&page=4')
    expect(searchAddress(toggleChoice(query, 'contract', 'cdi'))).toBe('?contract=cdd&contract=cdi')
    expect(searchAddress(toggleChoice(query, 'contract', 'cdd'))).toBe('')
    expect(searchAddress(changeSearch(query, { q: 'eau' }))).toBe('?q=eau&contract=cdd')
  })

  it('B1 forgets the radius and the distance away from a town', () => {
    const query = parseSearch('?place=c-38185&radiusKm=50&sort=distance')
    expect(searchAddress(changeSearch(query, { place: 'c-75056' }))).toBe('?place=c-75056&radiusKm=50&sort=distance')
    expect(searchAddress(changeSearch(query, { place: 'r-84' }))).toBe('?place=r-84')
    expect(searchAddress(changeSearch(query, { place: undefined }))).toBe('')
  })

  it('C1.5 names each thing asked, with the search that is left without it', () => {
    const criteria = criteriaOf(parseSearch('?q=eau&sort=relevance&studyLevel=bac-5&studyLevel=doctorat'))
    expect(criteria.map(({ name, code, without }) => [name, code, searchAddress(without)])).toEqual([
      ['q', 'eau', '?studyLevel=bac-5&studyLevel=doctorat'],
      ['studyLevel', 'bac-5', '?q=eau&studyLevel=doctorat&sort=relevance'],
      ['studyLevel', 'doctorat', '?q=eau&studyLevel=bac-5&sort=relevance'],
    ])
  })

  it('X11 takes back a whole field at once', () => {
    const fields = fieldsOf(parseSearch('?q=eau&studyLevel=bac-5&studyLevel=doctorat'))
    expect(fields.map(({ name, without }) => [name, searchAddress(without)])).toEqual([
      ['q', '?studyLevel=bac-5&studyLevel=doctorat'],
      ['studyLevel', '?q=eau'],
    ])
  })
})
