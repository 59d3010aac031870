import { describe, expect, it } from 'vitest'
import groups from './search-synonyms.json' with { type: 'json' }
import { widenWords } from './search-synonyms.ts'
import { searchWords } from './search-words.ts'

const wider = (text: string) =>
  widenWords(searchWords(text)).map(({ typed, synonyms }) => [
    typed.map((words) => words.join('+')).join('|'),
    synonyms.map((words) => words.join('+')),
  ])

describe('widenWords', () => {
  it('X11 says the same in the other language, in the singular and the plural', () => {
    expect(wider('Hydrologues')).toEqual([['hydrologues', ['hydrologist', 'hydrologists']]])
    expect(wider('plumber')).toEqual([['plumber', ['plombier', 'plombiers', 'plombiere', 'plombieres']]])
  })

  it('X11 takes several words for one where they mean one thing', () => {
    expect(wider('human resources manager')).toEqual([
      ['human+resources', ['ressources+humaines', 'rh', 'hr']],
      ['manager', ['gestionnaire', 'gestionnaires']],
    ])
  })

  it('A4.1 finds either gender by the other', () => {
    expect(wider('souffleuse')).toEqual([['souffleuse', ['souffleur', 'souffleurs']]])
    expect(wider('conductrice')[0]?.[1]).toContain('conducteur')
    expect(wider('brodeur')).toEqual([['brodeur', ['brodeuse', 'brodeuses']]])
  })

  it('leaves other words alone', () => {
    expect(wider('eau')).toEqual([['eau', []]])
  })
})

it('has synonyms that are words, each once in its group', () => {
  for (const group of groups) {
    expect(group.length).toBeGreaterThan(1)
    expect(new Set(group.map((each) => each.toLowerCase())).size, group.join(', ')).toBe(group.length)
    for (const each of group) expect(searchWords(each).length, each).toBeGreaterThan(0)
  }
})
