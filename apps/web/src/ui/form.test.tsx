import { ApiProblem } from '@portal/contracts/http/client'
import { problemSchema } from '@portal/contracts/http/problem'
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { NetworkFailure } from '#web/platform/api/api.ts'
import { fieldOf, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { atOnce } from '#web/testing/at-once.ts'
import { renderPiece } from '#web/testing/render.tsx'
import { problem } from '#web/testing/server.ts'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { Form } from './form.tsx'
import { PasswordField } from './password-field.tsx'
import { TextField } from './text-field.tsx'
import { TextareaField } from './textarea-field.tsx'

const schema = z.object({
  email: z.string().check(z.regex(/@.+/)),
  password: z.string().check(z.minLength(8)),
  message: z.string().check(z.maxLength(10)),
  terms: z.literal(true),
})
type Values = z.output<typeof schema>

const Registration = ({ onSubmit }: { onSubmit: (values: Values) => Promise<unknown> }) => {
  const form = useContractForm(schema, {
    defaultValues: { email: '', password: '', message: 'Bonjour', terms: false as true },
  })
  return (
    <Form form={form} onSubmit={onSubmit}>
      <TextField
        {...fieldOf(form, 'email')}
        label="Adresse e-mail"
        hint="Votre identifiant."
        errors={{ invalid_format: { fr: 'Complétez l’adresse.', en: 'Complete the address.' } }}
      />
      <PasswordField {...fieldOf(form, 'password')} label="Mot de passe" rules="8 caractères" />
      <TextareaField {...fieldOf(form, 'message')} label="Message" limit={10} isOptional />
      <Checkbox {...fieldOf(form, 'terms')} label="J’accepte" />
      <Button type="submit">Créer</Button>
    </Form>
  )
}

const renderForm = (onSubmit: (values: Values) => Promise<unknown> = async () => {}) =>
  renderPiece(<Registration onSubmit={onSubmit} />)

const failure = async (...args: Parameters<typeof problem>) =>
  new ApiProblem(problemSchema.parse(await problem(...args).json()))

describe('a form', () => {
  it('D6 C4.7 says what is wrong at the top, takes the focus there, and leads to each field', async () => {
    const onSubmit = vi.fn(async () => {})
    const { user } = await renderForm(onSubmit)
    await user.click(screen.getByRole('button', { name: 'Créer' }))

    const summary = await screen.findByRole('alert', { name: '3 réponses à revoir' })
    // The focus moves once the summary is drawn.
    await waitFor(() => expect(summary).toBe(document.activeElement))
    expect([...summary.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
      'Adresse e-mail\u00A0: complétez cette réponse.',
      'Mot de passe\u00A0: complétez cette réponse.',
      'Complétez cette réponse.',
    ])
    expect(onSubmit).not.toHaveBeenCalled()

    await user.click(screen.getByRole('link', { name: /Mot de passe/ }))
    expect(document.activeElement).toBe(screen.getByLabelText('Mot de passe'))
  })

  it('ties hint, rules and error to their control, and prefers the words of the field', async () => {
    const { user } = await renderForm()
    const email = screen.getByLabelText('Adresse e-mail')
    expect(email.getAttribute('aria-describedby')).toBe('field-email-hint')
    await user.type(email, 'camille')
    await user.tab()

    expect(await screen.findByText('Complétez l’adresse.')).toBeTruthy()
    expect(email.getAttribute('aria-invalid')).toBe('true')
    const described = (email.getAttribute('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Votre identifiant.',
      'Erreur\u00A0: Complétez l’adresse.',
    ])

    await user.type(email, '@exemple.fr')
    expect(email.getAttribute('aria-invalid')).toBeNull()
  })

  it('puts what the server refuses on the field it names, and keeps what was typed', async () => {
    const refusal = await failure('validation-failed', [{ pointer: '#/password', code: 'password-too-common' }])
    const { user } = await renderForm(async () => {
      throw refusal
    })
    await user.type(screen.getByLabelText('Adresse e-mail'), 'camille@exemple.fr')
    await user.type(screen.getByLabelText('Mot de passe'), 'motdepasse')
    await user.click(screen.getByLabelText('J’accepte'))
    await user.click(screen.getByRole('button', { name: 'Créer' }))

    const summary = await screen.findByRole('alert', { name: 'Une réponse à revoir' })
    expect(summary.textContent).toContain('celui-ci est parmi les plus courants')
    expect((screen.getByLabelText('Mot de passe') as HTMLInputElement).value).toBe('motdepasse')
  })

  const send = async (onSubmit: (values: Values) => Promise<unknown>) => {
    const { user } = await renderForm(onSubmit)
    await user.type(screen.getByLabelText('Adresse e-mail'), 'camille@exemple.fr')
    await user.type(screen.getByLabelText('Mot de passe'), 'motdepasse')
    await user.click(screen.getByLabelText('J’accepte'))
    await user.click(screen.getByRole('button', { name: 'Créer' }))
  }

  it.each([
    ['a lost network', async () => new NetworkFailure('x'), /Le portail est injoignable/],
    ['a problem of the API', () => failure('service-busy'), /service est très sollicité/],
    ['a bug', async () => new Error('x'), /incident est survenu de notre côté/],
  ])('tells of %s above the form, with the focus', async (_, failing, words) => {
    const error = await failing()
    await send(async () => {
      throw error
    })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(words)
    expect(document.activeElement).toBe(alert)
  })

  it('E2.4 leaves it to the sign-in dialog to say that a session is over', async () => {
    const error = await failure('sign-in-required')
    const onSubmit = vi.fn(async () => {
      throw error
    })
    await send(onSubmit)
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce())
    await act(async () => {})
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('B10 sends once, when Enter and the button come in one turn', async () => {
    let finish = () => {}
    const onSubmit = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const { user } = await renderForm(onSubmit)
    await user.type(screen.getByLabelText('Adresse e-mail'), 'camille@exemple.fr')
    await user.type(screen.getByLabelText('Mot de passe'), 'motdepasse')
    await user.click(screen.getByLabelText('J’accepte'))
    const button = screen.getByRole('button', { name: 'Créer' })
    await atOnce(() => {
      button.closest('form')?.requestSubmit()
      button.click()
    })
    expect(onSubmit).toHaveBeenCalledTimes(1)
    await act(async () => finish())
    await user.click(button)
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })

  it('counts what is left of a text, and what is too much', async () => {
    const { user } = await renderForm()
    expect(screen.getByText('Il reste 3 caractères')).toBeTruthy()
    await user.type(screen.getByLabelText(/^Message/), ', salut')
    expect(screen.getByText('4 caractères de trop')).toBeTruthy()
  })

  it('A8.2 WCAG 4.1.3 shows and hides a password, and says so, but nothing before it is asked to', async () => {
    const { user } = await renderForm()
    expect(screen.queryByText('Mot de passe masqué')).toBeNull()
    const password = screen.getByLabelText('Mot de passe') as HTMLInputElement
    await user.click(screen.getByRole('button', { name: 'Afficher Mot de passe' }))
    expect(password.type).toBe('text')
    expect(screen.getByText('Mot de passe affiché')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Masquer Mot de passe' }))
    expect(password.type).toBe('password')
    expect(screen.getByText('Mot de passe masqué')).toBeTruthy()
  })
})
