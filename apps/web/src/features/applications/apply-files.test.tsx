import type { Application, ApplicationDocument } from '@portal/contracts/applications/application'
import {
  addApplicationDocumentEndpoint,
  createApplicationEndpoint,
  updateApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import type { Policy } from '@portal/contracts/policy/policy'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { portalQuery } from '#web/platform/portal/portal.ts'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, pageWith, portal, problem, server } from '#web/testing/server.ts'
import { draft } from './applications.fixture.ts'
import { applyPath, serveApplication, stored } from './apply.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(serveApplication)

describe('the page to apply', () => {
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
    const { held, release } = hold()
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
        await held
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
    release()
    await screen.findByText(/^Un incident est survenu/)
    expect(shown()).toEqual([false, 'Lettre'])
  })

  it('C2.4 attaches two documents ticked before the first answer, and shows both at once', async () => {
    const saved: unknown[] = []
    const { held, release } = hold()
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
        await held
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
    release()
    const ids = others.map(({ id }) => id)
    await waitFor(() => expect(saved).toEqual([{ otherDocumentIds: ids.slice(0, 1) }, { otherDocumentIds: ids }]))
    await screen.findByText(/Brouillon enregistré à/)
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true])
  })

  it('C2.4 goes on once a file on its way is given up for a stored one', async () => {
    server.use(
      answer(addApplicationDocumentEndpoint, () => new Promise(() => undefined)),
      answer(updateApplicationEndpoint, draft),
    )
    const { user, history } = await renderApp(applyPath)
    const cv = within(await screen.findByRole('group', { name: /^CV/ }))
    await user.click(cv.getByRole('radio', { name: /Un autre CV/ }))
    const file = new File(['Bonjour'], 'Autre.pdf', { type: 'application/pdf' })
    await user.upload(cv.getByLabelText('Choisir un fichier, CV'), file)
    await user.click(screen.getByRole('button', { name: 'Vérifier avant d’envoyer' }))
    expect(await screen.findByText('Un fichier est encore en route. Attendez qu’il soit arrivé.')).toBeTruthy()
    await user.click(cv.getByRole('radio', { name: /CV Aubrac/ }))
    await user.click(screen.getByRole('button', { name: 'Vérifier avant d’envoyer' }))
    await waitFor(() => expect(history.location.search).toBe('?step=review'))
  })

  it('C2.5 shows what was chosen last, though a reading of the draft made before comes after', async () => {
    const { held, release } = hold()
    const [cv, letter] = draft.documents
    const isChosen = { ...draft, documents: [cv, letter] } as Application
    const without = { ...draft, documents: [letter], missing: ['cv'] } as Application
    let readings = 0
    server.use(
      answer(createApplicationEndpoint, async () => {
        readings += 1
        if (readings === 2) await held
        return readings > 2 ? isChosen : without
      }),
      answer(addApplicationDocumentEndpoint, letter as ApplicationDocument),
      answer(updateApplicationEndpoint, isChosen),
    )
    const { user } = await renderApp(applyPath)
    const others = within(await screen.findByRole('group', { name: /^Autres/ }))
    const file = new File(['Bonjour'], 'Diplôme.pdf', { type: 'application/pdf' })
    await user.upload(others.getByLabelText(/^Choisir un fichier/), file)
    await waitFor(() => expect(readings).toBe(2))
    const radio = screen.getByRole<HTMLInputElement>('radio', { name: /CV Aubrac/ })
    await user.click(radio)
    await screen.findByText(/Brouillon enregistré à/)
    release()
    await waitFor(() => expect(readings).toBe(3))
    await waitFor(() => expect(radio.checked).toBe(true))
    expect(screen.queryByText('Choisissez un CV')).toBeNull()
  })
})
