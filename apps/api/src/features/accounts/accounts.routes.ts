import {
  activateAccountEndpoint,
  describeActivationEndpoint,
  endSessionEndpoint,
  listSessionsEndpoint,
  registerEndpoint,
  resendActivationEndpoint,
  signInEndpoint,
  signOutEndpoint,
  updatePreferencesEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { activateAccount } from './activate-account.ts'
import { describeActivation } from './describe-activation.ts'
import { endOwnSession } from './end-own-session.ts'
import { getMe } from './get-me.ts'
import { listOwnSessions } from './list-own-sessions.ts'
import { registerAccount } from './register-account.ts'
import { resendActivation } from './resend-activation.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { updatePreferences } from './update-preferences.ts'

export const accountsRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  mount(app, deps, registerEndpoint, ({ body }, _, http) => registerAccount(deps, body, http))
  mount(app, deps, activateAccountEndpoint, ({ body }, _, http) => activateAccount(deps, body, http))
  mount(app, deps, describeActivationEndpoint, ({ body }, _, http) => describeActivation(deps, body, http))
  mount(app, deps, resendActivationEndpoint, ({ body }, _, http) => resendActivation(deps, body, http))
  mount(app, deps, signInEndpoint, ({ body }, _, http) => signIn(deps, body, http))
  mount(app, deps, signOutEndpoint, (_, caller, http) => signOut(deps, caller, http))
  mount(app, deps, listSessionsEndpoint, (_, caller) => listOwnSessions(deps, caller))
  mount(app, deps, endSessionEndpoint, ({ params }, caller, http) =>
    endOwnSession(deps, caller, params.sessionId, http),
  )
  mount(app, deps, getMeEndpoint, (_, caller) => getMe(deps, caller))
  mount(app, deps, updatePreferencesEndpoint, ({ body }, caller) => updatePreferences(deps, caller, body))
}
