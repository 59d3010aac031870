import { registerEndpoint, resendActivationEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { answer, hold, problem, server } from '#web/testing/server.ts'

const password = 'onze girafes, deux thés'
const accepted = { status: 'accepted' } as const

type Filled = Awaited<ReturnType<typeof renderApp>>
const fill = async ({ user }: Filled, changes: Record<string, string> = {}) => {
  const answers = {
    Prénom: 'Camille',
    Nom: 'Aubrac',
    'Adresse e-mail': 'camille@exemple.fr',
    'Mot de passe': password,
    'Confirmer le mot de passe': password,
    Réponse: 'Gertrude',
    ...changes,
  }
  for (const [label, value] of Object.entries(answers)) {
    await user.clear(screen.getByLabelText(label))
    if (value) await user.type(screen.getByLabelText(label), value)
  }
  await user.selectOptions(screen.getByLabelText('Question de sécurité'), 'plant')
  const terms = screen.getByRole<HTMLInputElement>('checkbox', { name: /J’ai lu et j’accepte/ })
  if (!terms.checked) await user.click(terms)
}
const send = ({ user }: Filled) => user.click(screen.getByRole('button', { name: 'Créer mon compte' }))
const summary = async () => within(await screen.findByRole('alert'))

describe('register', () => {
  it('A8.2 A8.4 sends what was typed, and no confirmation, then says to look for the mail', async () => {
    let received: unknown
    server.use(
      answer(registerEndpoint, ({ body }) => {
        received = body
        return accepted
      }),
    )
    const app = await renderApp('/fr/inscription?next=%2Ffr%2Foffres')
    await fill(app)
    await send(app)

    const title = await screen.findByRole('heading', { level: 1, name: 'Regardez vos e-mails' })
    expect(document.activeElement).toBe(title)
    expect(screen.getByText(/camille@exemple\.fr/)).toBeTruthy()
    expect(screen.getByText(/courriers indésirables/)).toBeTruthy()
    expect(received).toEqual({
      firstName: 'Camille',
      lastName: 'Aubrac',
      email: 'camille@exemple.fr',
      password,
      securityQuestion: 'plant',
      securityAnswer: 'Gertrude',
      acceptsTerms: true,
      locale: 'fr',
      next: '/fr/offres',
    })
  })

  it('A8.4 does not bring back who has gone to another page meanwhile', async () => {
    const { held, release } = hold()
    server.use(
      answer(registerEndpoint, async () => {
        await held
        return accepted
      }),
    )
    const app = await renderApp('/fr/inscription')
    await fill(app)
    await send(app)
    await app.user.click(screen.getByRole('link', { name: 'Mentions légales' }))
    release()
    await waitFor(() => expect(app.queryClient.isMutating()).toBe(0))
    await screen.findByRole('heading', { level: 1, name: /^Mentions légales/ })
    expect(app.history.location.pathname).toBe('/fr/mentions-legales')
  })

  it('A8.4 sends the link again', async () => {
    let received: unknown
    server.use(
      answer(registerEndpoint, accepted),
      answer(resendActivationEndpoint, ({ body }) => {
        received = body
        return accepted
      }),
    )
    const app = await renderApp('/fr/inscription')
    await fill(app)
    await send(app)
    await app.user.click(await screen.findByRole('button', { name: 'Recevoir un nouveau lien' }))
    expect(await screen.findByText(/C’est envoyé à camille@exemple\.fr/)).toBeTruthy()
    expect(received).toEqual({ email: 'camille@exemple.fr', locale: 'fr' })
  })

  it('B5 C4.7 D6 lists every missing answer at the top, which takes the focus and leads to the fields', async () => {
    const app = await renderApp('/fr/inscription')
    await send(app)
    const top = await summary()
    expect(top.getByRole('heading').textContent).toBe('8 réponses à revoir')
    expect(top.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Prénom\u00A0: écrivez-le comme sur vos papiers.',
      'Nom\u00A0: écrivez-le comme sur vos papiers.',
      'Écrivez votre adresse e-mail.',
      'Écrivez votre mot de passe.',
      'Confirmer le mot de passe\u00A0: écrivez une seconde fois le mot de passe.',
      'Question de sécurité\u00A0: choisissez une question.',
      'Écrivez la réponse à votre question.',
      'Acceptez les conditions pour créer le compte.',
    ])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')))
    await app.user.click(top.getByRole('link', { name: /votre adresse e-mail/ }))
    expect(document.activeElement).toBe(screen.getByLabelText('Adresse e-mail'))
  })

  it('A8.1 asks for the security question without promising what it opens', async () => {
    await renderApp('/fr/inscription')
    const question = screen.getByRole('combobox', { name: 'Question de sécurité' })
    expect(document.getElementById(question.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Choisissez celle dont personne d’autre ne connaît la réponse.',
    )
  })

  it('A8.3 tells the rules while the password is typed', async () => {
    const { user } = await renderApp('/fr/inscription')
    const rules = () =>
      screen
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .filter((line) => /fait|à faire/.test(line ?? ''))
    expect(rules().every((line) => line?.endsWith('à faire'))).toBe(true)
    await user.type(screen.getByLabelText('Mot de passe'), 'crues2027')
    expect(rules()).toEqual([
      '8 caractères ou plus\u00A0: fait',
      '1 caractère spécial, par exemple\u00A0!\u00A0? # -\u00A0: à faire',
      'Sans «\u00A0<\u00A0» ni «\u00A0>\u00A0»\u00A0: fait',
    ])
    expect(screen.getByRole('meter', { name: 'Solidité insuffisante.' })).toBeTruthy()
    await user.type(screen.getByLabelText('Mot de passe'), ' et autres noms !')
    expect(rules().every((line) => line?.endsWith('fait'))).toBe(true)
    expect(screen.getByRole('meter', { name: 'Solidité excellente.' })).toBeTruthy()
  })

  it('A8.2 C4.1 asks for the same password twice, and for the address once', async () => {
    const app = await renderApp('/fr/inscription')
    expect(screen.getAllByRole('textbox', { name: /e-mail/i })).toHaveLength(1)
    expect(screen.queryByRole('checkbox', { name: /Rester connecté/ })).toBeNull()
    await fill(app, { 'Confirmer le mot de passe': 'onze girafes' })
    await send(app)
    const top = await summary()
    expect(top.getAllByRole('link')).toHaveLength(1)
    expect(top.getByRole('link').textContent).toContain('les deux mots de passe diffèrent.')
  })

  it('A8.2 shows and hides both passwords, each on its own', async () => {
    const { user } = await renderApp('/fr/inscription')
    const typeOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).type
    await user.click(screen.getByRole('button', { name: 'Afficher Mot de passe' }))
    expect([typeOf('Mot de passe'), typeOf('Confirmer le mot de passe')]).toEqual(['text', 'password'])
    await user.click(screen.getByRole('button', { name: 'Afficher Confirmer le mot de passe' }))
    await user.click(screen.getByRole('button', { name: 'Masquer Mot de passe' }))
    expect([typeOf('Mot de passe'), typeOf('Confirmer le mot de passe')]).toEqual(['password', 'text'])
  })

  it('A8.3 puts what the server says of the password on the password, and keeps the rest', async () => {
    server.use(
      answer(registerEndpoint, () =>
        problem('validation-failed', [{ pointer: '#/password', code: 'password-contains-context' }]),
      ),
    )
    const app = await renderApp('/fr/inscription')
    await fill(app)
    await send(app)
    expect((await screen.findByRole('alert')).textContent).toContain('sans votre nom')
    expect(screen.getByLabelText('Mot de passe').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByLabelText<HTMLInputElement>('Mot de passe').value).toBe(password)
    expect(screen.getByLabelText<HTMLInputElement>('Prénom').value).toBe('Camille')

    await app.user.type(screen.getByLabelText('Mot de passe'), ' !')
    await waitFor(() => expect(screen.getByLabelText('Mot de passe').getAttribute('aria-invalid')).toBeNull())
  })

  it('says how long to wait when too many have registered', async () => {
    server.use(answer(registerEndpoint, () => problem('too-many-requests', undefined, { 'retry-after': '120' })))
    const app = await renderApp('/fr/inscription')
    await fill(app)
    await send(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/2\u00A0minutes/)
  })

  it('keeps what was typed when the language changes', async () => {
    const { user } = await renderApp('/fr/inscription')
    await user.type(screen.getByLabelText('Prénom'), 'Camille')
    const [english] = screen.getAllByRole('link', { name: /English/ })
    if (english) await user.click(english)
    expect(await screen.findByRole('heading', { level: 1, name: 'Create an account' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Camille')
  })

  it('carries nobody to another site', async () => {
    let received: unknown
    server.use(
      answer(registerEndpoint, ({ body }) => {
        received = body
        return accepted
      }),
    )
    const app = await renderApp('/fr/inscription?next=https%3A%2F%2Fevil.example')
    await fill(app)
    await send(app)
    await screen.findByRole('heading', { level: 1, name: 'Regardez vos e-mails' })
    expect(received).not.toHaveProperty('next')
  })

  it('is not for somebody who is signed in', async () => {
    signInAs()
    const { history } = await renderApp('/fr/inscription?next=%2Ffr%2Faide%2Fguide')
    await waitFor(() => expect(history.location.pathname).toBe('/fr/aide/guide'))
  })
})
