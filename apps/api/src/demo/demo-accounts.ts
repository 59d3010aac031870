import type { Role } from '@portal/contracts/http/endpoint'

/** Printed by `start`, and only ever created with SEED=demo. Addresses are those of `apps/api/demo/people.json`. */
export const demoAccounts: readonly { readonly role: Role; readonly email: string; readonly password: string }[] = [
  { role: 'candidate', email: 'camille.moreau@courriel.example', password: 'Glacier-bleu-1968' },
  { role: 'recruiter', email: 'yasmine.benhaddou@meridien.example', password: 'Carotte-de-neige-7' },
  { role: 'admin', email: 'erwan.le-goff@meridien.example', password: 'Fuseau-horaire-14' },
]
