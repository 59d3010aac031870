import type { Role } from '@portal/contracts/http/endpoint'

/** Who asks: a recruiter sees the structures they work for, an administrator all of them. */
export type Staff = { readonly id: string; readonly role: Role }

/** The recruiter whose structures bound what is seen; null for an administrator, whom nothing bounds. */
export type StaffScope = string | null

export const scopeOf = ({ id, role }: Staff): StaffScope => (role === 'admin' ? null : id)
