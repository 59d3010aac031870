import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import type { Profile } from '@portal/contracts/profile/profile'
import { getProfileEndpoint, updateProfileEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { camille, renderApp } from '#web/testing/render.tsx'
import { answer, hold, pageWith, problem, server } from '#web/testing/server.ts'
import { cv, cvs, enterProfile, personal, profile, remember, save } from './profile.fixture.ts'

beforeEach(enterProfile)

describe('profile page', () => {
  it('C2.2 A9.2 tags each block, and leads to it', async () => {
    remember({ documents: [cv(1)] })
    await renderApp('/fr/espace/profil')
    await (await personal()).findByText('À COMPLÉTER')
    const access = within(screen.getByRole('navigation', { name: 'Accès rapide' }))
    expect(access.getByRole('link', { name: /Mes CV\s*COMPLÉTÉ/ }).getAttribute('href')).toBe('#cv')
    expect(access.getByRole('link', { name: /Mes informations personnelles\s*À COMPLÉTER/ })).toBeTruthy()
    expect((await cvs()).getByText(/Les recruteurs ne voient pas ces CV/)).toBeTruthy()
  })

  it('A9.2 C2.6 keeps the room of the tags and of the documents while they are on their way', async () => {
    server.use(
      answer(getProfileEndpoint, () => new Promise(() => undefined)),
      answer(listDocumentsEndpoint, () => new Promise(() => undefined)),
    )
    await renderApp('/fr/espace/profil')
    const access = screen.getByRole('navigation', { name: 'Accès rapide' })
    expect(access.querySelectorAll('.invisible[aria-hidden="true"] > .flag')).toHaveLength(2)
    expect(within(access).getByRole('link', { name: 'Mes informations personnelles' })).toBeTruthy()
    const first = document.querySelector('#cv [inert] .lines > .with-action')
    expect(first?.querySelectorAll('.across > .plain')).toHaveLength(3)
  })

  it('A9.4 A9.1 saves, says what is still missing, and changes the tag when nothing is', async () => {
    const saved = remember()
    const { user } = await renderApp('/fr/espace/profil')
    const form = await personal()
    await user.click(await form.findByRole('button', save))
    const said = await form.findByText(/Il manque encore un numéro de téléphone pour postuler/)
    expect(said.textContent).toContain('Vos informations sont enregistrées.')
    // The tick runs with the words: apart from them, it would stand alone on a line of its own on a phone.
    expect(said.querySelector('.icon')).toBeTruthy()
    await user.type(form.getByLabelText('Téléphone portable'), '06 12 34 56 78')
    await user.click(form.getByRole('button', save))
    expect(await form.findByText(/il n’en manque aucune pour postuler/)).toBeTruthy()
    expect(form.getByText('COMPLÉTÉ')).toBeTruthy()
    const { email: _, ...rest } = profile
    expect(saved).toEqual([rest, { ...rest, mobile: '06 12 34 56 78' }])
  })

  it('E1.2 D6 lists at the top what is wrong, each line leading to its field, and sends nothing', async () => {
    const saved = remember()
    const { user } = await renderApp('/fr/espace/profil')
    const form = await personal()
    await user.clear(await form.findByLabelText('Jour'))
    await user.type(form.getByLabelText('Jour'), '31')
    await user.type(form.getByLabelText('Téléphone fixe'), 'abc')
    await user.clear(form.getByLabelText(/Prénom/))
    await user.click(form.getByRole('button', save))
    const summary = await form.findByRole('alert')
    await waitFor(() => expect(document.activeElement).toBe(summary))
    expect(within(summary).getAllByRole('link')).toHaveLength(3)
    await user.click(within(summary).getByRole('link', { name: /Date de naissance/ }))
    expect(document.activeElement).toBe(form.getByLabelText('Jour'))
    expect(saved).toEqual([])
  })

  it('E1.2 does not take a birth date that cannot be', async () => {
    remember()
    const { user } = await renderApp('/fr/espace/profil')
    const form = await personal()
    await user.clear(await form.findByLabelText('Année'))
    await user.type(form.getByLabelText('Année'), '2020')
    await user.click(form.getByRole('button', save))
    expect(await form.findByRole('link', { name: /au moins 14 ans/ })).toBeTruthy()
  })

  it('C4.7 puts what the portal refuses on the field it points at', async () => {
    remember()
    server.use(
      answer(updateProfileEndpoint, () =>
        problem('validation-failed', [{ pointer: '#/birthDate', code: 'birth-date-not-plausible' }]),
      ),
    )
    const { user } = await renderApp('/fr/espace/profil')
    const form = await personal()
    await user.click(await form.findByRole('button', save))
    expect(await form.findByRole('link', { name: /Date de naissance.*au moins 14 ans/ })).toBeTruthy()
  })

  it('A9.4 leaves out what is emptied, and offers countries in the order of the language', async () => {
    const saved = remember()
    const { user } = await renderApp('/fr/espace/profil')
    const form = await personal()
    for (const label of ['Jour', 'Mois', 'Année']) await user.clear(await form.findByLabelText(label))
    await user.selectOptions(form.getByLabelText(/Nationalité/), 'Équateur')
    await user.selectOptions(form.getByLabelText(/Pays de résidence/), '')
    await user.click(form.getByRole('button', save))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]).toMatchObject({ birthDate: null, nationality: 'EC', country: null, landline: null })
    const names = within(form.getByLabelText(/Nationalité/))
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
    expect(names.slice(1, 3)).toEqual(['Afghanistan', 'Afrique du Sud'])
    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Espagne'))
  })

  it('A9.4 asks before what was typed is lost, and not when the language changes', async () => {
    remember()
    const { user, history } = await renderApp('/fr/espace/profil')
    const form = await personal()
    await user.type(await form.findByLabelText(/Ville/), ' Cedex')
    await user.click(screen.getAllByRole('link', { name: 'Mes favoris' })[0] as HTMLElement)
    const dialog = within(await screen.findByRole('dialog', { name: /Quitter sans enregistrer/ }))
    await user.click(dialog.getByRole('button', { name: 'Rester sur la page' }))
    expect(history.location.pathname).toBe('/fr/espace/profil')

    await user.click(screen.getByRole('link', { name: /English/ }))
    await waitFor(() => expect(history.location.pathname).toBe('/en/account/profile'))
    expect(((await screen.findByLabelText(/Town or city/)) as HTMLInputElement).value).toBe('Grenoble Cedex')
  })

  it('A10.2 brings to the field the dashboard names', async () => {
    remember()
    await renderApp('/fr/espace/profil#field-nationality')
    const field = await (await personal()).findByLabelText(/Nationalité/)
    await waitFor(() => expect(document.activeElement).toBe(field))
  })

  it('B17 keeps what is typed while the profile is being saved', async () => {
    remember()
    const { held, release } = hold()
    server.use(
      answer(updateProfileEndpoint, async ({ body }) => {
        await held
        return { ...(body as Profile), email: camille.email }
      }),
    )
    const { user } = await renderApp('/fr/espace/profil')
    const form = await personal()
    const city = await form.findByLabelText<HTMLInputElement>(/^Ville/)
    const name = form.getByLabelText<HTMLInputElement>(/^Nom/)
    await user.type(name, '-Dupont')
    await user.click(form.getByRole('button', save))
    await user.type(city, ' Sud')
    release()
    await waitFor(() => expect(form.getByRole('button', save).getAttribute('aria-busy')).toBeNull())
    expect([name.value, city.value]).toEqual(['Aubrac-Dupont', 'Grenoble Sud'])
    await user.click(screen.getAllByRole('link', { name: 'Mes alertes' })[0] as HTMLElement)
    expect(await screen.findByRole('dialog', { name: 'Quitter sans enregistrer\u00A0?' })).toBeTruthy()
  })

  it('B17 stays while the profile is being saved, and goes on once it is', async () => {
    remember()
    const answers = [hold<Response | null>(), hold<Response | null>()]
    let sent = 0
    server.use(
      answer(listFavouritesEndpoint, { ...pageWith(), closedCount: 0 }),
      answer(updateProfileEndpoint, async ({ body }) => {
        const refusal = await answers[sent++]?.held
        return refusal ?? { ...(body as Profile), email: camille.email }
      }),
    )
    const { user, history } = await renderApp('/fr/espace/profil')
    const form = await personal()
    await user.type(await form.findByLabelText(/^Ville/), ' Sud')
    await user.click(form.getByRole('button', save))
    const away = screen.getAllByRole('link', { name: 'Mes favoris' })[0] as HTMLElement
    await user.click(away)
    expect(screen.queryByRole('dialog')).toBeNull()
    answers[0]?.release(problem('unexpected-failure'))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: /^Rester|^Continuer/ }))
    expect(history.location.pathname).toBe('/fr/espace/profil')
    expect(form.getByLabelText<HTMLInputElement>(/^Ville/).value).toBe('Grenoble Sud')

    await user.click(form.getByRole('button', save))
    await user.click(away)
    answers[1]?.release(null)
    await waitFor(() => expect(history.location.pathname).toBe('/fr/espace/favoris'))
  })

  it('A9.5 shows what was saved, though a reading made before comes after', async () => {
    remember()
    const { user, queryClient } = await renderApp('/fr/espace/profil')
    const form = await personal()
    const city = await form.findByLabelText<HTMLInputElement>(/^Ville/)
    const { held, release } = hold()
    let readings = 0
    server.use(
      answer(getProfileEndpoint, async () => {
        if (readings++ > 0) return { ...profile, city: 'Grenoble Sud' }
        await held
        return profile
      }),
    )
    void queryClient.invalidateQueries({ queryKey: ['profile'] })
    await waitFor(() => expect(readings).toBe(1))
    await user.type(city, ' Sud')
    await user.click(form.getByRole('button', save))
    await waitFor(() => expect(queryClient.getQueryData<Profile>(['profile'])?.city).toBe('Grenoble Sud'))
    release()
    await waitFor(() => expect(queryClient.isFetching()).toBe(0))
    expect(queryClient.getQueryData<Profile>(['profile'])?.city).toBe('Grenoble Sud')
  })
})
