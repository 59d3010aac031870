import { passwordFaultsOf } from '@portal/contracts/accounts/password'
import type { Policy } from '@portal/contracts/policy/policy'
import * as z from 'zod/mini'

/** The rule of A8.3 as far as a browser can tell; the word list is the server's. */
export const newPasswordSchema = (policy: Policy['password']) =>
  z.string().check(
    z.superRefine((password, context) => {
      for (const code of passwordFaultsOf(password, policy)) context.addIssue({ code: 'custom', params: { code } })
    }),
  )

/** Written twice the same. Said even while other answers are wrong, hence `when`. */
export const confirmed = <T extends { password: string; confirmation: string }>() =>
  z.refine<T>(({ password, confirmation }) => password === confirmation, {
    path: ['confirmation'],
    params: { code: 'mismatch' },
    when: ({ value }) => {
      const { password, confirmation } = value as Partial<T>
      return typeof password === 'string' && typeof confirmation === 'string'
    },
  })
