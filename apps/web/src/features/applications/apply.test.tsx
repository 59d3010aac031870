import type { Application } from '@portal/contracts/applications/application'
import {
  createApplicationEndpoint,
  listApplicationsEndpoint,
  updateApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { atOnce } from '#web/testing/at-once.ts'
import { renderApp } from '#web/testing/render.tsx'
import { sampleOffer } from '#web/testing/samples.ts'
import { answer, hold, pageWith, problem, server } from '#web/testing/server.ts'
import { cvId, draft, sent } from './applications.fixture.ts'
import { applyPath, serveApplication } from './apply.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(serveApplication)

describe('the page to apply', () => {
  it('C2.3 C2.4 A11.4 is pre-filled, offers what can be used, and A11.5 says what to note', async () => {
    await renderApp(applyPath)
    expect(await screen.findByText(/RÉF\.\s: MER-2026-0409/)).toBeTruthy()
    expect(screen.getByText('Camille Aubrac, né(e) le 28/02/1990')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /CV Aubrac/ }).checked).toBe(true)
    expect(screen.queryByRole('radio', { name: /CV Word/ })).toBeNull()
    expect(screen.getByText(/enregistrez-le en PDF/)).toBeTruthy()
    expect(screen.getByText(/attestée sur l’honneur/)).toBeTruthy()
    expect(screen.getByText(/lundi 14 décembre 2026 à 23/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Télécharger CV Aubrac.pdf' })).toBeTruthy()
    expect(screen.getAllByText(sampleOffer.title)).toHaveLength(1)
    expect(screen.getAllByText(/3\sMo/)).toHaveLength(1)
  })

  it('C1.2 C2.3 says where one is, and keeps the boxes of what follows, before the file is there', async () => {
    const { held, release } = hold()
    server.use(
      answer(createApplicationEndpoint, async () => {
        await held
        return draft
      }),
    )
    const whole = renderApp(applyPath)
    const trail = () => screen.findByRole('navigation', { name: 'Fil d’Ariane' })
    const awaited = (await trail()).textContent
    expect(awaited).toBe('AccueilOffres d’emploiMER-2026-0409Postuler')
    const first = () => document.querySelector('.with-aside > .rubric > :first-child')?.className
    expect(first()).toBe('deadline')
    release()
    await whole
    expect((await trail()).textContent).toBe(awaited)
    expect(first()).toBe('deadline')
  })

  it('A11.2 names what is missing instead of going on, at its own place too, and leads to it', async () => {
    server.use(
      answer(createApplicationEndpoint, {
        ...draft,
        candidate: { ...draft.candidate, mobile: null },
        documents: [],
        missing: ['profile', 'cv', 'letter'],
      }),
    )
    const { user } = await renderApp(applyPath)
    const review = await screen.findByRole('button', { name: 'Vérifier avant d’envoyer' })
    expect(screen.getByRole('heading', { name: 'Reste à faire' })).toBeTruthy()
    const cv = screen.getByRole('group', { name: /^CV/ })
    expect(cv.getAttribute('aria-invalid')).toBeNull()
    await user.click(review)
    const summary = await screen.findByRole('alert', { name: /^Il manque 3\sparties obligatoires$/ })
    expect(document.activeElement).toBe(summary)
    const links = within(summary).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Complétez votre profil',
      'Choisissez un CV',
      'Choisissez une lettre de motivation',
    ])
    for (const link of links) {
      await user.click(link)
      const place = document.activeElement
      expect(`#${place?.id}`).toBe(link.getAttribute('href'))
      const error = document.getElementById(place?.getAttribute('aria-describedby') ?? '')
      expect(error?.textContent).toMatch(new RegExp(`^Erreur\\s: ${link.textContent}$`))
    }
    expect(cv.getAttribute('aria-invalid')).toBe('true')
  })

  it('A11.2 no longer says of a part that it is missing once it is there', async () => {
    server.use(
      answer(createApplicationEndpoint, { ...draft, documents: [], missing: ['cv', 'letter'] }),
      answer(updateApplicationEndpoint, { ...draft, missing: ['letter'] }),
    )
    const { user } = await renderApp(applyPath)
    await user.click(await screen.findByRole('button', { name: 'Vérifier avant d’envoyer' }))
    const cv = screen.getByRole('group', { name: /^CV/ })
    await user.click(within(cv).getByRole('radio', { name: /CV Aubrac/ }))
    expect(await screen.findByRole('alert', { name: 'Il manque une partie obligatoire' })).toBeTruthy()
    expect(cv.getAttribute('aria-invalid')).toBeNull()
    expect(screen.queryByText('Choisissez un CV')).toBeNull()
  })

  it('proposes the default CV to a draft just begun, and saves each choice at once', async () => {
    const saved: unknown[] = []
    server.use(
      answer(createApplicationEndpoint, { ...draft, version: 0, documents: [], missing: ['cv', 'letter'] }),
      answer(updateApplicationEndpoint, ({ body }) => {
        saved.push(body)
        return { ...draft, version: saved.length }
      }),
    )
    const { user } = await renderApp(applyPath)
    await waitFor(() => expect(saved).toEqual([{ cvDocumentId: cvId }]))
    await user.type(await screen.findByLabelText(/Un mot au recruteur/), 'Bonjour')
    await user.tab()
    await waitFor(() => expect(saved.at(-1)).toEqual({ comment: 'Bonjour' }))
    expect(await screen.findByText(/Brouillon enregistré à/)).toBeTruthy()
  })

  it('B9 D6 says at the link that it was refused, and what to write, and does not go on without it', async () => {
    const whole = { ...draft, missing: [] }
    server.use(
      answer(createApplicationEndpoint, whole),
      answer(updateApplicationEndpoint, () =>
        problem('validation-failed', [{ pointer: '#/link', code: 'link-not-valid' }]),
      ),
    )
    const { user } = await renderApp(applyPath)
    const link = await screen.findByRole('textbox', { name: /Une page à montrer/ })
    await user.type(link, 'https://exemple.fr/travaux')
    await user.tab()
    await waitFor(() => expect(link.getAttribute('aria-invalid')).toBe('true'))
    const said = document.getElementById(link.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')
    expect(said?.textContent).toMatch(/Écrivez l’adresse en entier/)
    await user.click(screen.getByRole('button', { name: 'Vérifier avant d’envoyer' }))
    expect(document.activeElement).toBe(link)
  })

  it('B9 D6 says it until the link is sent again, whatever else is saved since', async () => {
    const saved: unknown[] = []
    server.use(
      answer(createApplicationEndpoint, { ...draft, missing: [] }),
      answer(updateApplicationEndpoint, ({ body }) => {
        saved.push(body)
        const refusal = problem('validation-failed', [{ pointer: '#/link', code: 'link-not-valid' }])
        return (body as { link?: string | null }).link ? refusal : { ...draft, missing: [] }
      }),
    )
    const { user } = await renderApp(applyPath)
    const link = await screen.findByRole('textbox', { name: /Une page à montrer/ })
    const isWrong = () => link.getAttribute('aria-invalid') === 'true'
    await user.type(link, 'https://exemple.fr/travaux')
    await user.tab()
    await waitFor(() => expect(isWrong()).toBe(true))
    await user.type(screen.getByLabelText(/Un mot au recruteur/), 'Bonjour')
    await user.tab()
    await screen.findByText(/Brouillon enregistré à/)
    expect([saved.at(-1), isWrong()]).toEqual([{ comment: 'Bonjour' }, true])
    await user.clear(link)
    await user.tab()
    await waitFor(() => expect(isWrong()).toBe(false))
  })

  it('B17 keeps on the page a link that cannot be saved, when Enter follows its last letter at once', async () => {
    const { user, history } = await renderApp(applyPath)
    const link = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Une page à montrer/ })
    await user.type(link, 'pas un lien{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true'))
    expect(document.activeElement).toBe(link)
    expect(history.location.search).toBe('')
  })

  it('B17 keeps it also when a tap leaves the field and goes on in one go', async () => {
    const { user, history } = await renderApp(applyPath)
    const link = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Une page à montrer/ })
    await user.type(link, 'pas un lien')
    await atOnce(
      () => link.blur(),
      () => screen.getByRole('button', { name: 'Vérifier avant d’envoyer' }).click(),
    )
    await waitFor(() => expect(document.activeElement).toBe(link))
    expect(history.location.search).toBe('')
    expect(link.value).toBe('pas un lien')
  })

  it('B17 goes on once the last words are saved, and stays with them when they are not', async () => {
    const saved: unknown[] = []
    const { held, release } = hold()
    server.use(
      answer(updateApplicationEndpoint, async ({ body }) => {
        saved.push(body)
        if (saved.length > 1) return { ...draft, comment: 'Bonjour' } as Application
        await held
        return problem('unexpected-failure')
      }),
    )
    const { user, history } = await renderApp(applyPath)
    const words = await screen.findByLabelText<HTMLTextAreaElement>(/Un mot au recruteur/)
    await user.type(words, 'Bonjour')
    await user.click(screen.getByRole('button', { name: 'Vérifier avant d’envoyer' }))
    expect(history.location.search).toBe('')
    release()
    expect(await screen.findByText(/^Un incident est survenu/)).toBeTruthy()
    expect([history.location.search, words.value]).toEqual(['', 'Bonjour'])
    await user.click(screen.getByRole('button', { name: 'Vérifier avant d’envoyer' }))
    await waitFor(() => expect(history.location.search).toBe('?step=review'))
    expect(saved).toEqual([{ comment: 'Bonjour' }, { comment: 'Bonjour' }])
  })

  describe('words typed a moment before', () => {
    /** The first choice waits for its answer; what is saved, and whether it outlives its page. */
    const typeWords = async () => {
      const saved: unknown[] = []
      const { promise: held, resolve: release } = Promise.withResolvers<void>()
      const fetching = vi.spyOn(globalThis, 'fetch')
      onTestFinished(() => fetching.mockRestore())
      server.use(
        answer(createApplicationEndpoint, { ...draft, version: 0, documents: [], missing: ['cv', 'letter'] }),
        answer(updateApplicationEndpoint, async ({ body }) => {
          saved.push([body, fetching.mock.lastCall?.[1]?.keepalive])
          if (saved.length === 1) await held
          return draft
        }),
      )
      await renderApp(applyPath)
      await waitFor(() => expect(saved).toHaveLength(1))
      const words = await screen.findByLabelText(/Un mot au recruteur/)
      const link = screen.getByLabelText(/Une page à montrer/)
      // The pause after which they would be saved anyway never ends.
      const type = (field: HTMLElement, value: string) => {
        vi.useFakeTimers({ toFake: ['setTimeout'] })
        fireEvent.change(field, { target: { value } })
        vi.useRealTimers()
      }
      type(words, 'Bonjour')
      return { saved, release, typeLink: (value: string) => type(link, value) }
    }
    const hide = () => {
      const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
      document.dispatchEvent(new Event('visibilitychange'))
      visibility.mockRestore()
    }

    it('B17 leave with the page, once, without waiting for what was chosen before', async () => {
      const { saved, release } = await typeWords()
      await act(async () => {
        dispatchEvent(new Event('pagehide'))
        hide()
        dispatchEvent(new Event('pagehide'))
      })
      await waitFor(() => expect(saved).toHaveLength(2))
      expect(saved).toEqual([
        [{ cvDocumentId: cvId }, true],
        [{ comment: 'Bonjour' }, true],
      ])
      await act(async () => release())
    })

    it('B17 leave with the page in both fields, neither waiting for the other', async () => {
      const { saved, release, typeLink } = await typeWords()
      typeLink('https://exemple.fr/moi')
      const { held: never } = hold<Response>()
      server.use(
        answer(updateApplicationEndpoint, ({ body }) => {
          saved.push(body)
          return never
        }),
      )
      await act(async () => void dispatchEvent(new Event('pagehide')))
      await waitFor(() => expect(saved).toHaveLength(3))
      expect(saved).toContainEqual({ comment: 'Bonjour' })
      expect(saved).toContainEqual({ link: 'https://exemple.fr/moi' })
      await act(async () => release())
    })

    it('B17 are saved in their turn when the page is only out of sight', async () => {
      const { saved, release } = await typeWords()
      await act(async () => hide())
      expect(saved).toHaveLength(1)
      await act(async () => release())
      await waitFor(() => expect(saved).toHaveLength(2))
      expect(saved.at(-1)).toEqual([{ comment: 'Bonjour' }, true])
    })
  })

  it('A11.2 does not miss what was chosen a moment before', async () => {
    const { held, release } = hold()
    server.use(
      answer(createApplicationEndpoint, { ...draft, documents: [], missing: ['cv'] }),
      answer(updateApplicationEndpoint, async () => {
        await held
        return draft
      }),
    )
    const { user, history } = await renderApp(applyPath)
    await user.click(await screen.findByRole('radio', { name: /CV Aubrac/ }))
    await user.click(screen.getByRole('button', { name: 'Vérifier avant d’envoyer' }))
    release()
    await waitFor(() => expect(history.location.search).toBe('?step=review'))
    expect(screen.queryByText('Choisissez un CV')).toBeNull()
  })

  it('C2.7 says that one has applied already, and leads to the application', async () => {
    server.use(
      answer(createApplicationEndpoint, () => problem('application-already-exists')),
      answer(listApplicationsEndpoint, {
        ...pageWith(sent),
        counts: { ongoing: 1, accepted: 0, archived: 0, drafts: 0 },
      }),
    )
    await renderApp(applyPath)
    expect(await screen.findByRole('heading', { name: 'Vous avez déjà postulé à cette offre' })).toBeTruthy()
    const link = await screen.findByRole('link', { name: 'Suivre ma candidature' })
    expect(link.getAttribute('href')).toBe(`/fr/espace/candidatures/${sent.id}`)
    const trail = within(screen.getByRole('navigation', { name: 'Fil d’Ariane' }))
    expect(trail.getAllByRole('link').map((crumb) => crumb.getAttribute('href'))).toEqual([
      '/fr',
      '/fr/offres',
      '/fr/offres/MER-2026-0409/technicien',
    ])
  })

  it('C1.2 leads back to the offers from one that does not exist', async () => {
    server.use(answer(createApplicationEndpoint, () => problem('offer-not-found')))
    await renderApp(applyPath)
    const trail = within(await screen.findByRole('navigation', { name: 'Fil d’Ariane' }))
    expect(trail.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Accueil', 'Offres d’emploi'])
    expect(trail.getByText('MER-2026-0409').getAttribute('aria-current')).toBe('page')
  })
})
