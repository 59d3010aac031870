import type { Offer } from '@portal/contracts/offers/offer'
import {
  changeApplicationStatusEndpoint,
  getRecruitingApplicationEndpoint,
  getRecruitingOfferEndpoint,
  inviteRecruiterEndpoint,
  listOfferApplicationsEndpoint,
  listRecruitersEndpoint,
  listRecruitingOffersEndpoint,
  listStructuresEndpoint,
  type Recruiter,
  type RecruitingApplication,
  updateRecruiterEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { camille, type Me, renderApp, signInAs } from '#web/testing/render.tsx'
import { sampleOffer as offer, sampleProfile } from '#web/testing/samples.ts'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

const yasmine: Me = {
  ...camille,
  id: '0198c1f2-0000-7000-8000-000000000002',
  role: 'recruiter',
  email: 'yasmine@exemple.fr',
  firstName: 'Yasmine',
  lastName: 'Essai',
}
const erwan: Me = { ...yasmine, id: '0198c1f2-0000-7000-8000-000000000003', role: 'admin', firstName: 'Erwan' }

const wholeOffer: Offer = {
  ...offer,
  unit: null,
  corps: null,
  branch: null,
  functionalDomain: null,
  profession: null,
  experienceLevel: null,
  workTime: null,
  domains: [],
  startsOn: null,
  deadlineChange: null,
  salary: null,
  remoteWork: null,
  applicationEmail: null,
  html: '<p>Texte</p>',
  structureAbout: null,
  attachments: [],
  updatedAt: '2026-11-10T09:00:00Z',
  translations: [],
}

const application = {
  id: '0198c1f2-0000-7000-8000-00000000000a',
  status: 'submitted',
  version: 3,
  submittedAt: '2026-11-19T10:29:57Z',
  candidate: sampleProfile,
  comment: 'Disponible en janvier.',
  link: null,
  documents: [
    {
      id: '0198c1f2-0000-7000-8000-00000000000d',
      kind: 'cv',
      name: 'CV Aubrac',
      fileType: 'pdf',
      sizeBytes: 421_888,
      sha256: 'a'.repeat(64),
      sourceDocumentId: null,
    },
  ],
  events: [
    {
      id: '0198c1f2-0000-7000-8000-0000000000e1',
      kind: 'status',
      status: 'submitted',
      at: '2026-11-19T10:29:57Z',
      by: 'candidate',
      message: null,
      document: null,
    },
  ],
  offer,
} as unknown as RecruitingApplication

const pageOf = <T,>(items: T[], total = items.length) => ({ items, total, page: 1, pageSize: 20 })
const listed = {
  id: application.id,
  status: application.status,
  submittedAt: application.submittedAt,
  firstName: 'Camille',
  lastName: 'Aubrac',
  documentCount: 2,
}

const offerPath = '/fr/recrutement/offres/MER-2026-0409'
const applicationPath = `${offerPath}/candidatures/${application.id}`
const failure = 'Un incident est survenu de notre côté.'

beforeEach(() => signInAs(yasmine))

describe('the offers of a recruiter', () => {
  it('X15 counts what waits on each, and asks for one status by its tab', async () => {
    const asked: (string | null)[] = []
    server.use(
      answer(listRecruitingOffersEndpoint, ({ query }) => {
        asked.push(query.get('status'))
        return query.get('status') === 'closed'
          ? pageOf([{ offer: { ...offer, status: 'closed' as const }, applicationCount: 1, newApplicationCount: 0 }])
          : pageOf([{ offer, applicationCount: 5, newApplicationCount: 2 }])
      }),
    )
    const { user, history } = await renderApp('/fr/recrutement')
    const row = (await screen.findByRole('link', { name: offer.title })).closest('li') as HTMLElement
    expect(within(row).getByText('5 candidatures')).toBeTruthy()
    expect(within(row).getByText('2 nouvelles')).toBeTruthy()
    expect(within(row).getByText('Publiée')).toBeTruthy()
    expect(within(row).getByText(/Date limite\s: lundi 14 décembre 2026 à 23/)).toBeTruthy()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(offerPath)

    await user.click(screen.getByRole('link', { name: 'Fermées' }))
    expect(await screen.findByText('1 candidature')).toBeTruthy()
    expect(history.location.search).toBe('?status=closed')
    expect(screen.getByRole('link', { name: 'Fermées' }).getAttribute('aria-current')).toBe('page')
    expect(screen.queryByText(/nouvelle/)).toBeNull()
    expect(asked).toEqual([null, 'closed'])
  })

  it('X15 goes from page to page within a status', async () => {
    server.use(
      answer(listRecruitingOffersEndpoint, ({ query }) => ({
        ...pageOf([{ offer, applicationCount: 0, newApplicationCount: 0 }], 41),
        page: Number(query.get('page')),
      })),
    )
    await renderApp('/fr/recrutement?status=published&page=2')
    const pages = within(await screen.findByRole('navigation', { name: 'Pages' }))
    expect(pages.getByRole('link', { name: /Suivante/ }).getAttribute('href')).toBe(
      '/fr/recrutement?status=published&page=3',
    )
    expect(pages.getByRole('link', { name: /Précédente/ }).getAttribute('href')).toBe(
      '/fr/recrutement?status=published',
    )
  })

  it('X15 says when there is none', async () => {
    server.use(answer(listRecruitingOffersEndpoint, pageOf([])))
    await renderApp('/fr/recrutement')
    expect(await screen.findByText('Aucune offre à afficher.')).toBeTruthy()
  })

  it('X15 says that they could not be read, and reads them again', async () => {
    server.use(answer(listRecruitingOffersEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp('/fr/recrutement')
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    server.use(answer(listRecruitingOffersEndpoint, pageOf([{ offer, applicationCount: 0, newApplicationCount: 0 }])))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText('0 candidature')).toBeTruthy()
  })

  it('X15 has the title of an offer read in the language it was written in', async () => {
    const english = { ...offer, language: 'en' as const, title: 'Clean-room technician' }
    server.use(
      answer(listRecruitingOffersEndpoint, pageOf([{ offer: english, applicationCount: 0, newApplicationCount: 0 }])),
      answer(getRecruitingOfferEndpoint, { ...wholeOffer, ...english }),
      answer(listOfferApplicationsEndpoint, pageOf([listed])),
      answer(getRecruitingApplicationEndpoint, { ...application, offer: english }),
    )
    const { user } = await renderApp('/fr/recrutement')
    const titleIn = (place: HTMLElement) => within(place).getByText(english.title).lang
    const link = await screen.findByRole('link', { name: english.title })
    expect(titleIn(link)).toBe('en')
    await user.click(link)
    expect(titleIn(await screen.findByRole('heading', { level: 1, name: english.title }))).toBe('en')
    await user.click(await screen.findByRole('link', { name: 'Camille Aubrac' }))
    await screen.findByRole('heading', { level: 1, name: 'Camille Aubrac' })
    expect(titleIn(screen.getByRole('main'))).toBe('en')
  })

  it('X15 shows at once what the list said of an offer, while the rest is on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<Offer>()
    server.use(
      answer(listRecruitingOffersEndpoint, pageOf([{ offer, applicationCount: 1, newApplicationCount: 0 }])),
      answer(getRecruitingOfferEndpoint, () => promise),
      answer(listOfferApplicationsEndpoint, pageOf([listed])),
    )
    const { user } = await renderApp('/fr/recrutement')
    await user.click(await screen.findByRole('link', { name: offer.title }))
    expect(await screen.findByRole('heading', { level: 1, name: offer.title })).toBeTruthy()
    expect(screen.getByText('Plateforme Nanofabrication, Toulouse')).toBeTruthy()
    expect(await screen.findByRole('link', { name: 'Camille Aubrac' })).toBeTruthy()
    resolve({ ...wholeOffer, title: 'Technicienne de salle blanche (H/F)' })
    expect(await screen.findByRole('heading', { name: 'Technicienne de salle blanche (H/F)' })).toBeTruthy()
  })

  it('X15 keeps a candidate out', async () => {
    signInAs(camille)
    await renderApp('/fr/recrutement')
    expect(screen.queryByRole('heading', { name: 'Mes offres' })).toBeNull()
  })
})

describe('the applications for one offer', () => {
  beforeEach(() => server.use(answer(getRecruitingOfferEndpoint, wholeOffer)))

  it('X15 names who applied, when, with how many files, and leads to each', async () => {
    server.use(answer(listOfferApplicationsEndpoint, pageOf([listed])))
    await renderApp(offerPath)
    const link = await screen.findByRole('link', { name: 'Camille Aubrac' })
    expect(link.getAttribute('href')).toBe(applicationPath)
    expect(screen.getByText('Reçue le jeudi 19 novembre 2026 à 11:29:57, 2 fichiers')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: offer.title })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Voir la page publique' }).getAttribute('href')).toBe(
      '/fr/offres/MER-2026-0409/technicien',
    )
  })

  it('B12 asks for one status by its tab', async () => {
    const asked: (string | null)[] = []
    server.use(
      answer(listOfferApplicationsEndpoint, ({ query }) => {
        asked.push(query.get('status'))
        return pageOf(query.get('status') === 'waitlisted' ? [] : [listed])
      }),
    )
    const { user } = await renderApp(offerPath)
    await screen.findByRole('link', { name: 'Camille Aubrac' })
    const tabs = within(screen.getByRole('navigation', { name: 'Candidatures' })).getAllByRole('link')
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      'Toutes',
      'Envoyées',
      'En cours de traitement',
      'Retenues',
      'Sur liste d’attente',
      'Non retenues',
      'Rejetées',
      'Désistements',
    ])
    await user.click(screen.getByRole('link', { name: 'Sur liste d’attente' }))
    expect(await screen.findByText('Aucune candidature à afficher.')).toBeTruthy()
    expect(asked).toEqual([null, 'waitlisted'])
  })

  it('X15 keeps two lines on a phone for the title and for the structure', async () => {
    server.use(answer(getRecruitingOfferEndpoint, () => new Promise(() => undefined)))
    await renderApp(offerPath)
    expect(document.querySelector('main h1 .only-narrow > .bone')).not.toBeNull()
    expect(document.querySelector('main .lead > .only-narrow > .bone')).not.toBeNull()
  })

  it('X15 says that the offer could not be read, and reads it again', async () => {
    server.use(
      answer(getRecruitingOfferEndpoint, () => problem('unexpected-failure')),
      answer(listOfferApplicationsEndpoint, pageOf([])),
    )
    const { user } = await renderApp(offerPath)
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    const [inTrail, inMenu] = screen.getAllByRole('link', { name: 'Mes offres' })
    expect(inTrail?.closest('nav')?.ariaLabel).toBe('Fil d’Ariane')
    expect(inTrail?.getAttribute('href')).toBe(inMenu?.getAttribute('href'))
    server.use(answer(getRecruitingOfferEndpoint, wholeOffer))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('heading', { level: 1, name: offer.title })).toBeTruthy()
  })

  it('X15 says that an offer is not there, or not one’s own, without asking again', async () => {
    server.use(answer(getRecruitingOfferEndpoint, () => problem('offer-not-found')))
    await renderApp(offerPath)
    expect(await screen.findByRole('heading', { level: 1, name: 'Cette offre n’existe pas.' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull()
  })
})

describe('one application', () => {
  const decisions: unknown[] = []
  beforeEach(() => {
    decisions.length = 0
    server.use(answer(getRecruitingApplicationEndpoint, application))
  })
  const decideWith = (made: Partial<RecruitingApplication>) =>
    server.use(
      answer(changeApplicationStatusEndpoint, ({ body }) => {
        decisions.push(body)
        return { ...application, ...made } as RecruitingApplication
      }),
    )
  const openDialog = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Changer l’état' }))
    return within(await screen.findByRole('dialog'))
  }

  it('X15 shows who applies, what they sent, and how to read it', async () => {
    await renderApp(applicationPath)
    expect(await screen.findByRole('heading', { level: 1, name: 'Camille Aubrac' })).toBeTruthy()
    expect(screen.getByText('1 rue des Essais, 38000 Grenoble, France')).toBeTruthy()
    expect(screen.getByText('28/02/1990')).toBeTruthy()
    expect(screen.getByText('Disponible en janvier.')).toBeTruthy()
    const file = screen.getByRole<HTMLAnchorElement>('link', { name: 'CV Aubrac.pdf' })
    expect(file.download).toBe('CV Aubrac.pdf')
    expect(file.getAttribute('href')).toBe(
      `/api/v1/recruiting/applications/${application.id}/documents/${application.documents[0]?.id}/content`,
    )
    expect(screen.getByText('Candidature envoyée')).toBeTruthy()
  })

  it('X15 has the boxes of what follows while it is on its way', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, () => new Promise(() => undefined)))
    await renderApp(applicationPath)
    const sections = [...document.querySelectorAll('main [inert] .rubric')]
    expect(sections.map((section) => section.querySelector('.lines .file, .facts, .timeline')?.className)).toEqual([
      'file',
      'facts',
      'timeline dated',
    ])
    expect(document.querySelector('main [inert] .stack .button')).not.toBeNull()
  })

  it('X15 reads the history again once a file has been opened', async () => {
    const { user } = await renderApp(applicationPath)
    const file = await screen.findByRole('link', { name: 'CV Aubrac.pdf' })
    file.addEventListener('click', (event) => event.preventDefault())
    const opening = {
      ...application.events[0],
      id: '0198c1f2-0000-7000-8000-0000000000e2',
      kind: 'document-opened',
      status: null,
      by: 'recruiter',
      document: { kind: 'cv', name: 'CV Aubrac' },
    }
    server.use(
      answer(getRecruitingApplicationEndpoint, {
        ...application,
        events: [opening, ...application.events],
      } as RecruitingApplication),
    )
    await user.click(file)
    expect(await screen.findByText(/Fichier ouvert\s: CV Aubrac/)).toBeTruthy()
  })

  it('A12.4 B12 offers the statuses that may follow, and no other', async () => {
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    expect(dialog.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual([
      'in-review',
      'accepted',
      'waitlisted',
      'not-selected',
      'rejected',
    ])
  })

  it('A12.4 B12 sends the decision with a message, and shows the new status', async () => {
    decideWith({ status: 'rejected', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: /^Rejetée/ }))
    await user.type(dialog.getByLabelText(/^Message à la personne/), '  Il manque le diplôme.  ')
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(decisions).toEqual([{ status: 'rejected', version: 3, message: 'Il manque le diplôme.' }])
    expect(screen.getByText('Rejetée')).toBeTruthy()
    expect(screen.getByText(/Cet état est final/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Changer l’état' })).toBeNull()
  })

  it('B12 keeps its two buttons under what scrolls, at any height of the window', async () => {
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    const buttons = ['Annuler', 'Changer l’état et prévenir'].map((name) => dialog.getByRole('button', { name }))
    expect(buttons.map((button) => button.closest('footer') !== null)).toEqual([true, true])
    expect(dialog.getByLabelText(/^Message à la personne/).closest('.body')).not.toBeNull()
  })

  it('B12 sends nothing until a status is chosen', async () => {
    decideWith({ status: 'in-review', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    const confirm = dialog.getByRole('button', { name: 'Changer l’état et prévenir' })
    await user.click(confirm)
    expect(await dialog.findByText('Choisissez le nouvel état.')).toBeTruthy()
    expect(document.activeElement).toBe(dialog.getAllByRole('radio')[0])
    expect(decisions).toEqual([])
    await user.click(dialog.getByRole('radio', { name: 'En cours de traitement' }))
    expect(dialog.queryByText('Choisissez le nouvel état.')).toBeNull()
    await user.click(confirm)
    await waitFor(() => expect(decisions).toEqual([{ status: 'in-review', version: 3 }]))
  })

  it('B12 leaves everything as it was when the dialog is cancelled', async () => {
    decideWith({ status: 'in-review', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: 'Retenue' }))
    await user.click(dialog.getByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(decisions).toEqual([])
    expect(screen.getByText('Envoyée')).toBeTruthy()
  })

  it('B12 shows what changed in between, and lets one decide anew', async () => {
    server.use(answer(changeApplicationStatusEndpoint, () => problem('application-changed')))
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: 'Retenue' }))
    server.use(answer(getRecruitingApplicationEndpoint, { ...application, status: 'in-review', version: 4 }))
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('Cette candidature a changé entre-temps')
    await waitFor(() => expect(dialog.queryByRole('radio', { name: 'En cours de traitement' })).toBeNull())

    decideWith({ status: 'accepted', version: 5 })
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    await waitFor(() => expect(decisions).toEqual([{ status: 'accepted', version: 4 }]))
  })

  it('X15 no longer opens the files of who has withdrawn', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, { ...application, status: 'withdrawn', documents: [] }))
    await renderApp(applicationPath)
    expect(await screen.findByText(/ses fichiers ne sont plus consultables/)).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'CV Aubrac.pdf' })).toBeNull()
  })

  it('X15 says that it could not be read, and reads it again', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(applicationPath)
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    expect(screen.getByRole('link', { name: 'Offre' }).getAttribute('href')).toBe(offerPath)
    server.use(answer(getRecruitingApplicationEndpoint, application))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Camille Aubrac' })).toBeTruthy()
  })

  it('X15 says that it is not there, or not one’s own', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, () => problem('application-not-found')))
    await renderApp(applicationPath)
    expect(await screen.findByRole('heading', { level: 1, name: 'Cette candidature n’existe pas.' })).toBeTruthy()
  })
})

describe('the recruiters', () => {
  const invited: unknown[] = []
  const structures = [
    { code: 'nano', name: 'Plateforme Nanofabrication', unit: null, city: 'Toulouse', recruitmentEmail: null },
    { code: 'lcv', name: 'Laboratoire Côtes', unit: null, city: 'Brest', recruitmentEmail: null },
  ]
  const recruiter: Recruiter = {
    id: yasmine.id,
    email: yasmine.email,
    firstName: 'Yasmine',
    lastName: 'Essai',
    isActive: true,
    isInvited: false,
    structures: [{ code: 'nano', name: 'Plateforme Nanofabrication', city: 'Toulouse' }],
  }
  const path = '/fr/administration/recruteurs'

  beforeEach(() => {
    invited.length = 0
    signInAs(erwan)
    server.use(
      answer(listRecruitersEndpoint, pageWith(recruiter)),
      answer(listStructuresEndpoint, ({ query }) => {
        const items = structures.filter(({ name }) => name.includes(query.get('q') ?? ''))
        return pageWith(...items)
      }),
      answer(inviteRecruiterEndpoint, ({ body }) => {
        invited.push(body)
        return { status: 'accepted' as const }
      }),
    )
  })
  const fillIn = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
    await user.type(screen.getByLabelText('Prénom'), 'Noé')
    await user.type(screen.getByLabelText('Nom'), 'Martin')
    await user.type(screen.getByLabelText('Adresse e-mail'), 'noe.martin@exemple.fr')
    await user.click(await screen.findByRole('checkbox', { name: /Laboratoire Côtes, Brest/ }))
  }

  it('X15 keeps the room of as many structures as it shows', async () => {
    server.use(answer(listStructuresEndpoint, () => new Promise(() => undefined)))
    await renderApp(path)
    const group = await screen.findByRole('group', { name: 'Structures' })
    expect(group.querySelectorAll('[inert] .check input')).toHaveLength(12)
  })

  it('X15 invites a recruiter for the structures that were chosen', async () => {
    const { user } = await renderApp(path)
    await fillIn(user)
    await user.type(screen.getByLabelText('Chercher une structure'), 'Nano')
    await waitFor(() => expect(screen.getByText('1 structure choisie')).toBeTruthy())
    // What is ticked stays, whatever is searched next.
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Laboratoire Côtes/ }).checked).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }))
    expect((await screen.findAllByText('L’invitation part à noe.martin@exemple.fr.')).length).toBeGreaterThan(0)
    expect(invited).toEqual([
      { email: 'noe.martin@exemple.fr', firstName: 'Noé', lastName: 'Martin', locale: 'fr', structureCodes: ['lcv'] },
    ])
    expect(screen.getByLabelText<HTMLInputElement>('Prénom').value).toBe('')
  })

  it('X15 names every answer that is missing, the structures among them, and sends nothing', async () => {
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: 'Envoyer l’invitation' }))
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getByRole('heading', { name: '4 réponses à revoir' })).toBeTruthy()
    await user.click(summary.getByRole('link', { name: /choisissez au moins une structure/ }))
    const question = screen.getByRole('group', { name: 'Structures' })
    expect(document.activeElement).toBe(question)
    await user.click(await screen.findByRole('checkbox', { name: /Laboratoire Côtes, Brest/ }))
    await waitFor(() => expect(question.getAttribute('aria-invalid')).toBeNull())
    expect(invited).toEqual([])
  })

  it('X15 says that the structures could not be read, and reads them again', async () => {
    server.use(answer(listStructuresEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(path)
    const question = within(await screen.findByRole('group', { name: 'Structures' }))
    expect((await question.findByRole('alert')).textContent).toContain('Un incident est survenu')
    server.use(answer(listStructuresEndpoint, pageWith(...structures)))
    await user.click(question.getByRole('button', { name: 'Réessayer' }))
    expect(await question.findByRole('checkbox', { name: /Laboratoire Côtes/ })).toBeTruthy()
  })

  it('X15 says that there are more structures than it shows', async () => {
    server.use(answer(listStructuresEndpoint, { ...pageWith(...structures), total: 1240 }))
    await renderApp(path)
    expect((await screen.findByText(/^2 sur 1.240.: précisez la recherche/)).tagName).toBe('P')
  })

  it('X15 says why an invitation did not leave, and keeps what was written', async () => {
    server.use(answer(inviteRecruiterEndpoint, () => problem('structure-not-found')))
    const { user } = await renderApp(path)
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Cette structure n’existe pas.')
    expect(screen.getByLabelText<HTMLInputElement>('Prénom').value).toBe('Noé')
  })

  it('X15 changes the structures of a recruiter, in a dialog', async () => {
    const changes: unknown[] = []
    server.use(
      answer(updateRecruiterEndpoint, ({ body, params }) => {
        changes.push([params.recruiterId, body])
        return recruiter
      }),
    )
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: /^Changer ses structures/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Structures de Yasmine Essai' }))
    await user.click(dialog.getByRole('checkbox', { name: /Plateforme Nanofabrication, Toulouse/ }))
    // Enter looks a structure up, and sends nothing.
    await user.type(dialog.getByRole('searchbox'), '{Enter}')
    expect(changes).toEqual([])
    await user.click(await dialog.findByRole('checkbox', { name: /Laboratoire Côtes, Brest/ }))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(changes).toEqual([[recruiter.id, { structureCodes: ['lcv'] }]])
  })

  it('X15 deactivates a recruiter and says so where it was', async () => {
    server.use(
      answer(updateRecruiterEndpoint, ({ body }) => ({ ...recruiter, ...(body as Partial<Recruiter>) })),
      answer(listRecruitersEndpoint, pageWith(recruiter)),
    )
    const { user } = await renderApp(path)
    const button = await screen.findByRole('button', { name: /^Désactiver/ })
    server.use(answer(listRecruitersEndpoint, pageWith({ ...recruiter, isActive: false })))
    await user.click(button)
    expect(await screen.findByRole('button', { name: /^Réactiver/ })).toBeTruthy()
    expect(screen.getByText('Désactivé')).toBeTruthy()
  })

  it('X15 says when there is none, and when they could not be read', async () => {
    server.use(answer(listRecruitersEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(path)
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    server.use(answer(listRecruitersEndpoint, pageWith()))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText('Aucun recruteur pour l’instant.')).toBeTruthy()
  })

  it('X15 is where the administration leads, and marked in its menu', async () => {
    const { history } = await renderApp('/fr/administration')
    await waitFor(() => expect(history.location.pathname).toBe(path))
    const [link] = await screen.findAllByRole('link', { name: 'Recruteurs' })
    expect(link?.getAttribute('aria-current')).toBe('page')
    expect(await screen.findAllByText('Aucune structure choisie')).not.toHaveLength(0)
  })

  it('X15 shows them to administrators only', async () => {
    signInAs(yasmine)
    await renderApp(path)
    expect(await screen.findByText('Cette page est réservée aux administrateurs du portail.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Envoyer l’invitation' })).toBeNull()
  })
})
