import {
  branches,
  contractTypes,
  corps,
  domains,
  experienceLevels,
  functionalDomains,
  studyLevels,
  type TaxonomyKind,
  workTimes,
} from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import { insertTerms, listTerms, type NewTerm, relabelTerm, termKey } from './taxonomies.repository.ts'

const ours: Partial<Record<TaxonomyKind, Readonly<Record<string, { fr: string; en: string }>>>> = {
  contractType: contractTypes,
  corps,
  branch: branches,
  studyLevel: studyLevels,
  experienceLevel: experienceLevels,
  workTime: workTimes,
  domain: domains,
  functionalDomain: functionalDomains,
}

/** Brings the table up to the contract's code lists. Run at every start: it writes only what differs, ids being few. */
export const ensureTaxonomies = async ({ db }: Pick<Dependencies, 'db'>): Promise<void> => {
  const wanted: NewTerm[] = Object.entries(ours).flatMap(([kind, terms]) =>
    Object.entries(terms).map(([code, { fr, en }], position) => ({
      kind: kind as TaxonomyKind,
      code,
      labelFr: fr,
      labelEn: en,
      position,
    })),
  )
  const stored = new Map((await listTerms(db)).map((term) => [termKey(term.kind, term.code), term]))
  await insertTerms(
    db,
    wanted.filter(({ kind, code }) => !stored.has(termKey(kind, code))),
  )
  for (const term of wanted) {
    const found = stored.get(termKey(term.kind, term.code))
    if (!found) continue
    const isSame = found.labelFr === term.labelFr && found.labelEn === term.labelEn && found.position === term.position
    if (!isSame) await relabelTerm(db, found.id, term)
  }
}
