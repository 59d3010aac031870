import { screen, within } from '@testing-library/react'
import { camille, type renderApp } from '#web/testing/render.tsx'

export const password = 'onze girafes, deux thés'
type App = Awaited<ReturnType<typeof renderApp>>

export const signIn = async ({ user }: App, inside: HTMLElement = screen.getByRole('main')) => {
  await user.type(within(inside).getByLabelText('Adresse e-mail'), camille.email)
  await user.type(within(inside).getByLabelText('Mot de passe'), password)
  await user.click(within(inside).getByRole('button', { name: 'Se connecter' }))
}
