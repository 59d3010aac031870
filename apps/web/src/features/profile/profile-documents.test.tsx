import { listDocumentsEndpoint, updateDocumentEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, pageWith, problem, server } from '#web/testing/server.ts'
import { cv, cvs, enterProfile, remember, save } from './profile.fixture.ts'

beforeEach(enterProfile)

describe('documents', () => {
  it('C2.5 chooses the default among several; one alone has no choice', async () => {
    remember({ documents: [cv(1), cv(2)] })
    const { user } = await renderApp('/fr/espace/profil')
    const list = await cvs()
    await user.click(await list.findByRole('radio', { name: /CV 2/ }))
    await waitFor(() => expect((list.getByRole('radio', { name: /CV 2/ }) as HTMLInputElement).checked).toBe(true))
    expect(await screen.findByText(/«\sCV 2\s» est le document par défaut/)).toBeTruthy()
  })

  it('C2.5 has one choice of the default sent after the other, so that the last one made stays', async () => {
    const documents = [cv(1), cv(2), cv(3)]
    remember({ documents })
    const { held, release } = hold()
    const chosen: (string | undefined)[] = []
    server.use(
      answer(updateDocumentEndpoint, async ({ params }) => {
        chosen.push(params.documentId)
        if (chosen.length === 1) await held
        return cv(2)
      }),
    )
    const { user, queryClient } = await renderApp('/fr/espace/profil')
    const list = await cvs()
    await user.click(await list.findByRole('radio', { name: /CV 2/ }))
    await user.click(list.getByRole('radio', { name: /CV 3/ }))
    expect(list.getByRole<HTMLInputElement>('radio', { name: /CV 3/ }).checked).toBe(true)
    await waitFor(() => expect(chosen).toEqual([cv(2).id]))
    release()
    await waitFor(() => expect(queryClient.isMutating()).toBe(0))
    expect(chosen).toEqual([cv(2).id, cv(3).id])
  })

  it('C2.6 offers to download, with name, size and date', async () => {
    remember({ documents: [cv(1)] })
    await renderApp('/fr/espace/profil')
    const link = await (await cvs()).findByRole('link', { name: /Télécharger CV 1/ })
    expect([link.getAttribute('href'), link.getAttribute('download')]).toEqual([
      `/api/v1/me/documents/${cv(1).id}/content`,
      'CV 1.pdf',
    ])
    expect((await cvs()).getByText(/PDF, 412\sKo, ajouté le 03\/11\/2026/)).toBeTruthy()
    expect((await cvs()).queryByRole('radio')).toBeNull()
  })

  it('C2.5 says that no list could be read, shows none as empty, and adds to none', async () => {
    remember()
    server.use(answer(listDocumentsEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp('/fr/espace/profil')
    expect(await screen.findAllByText(/^Liste indisponible pour l’instant\. Réessayez/)).toHaveLength(2)
    expect(screen.queryByText(/^Aucune? .*pour l’instant/)).toBeNull()
    expect(screen.queryByLabelText(/, ajouter une? /)).toBeNull()
    server.use(answer(listDocumentsEndpoint, pageWith()))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText('Aucune lettre pour l’instant.')).toBeTruthy()
    expect(screen.getAllByLabelText(/, ajouter une? /)).toHaveLength(3)
  })

  it('C2.5 renames', async () => {
    remember({ documents: [cv(1)] })
    const { user } = await renderApp('/fr/espace/profil')
    await user.click(await (await cvs()).findByRole('button', { name: /Renommer/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.clear(dialog.getByLabelText('Nom du document'))
    await user.click(dialog.getByRole('button', save))
    expect(await dialog.findByRole('alert')).toBeTruthy()
    await user.type(dialog.getByLabelText('Nom du document'), 'CV long')
    await user.click(dialog.getByRole('button', save))
    expect(await (await cvs()).findByRole('link', { name: /CV long/ })).toBeTruthy()
  })

  it('B17 leaves the dialog of another document alone when the answer about the one before comes', async () => {
    const documents = [cv(1), cv(2)]
    remember({ documents })
    const { held, release } = hold()
    server.use(
      answer(updateDocumentEndpoint, async () => {
        await held
        return cv(1, { name: 'CV long' })
      }),
    )
    const { user } = await renderApp('/fr/espace/profil')
    const rename = async (name: RegExp, typed: string) => {
      await user.click(await (await cvs()).findByRole('button', { name }))
      const dialog = within(await screen.findByRole('dialog'))
      await user.type(dialog.getByLabelText('Nom du document'), typed)
      return dialog
    }
    const first = await rename(/Renommer.*CV 1/, ' long')
    await user.click(first.getByRole('button', save))
    await user.click(first.getByRole('button', { name: 'Fermer' }))
    const second = await rename(/Renommer.*CV 2/, ' court')
    release()
    expect(await screen.findByText(/CV 1 long/)).toBeTruthy()
    expect(second.getByLabelText<HTMLInputElement>('Nom du document').value).toBe('CV 2 court')
  })

  it('C2.6 says what goes and what stays before deleting', async () => {
    remember({ documents: [cv(1), cv(2)] })
    const { user } = await renderApp('/fr/espace/profil')
    await user.click(await (await cvs()).findByRole('button', { name: /Supprimer.*CV 1/ }))
    const dialog = within(await screen.findByRole('dialog', { name: /Supprimer «\sCV 1\s»/ }))
    expect(dialog.getByText(/chaque candidature garde sa copie/)).toBeTruthy()
    expect(dialog.getByText(/deviendra celui par défaut/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Supprimer' }))
    await waitFor(async () => expect((await cvs()).queryByRole('link', { name: /CV 1/ })).toBeNull())
    expect(document.activeElement?.tagName).toBe('FIELDSET')
  })

  it('C3.3 says there is no room, instead of offering to add', async () => {
    remember({ documents: [1, 2, 3, 4, 5].map((number) => cv(number)) })
    await renderApp('/fr/espace/profil')
    const list = await cvs()
    expect(await list.findByText(/Vous avez 5 CV sur 5/)).toBeTruthy()
    expect(list.queryByLabelText(/ajouter un CV/)).toBeNull()
  })

  it('C3.1 keeps a refused file listed with its reason', async () => {
    remember()
    await renderApp('/fr/espace/profil')
    // Dropped, a file is of any type.
    const user = userEvent.setup({ applyAccept: false })
    const list = await cvs()
    const photo = new File(['x'], 'photo.png', { type: 'image/png' })
    await user.upload(await list.findByLabelText(/ajouter un CV/), photo)
    expect(await list.findByText('photo.png', { selector: 'strong' })).toBeTruthy()
    expect(list.getByText(/Enregistrez-le en PDF, DOC, DOCX, ODT ou RTF/)).toBeTruthy()
    await user.click(list.getByRole('button', { name: /Retirer/ }))
    expect(list.queryByText('photo.png', { selector: 'strong' })).toBeNull()
  })
})
