import type { Application } from '@portal/contracts/applications/application'
import {
  createApplicationEndpoint,
  deleteApplicationEndpoint,
  getApplicationEndpoint,
  listApplicationsEndpoint,
  submitApplicationEndpoint,
  updateApplicationEndpoint,
  withdrawApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { sampleOffer, sampleProfile } from '#web/testing/samples.ts'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

const sha256 = 'a'.repeat(64)
const cvId = '0198c1f2-0000-7000-8000-00000000000c'
const application = {
  id: '0198c1f2-0000-7000-8000-00000000000a',
  status: 'draft',
  offer: sampleOffer,
  version: 3,
  createdAt: '2026-11-17T20:44:02Z',
  submittedAt: null,
  statusChangedAt: '2026-11-17T20:44:02Z',
  archivedAt: null,
  documents: [
    {
      id: '0198c1f2-0000-7000-8000-00000000000d',
      kind: 'cv',
      name: 'CV Aubrac',
      fileType: 'pdf',
      sizeBytes: 421_888,
      sha256,
      sourceDocumentId: cvId,
    },
    {
      id: '0198c1f2-0000-7000-8000-00000000000e',
      kind: 'letter',
      name: 'Lettre',
      fileType: 'pdf',
      sizeBytes: 98_304,
      sha256,
      sourceDocumentId: null,
    },
  ],
  candidate: sampleProfile,
  comment: null,
  link: null,
  missing: [],
  isOfferOpen: true,
  isReactivable: false,
  events: [],
  // Its ids are branded: only the contract makes them.
} as unknown as Application

const event = (changes: object) => ({
  id: crypto.randomUUID(),
  kind: 'status',
  status: 'submitted',
  at: '2026-11-19T10:29:57Z',
  by: 'candidate',
  message: null,
  document: null,
  ...changes,
})
const sent = {
  ...application,
  status: 'submitted',
  submittedAt: '2026-11-19T10:29:57Z',
  events: [
    event({
      kind: 'document-opened',
      status: null,
      by: 'recruiter',
      at: '2026-11-20T14:58:31Z',
      document: { kind: 'cv', name: 'CV Aubrac' },
    }),
    event({}),
    event({ kind: 'created', status: 'draft', at: '2026-11-17T20:44:02Z' }),
  ],
} as Application

const applyPath = '/fr/offres/MER-2026-0409/technicien/postuler'
const stored = pageWith(
  {
    id: cvId,
    kind: 'cv',
    name: 'CV Aubrac',
    fileType: 'pdf',
    sizeBytes: 421_888,
    sha256,
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
    sha256,
    isDefault: false,
    addedAt: '2026-11-03T09:00:00Z',
    replacedAt: null,
  },
) as never

beforeEach(() => {
  sessionStorage.clear()
  signInAs()
  server.use(
    answer(createApplicationEndpoint, application),
    answer(listDocumentsEndpoint, stored),
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
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    server.use(
      answer(createApplicationEndpoint, async () => {
        await held
        return application
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
        ...application,
        candidate: { ...application.candidate, mobile: null },
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
      answer(createApplicationEndpoint, { ...application, documents: [], missing: ['cv', 'letter'] }),
      answer(updateApplicationEndpoint, { ...application, missing: ['letter'] }),
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
      answer(createApplicationEndpoint, () => ({ ...application, missing })),
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
      answer(createApplicationEndpoint, { ...application, documents: [], missing: ['cv', 'letter'] }),
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
      answer(createApplicationEndpoint, { ...application, version: 0, documents: [], missing: ['cv', 'letter'] }),
      answer(updateApplicationEndpoint, ({ body }) => {
        saved.push(body)
        return { ...application, version: saved.length }
      }),
    )
    const { user } = await renderApp(applyPath)
    await waitFor(() => expect(saved).toEqual([{ cvDocumentId: cvId }]))
    await user.type(await screen.findByLabelText(/Un mot au recruteur/), 'Bonjour')
    await user.tab()
    await waitFor(() => expect(saved.at(-1)).toEqual({ comment: 'Bonjour' }))
    expect(await screen.findByText(/Brouillon enregistré à/)).toBeTruthy()
  })

  it('C4.3 shows the whole file again before it is sent; « Modifier » leads back to each part of it', async () => {
    server.use(answer(createApplicationEndpoint, { ...application, comment: 'Bonjour' } as Application))
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
    expect(history.location.search).toBe(`?sent=${application.id}`)
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

describe('my applications', () => {
  it('A12.2 A12.3 counts each tab and shows status, place and day', async () => {
    server.use(
      answer(listApplicationsEndpoint, {
        ...pageWith(sent),
        counts: { ongoing: 1, accepted: 0, archived: 4, drafts: 2 },
      }),
    )
    await renderApp('/fr/espace/candidatures')
    expect(await screen.findByRole('link', { name: /^Archivées\s?\(4\)$/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: /^En cours\s?\(1\)$/ }).getAttribute('aria-current')).toBe('page')
    expect(screen.getByText('Envoyée')).toBeTruthy()
    expect(screen.getByText(/Plateforme Nanofabrication, Toulouse/)).toBeTruthy()
    expect(screen.getByText('Déposée le 19/11/2026')).toBeTruthy()
  })

  it('A12.2 keeps the room of the counts while they are on their way', async () => {
    server.use(answer(listApplicationsEndpoint, () => new Promise(() => undefined)))
    await renderApp('/fr/espace/candidatures')
    const tabs = within(screen.getByRole('navigation', { name: 'Mes candidatures' })).getAllByRole('link')
    expect(tabs.map((tab) => tab.querySelector('.num.invisible')?.textContent)).toEqual(tabs.map(() => '(00)'))
    // Room, and nothing to read.
    for (const tab of tabs) expect(tab.querySelector('.num')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('A12.2 shows at once what the list said of an application, while the rest is on its way', async () => {
    server.use(
      answer(getApplicationEndpoint, () => new Promise(() => undefined)),
      answer(listApplicationsEndpoint, {
        ...pageWith(sent),
        counts: { ongoing: 1, accepted: 0, archived: 0, drafts: 0 },
      }),
    )
    const { user } = await renderApp('/fr/espace/candidatures')
    await user.click(await screen.findByRole('link', { name: sent.offer.title }))
    expect(await screen.findByRole('heading', { level: 1, name: sent.offer.title })).toBeTruthy()
    expect(screen.getByText('Plateforme Nanofabrication, Toulouse')).toBeTruthy()
    expect(screen.getByText('Chargement en cours')).toBeTruthy()
  })

  it('A12.2 shows all of them, also to someone with more than a page holds', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({
      ...sent,
      id: `0198c1f2-0000-7000-8000-${String(index).padStart(12, '0')}` as typeof sent.id,
    }))
    server.use(
      answer(listApplicationsEndpoint, ({ query }) => {
        const page = Number(query.get('page'))
        const pageSize = Number(query.get('pageSize'))
        return {
          items: all.slice((page - 1) * pageSize, page * pageSize),
          ...{ total: 150, page, pageSize },
          counts: { ongoing: 150, accepted: 0, archived: 0, drafts: 0 },
        }
      }),
    )
    await renderApp('/fr/espace/candidatures')
    await screen.findByRole('link', { name: /^En cours\s?\(150\)$/ })
    expect(screen.getAllByText('Déposée le 19/11/2026')).toHaveLength(150)
  })

  it('A13.1 shows the history to the second, who opened what, and the files', async () => {
    await renderApp(`/fr/espace/candidatures/${sent.id}`)
    expect(await screen.findByText('Vendredi 20 novembre 2026 à 15:58:31')).toBeTruthy()
    expect(screen.getByText('Votre CV a été ouvert')).toBeTruthy()
    expect(screen.getByText('Jeudi 19 novembre 2026 à 11:29:57')).toBeTruthy()
    expect(screen.getByText('MER-2026-0409')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Télécharger Lettre.pdf' })).toBeTruthy()
    expect(screen.getByText('Heure de Paris. Une graduation vaut un jour.')).toBeTruthy()
  })

  it('A13.1 explains its marks only where there are any', async () => {
    server.use(answer(getApplicationEndpoint, { ...sent, events: sent.events.slice(0, 2) }))
    await renderApp(`/fr/espace/candidatures/${sent.id}`)
    expect(await screen.findByText('Heure de Paris.')).toBeTruthy()
  })

  it('A12.2 says what a deleted draft takes with it', async () => {
    const deleted: unknown[] = []
    server.use(
      answer(getApplicationEndpoint, application),
      answer(deleteApplicationEndpoint, ({ params }) => {
        deleted.push(params.applicationId)
        return undefined
      }),
      answer(listApplicationsEndpoint, {
        ...pageWith(),
        counts: { ongoing: 0, accepted: 0, archived: 0, drafts: 0 },
      }),
    )
    const { user, history } = await renderApp(`/fr/espace/candidatures/${application.id}`)
    await user.click(await screen.findByRole('button', { name: 'Supprimer ce brouillon' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/perdus pour de bon/)).toBeTruthy()
    expect(dialog.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '', // the cross
      'Garder ce brouillon',
      'Supprimer définitivement',
    ])
    await user.click(dialog.getByRole('button', { name: 'Supprimer définitivement' }))
    await waitFor(() => expect(history.location.search).toBe('?tab=drafts'))
    expect(await screen.findByText('Aucun brouillon.')).toBeTruthy()
    expect(deleted).toEqual([application.id])
  })
})

describe('the withdrawal', () => {
  const withdrawn = { ...sent, status: 'withdrawn', isReactivable: true } as Application
  const bodies: unknown[] = []
  beforeEach(() => {
    bodies.length = 0
    server.use(
      answer(withdrawApplicationEndpoint, ({ body }) => {
        bodies.push(body)
        return withdrawn
      }),
    )
  })

  it('A13.2 X14 shows the mail before it leaves, and whether it can be undone, and confirms from the title', async () => {
    const { user } = await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    const message = await screen.findByLabelText<HTMLTextAreaElement>('Votre message')
    expect(screen.queryByText(/la langue de votre compte/)).toBeNull()
    expect(message.value).toContain('Je retire ma candidature')
    expect(
      screen.getByText('[Portail Emploi Institut Méridien] Retrait de candidature pour l’offre MER-2026-0409'),
    ).toBeTruthy()
    expect(
      screen.getByText(/revenir sur ce choix jusqu’au lundi 14 décembre 2026 à .+, heure de Paris\./).textContent,
    ).toContain('heure de\u00A0Paris')
    expect(screen.getByText(/^Le service recruteur, /)).toBeTruthy()
    await user.clear(message)
    await user.type(message, 'Merci.')
    expect(screen.getByText('Il reste 994 caractères')).toBeTruthy()
    expect(screen.queryByText(/facultatif/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Envoyer l’e-mail et retirer ma candidature' }))
    expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Votre candidature est retirée' }))
    expect(bodies).toEqual([{ mail: { message: 'Merci.' } }])
  })

  it('A13.2 says so when the mail is not in the language of the page, and marks what is not', async () => {
    await renderApp(`/en/account/applications/${sent.id}/withdrawal`)
    expect((await screen.findByLabelText('Your message')).lang).toBe('fr')
    expect(screen.getByText(/The e-mail is in French, the language of your account\.$/)).toBeTruthy()
    expect(screen.getByText(/Retrait de candidature pour l’offre/).lang).toBe('fr')
    expect(screen.getByText(sampleOffer.title).lang).toBe('fr')
  })

  it('A13.3 C1.2 leads back beside the buttons, and above the title by the breadcrumb alone', async () => {
    await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    await screen.findByLabelText('Votre message')
    const back = screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href') === `/fr/espace/candidatures/${sent.id}`)
    expect(back.map(({ textContent }) => textContent)).toEqual(['Candidature', 'Retour à la candidature'])
  })

  it('A13.3 B14 withdraws without telling the recruiter', async () => {
    const { user } = await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    await user.click(await screen.findByRole('button', { name: 'Retirer ma candidature sans e-mail' }))
    expect(await screen.findByText(/Le recruteur n’a reçu aucun message/)).toBeTruthy()
    expect(bodies).toEqual([{ mail: null }])
  })
})
