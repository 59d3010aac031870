import type { Application, ApplicationDocument } from '@portal/contracts/applications/application'
import {
  addApplicationDocumentEndpoint,
  createApplicationEndpoint,
  getApplicationEndpoint,
  listApplicationsEndpoint,
  submitApplicationEndpoint,
  updateApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import type { Document } from '@portal/contracts/documents/document'
import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import type { Policy } from '@portal/contracts/policy/policy'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { portalQuery } from '#web/platform/portal/portal.ts'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { sampleCv, sampleOffer } from '#web/testing/samples.ts'
import { answer, pageWith, portal, problem, server } from '#web/testing/server.ts'
import { cvId, draft, sent } from './applications.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

const applyPath = '/fr/offres/MER-2026-0409/technicien/postuler'
const stored = [
  {
    id: cvId,
    kind: 'cv',
    name: 'CV Aubrac',
    fileType: 'pdf',
    sizeBytes: 421_888,
    sha256: sampleCv.sha256,
    isDefault: true,
    addedAt: '2026-11-03T09:00:00Z',
    replacedAt: null,
  },
  {
    id: '0198c1f2-0000-7000-8000-00000000000f',
    kind: 'cv',
    name: 'CV Word',
    fileType: 'docx',
    sizeBytes: 9000,
    sha256: sampleCv.sha256,
    isDefault: false,
    addedAt: '2026-11-03T09:00:00Z',
    replacedAt: null,
  },
  // Their ids are branded.
] as unknown as [Document, Document]

beforeEach(() => {
  sessionStorage.clear()
  signInAs()
  server.use(
    answer(createApplicationEndpoint, draft),
    answer(listDocumentsEndpoint, pageWith(...stored)),
    answer(getApplicationEndpoint, sent),
  )
})

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
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
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

  it('A11.2 comes back to what was taken away meanwhile, instead of sending', async () => {
    let missing: Application['missing'] = []
    server.use(
      answer(createApplicationEndpoint, () => ({ ...draft, missing })),
      answer(submitApplicationEndpoint, () => {
        missing = ['letter']
        return problem('application-incomplete', [{ pointer: '#/letter', code: 'required' }])
      }),
    )
    const { user } = await renderApp(`${applyPath}?step=review`)
    await user.click(await screen.findByRole('checkbox', { name: /Je certifie/ }))
    await user.click(screen.getByRole('button', { name: 'Envoyer ma candidature' }))
    const summary = await screen.findByRole('alert', { name: 'Il manque une partie obligatoire' })
    expect(document.activeElement).toBe(summary)
    const letter = screen.getByRole('group', { name: /^Lettre de motivation/ })
    expect(letter.getAttribute('aria-invalid')).toBe('true')
  })

  it('C2.4 asks for a file at once where there is nothing to choose among', async () => {
    server.use(
      answer(createApplicationEndpoint, { ...draft, documents: [], missing: ['cv', 'letter'] }),
      answer(listDocumentsEndpoint, pageWith()),
    )
    await renderApp(applyPath)
    const cv = within(await screen.findByRole('group', { name: /^CV/ }))
    expect(cv.queryByRole('radio')).toBeNull()
    expect(cv.getByLabelText('Choisir un fichier, CV')).toBeTruthy()
    const letter = within(screen.getByRole('group', { name: /^Lettre de motivation/ }))
    expect(letter.queryByRole('combobox')).toBeNull()
    expect(letter.getByLabelText('Choisir un fichier, Lettre de motivation')).toBeTruthy()
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

  it('A11.3 proposes a default CV of any type the employer takes', async () => {
    const saved: unknown[] = []
    const [, word] = stored
    const { policy } = portal
    const applications: Policy['applications'] = { ...policy.applications, fileTypes: ['pdf', 'docx'] }
    server.use(
      answer(listDocumentsEndpoint, pageWith({ ...word, isDefault: true })),
      answer(createApplicationEndpoint, { ...draft, version: 0, documents: [], missing: ['cv', 'letter'] }),
      answer(updateApplicationEndpoint, ({ body }) => {
        saved.push(body)
        return { ...draft, version: 1 }
      }),
    )
    const { queryClient } = await renderApp(applyPath)
    await screen.findByText(/enregistrez-le en PDF/)
    expect(saved).toEqual([])
    act(() => queryClient.setQueryData(portalQuery().queryKey, { ...portal, policy: { ...policy, applications } }))
    await waitFor(() => expect(saved).toEqual([{ cvDocumentId: word.id }]))
  })

  it('C2.4 asks for a letter again when the one there was is gone', async () => {
    server.use(
      answer(updateApplicationEndpoint, { ...draft, documents: draft.documents.slice(0, 1), missing: ['letter'] }),
    )
    const { user } = await renderApp(applyPath)
    const letter = within(await screen.findByRole('group', { name: /^Lettre de motivation/ }))
    expect(letter.queryByLabelText('Choisir un fichier, Lettre de motivation')).toBeNull()
    await user.type(screen.getByLabelText(/Un mot au recruteur/), 'Bonjour')
    await user.tab()
    expect(await letter.findByLabelText('Choisir un fichier, Lettre de motivation')).toBeTruthy()
  })

  it('C2.4 shows a file that has arrived, though the first reading of the draft fails', async () => {
    const [cv, letter] = draft.documents
    let readings = 0
    server.use(
      answer(createApplicationEndpoint, () => {
        readings += 1
        if (readings === 1) return { ...draft, documents: [cv], missing: ['letter'] } as Application
        return readings === 2 ? problem('service-busy') : draft
      }),
      answer(addApplicationDocumentEndpoint, letter as ApplicationDocument),
    )
    const { user } = await renderApp(applyPath)
    const field = within(await screen.findByRole('group', { name: /^Lettre de motivation/ }))
    const file = new File(['Bonjour'], 'Lettre.pdf', { type: 'application/pdf' })
    await user.upload(field.getByLabelText('Choisir un fichier, Lettre de motivation'), file)
    const choice = await field.findByRole<HTMLSelectElement>('combobox')
    expect(choice.selectedOptions[0]?.textContent).toMatch(/^Lettre\.pdf/)
    expect(readings).toBe(3)
  })

  it('C2.5 shows the CV and the letter one has chosen while they are being saved, and what is kept if they are not', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const [cv] = stored
    const other = {
      ...cv,
      id: '0198c1f2-0000-7000-8000-0000000000c2' as typeof cv.id,
      name: 'CV court',
      isDefault: false,
    }
    const letter = {
      ...other,
      id: '0198c1f2-0000-7000-8000-0000000000b1' as typeof cv.id,
      kind: 'letter' as const,
      name: 'Lettre type',
    }
    server.use(
      answer(listDocumentsEndpoint, pageWith(cv, other, letter)),
      answer(updateApplicationEndpoint, async () => {
        await promise
        return problem('unexpected-failure')
      }),
    )
    const { user } = await renderApp(applyPath)
    const radio = await screen.findByRole<HTMLInputElement>('radio', { name: /^CV court/ })
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: /^Lettre/ })
    const shown = () => [radio.checked, select.selectedOptions[0]?.textContent?.split('.')[0]]
    expect(shown()).toEqual([false, 'Lettre'])
    await user.click(radio)
    await user.selectOptions(select, letter.id)
    expect(shown()).toEqual([true, 'Lettre type'])
    resolve()
    await screen.findByText(/^Un incident est survenu/)
    expect(shown()).toEqual([false, 'Lettre'])
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

  it('C2.4 attaches two documents ticked before the first answer, and shows both at once', async () => {
    const saved: unknown[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const [, word] = stored
    const others = ['Diplôme', 'Attestation'].map((name, index) => ({
      ...word,
      id: `0198c1f2-0000-7000-8000-0000000000d${index}` as typeof word.id,
      kind: 'other' as const,
      name,
    }))
    server.use(
      answer(listDocumentsEndpoint, pageWith(...others)),
      answer(updateApplicationEndpoint, async ({ body }) => {
        saved.push(body)
        await promise
        const { otherDocumentIds = [] } = body as { otherDocumentIds?: string[] }
        const attached = otherDocumentIds.map((id) => ({
          ...draft.documents[0],
          id,
          kind: 'other',
          sourceDocumentId: id,
        }))
        return { ...draft, documents: [...draft.documents, ...attached] } as Application
      }),
    )
    const { user } = await renderApp(applyPath)
    const boxes = [
      await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Diplôme/ }),
      screen.getByRole<HTMLInputElement>('checkbox', { name: /^Attestation/ }),
    ]
    for (const box of boxes) await user.click(box)
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true])
    resolve()
    const ids = others.map(({ id }) => id)
    await waitFor(() => expect(saved).toEqual([{ otherDocumentIds: ids.slice(0, 1) }, { otherDocumentIds: ids }]))
    await screen.findByText(/Brouillon enregistré à/)
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true])
  })

  it('C4.3 shows the whole file again before it is sent; « Modifier » leads back to each part of it', async () => {
    server.use(answer(createApplicationEndpoint, { ...draft, comment: 'Bonjour' } as Application))
    const { user, history } = await renderApp(`${applyPath}?step=review`)
    const main = within(screen.getByRole('main'))
    const hrefOf = (name: RegExp) => main.getByRole('link', { name }).getAttribute('href')
    expect(await main.findByText('Bonjour')).toBeTruthy()
    expect(main.getByRole('link', { name: /CV Aubrac.pdf/ })).toBeTruthy()
    expect(hrefOf(/^Modifier.*Vos coordonnées/)).toBe(`${applyPath}#profile`)
    expect(hrefOf(/^Modifier.*Un mot au recruteur/)).toBe(applyPath)
    await user.click(main.getByRole('link', { name: /^Modifier.*Vos fichiers/ }))
    expect(`${history.location.pathname}${history.location.hash}`).toBe(`${applyPath}#cv`)
    expect(await main.findByRole('radio', { name: /CV Aubrac/ })).toBeTruthy()
  })

  it('A11.6 B10 X14 asks to certify, sends once with one key whatever is pressed, and confirms from the title', async () => {
    const keys: (string | null)[] = []
    server.use(
      answer(submitApplicationEndpoint, ({ request }) => {
        keys.push(request.headers.get('idempotency-key'))
        return keys.length === 1 ? problem('service-busy') : sent
      }),
    )
    const { user, history } = await renderApp(`${applyPath}?step=review`)
    const send = await screen.findByRole('button', { name: 'Envoyer ma candidature' })
    await user.click(send)
    expect(await screen.findByText('Cochez cette case pour envoyer.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Tout est là' })).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: /Je certifie/ }))
    await user.dblClick(send)
    const title = await screen.findByRole('heading', { level: 1, name: /bien été envoyée/ }, { timeout: 20_000 })
    expect(document.activeElement).toBe(title)
    expect(history.location.search).toBe(`?sent=${draft.id}`)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(screen.getByRole('link', { name: 'Retour aux offres d’emploi' })).toBeTruthy()
    const trail = screen.getByRole('navigation', { name: 'Fil d’Ariane' })
    expect(trail.textContent).toBe('AccueilOffres d’emploiMER-2026-0409Postuler')
    expect(screen.getByText(/jeudi 19 novembre 2026 à 11:29:57, heure de Paris/)).toBeTruthy()
    expect(screen.getByText(/^CV Aubrac.pdf \(/).tagName).toBe('LI')
    expect(screen.getByText(/^Lettre.pdf \(/).tagName).toBe('LI')
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
