import { contactEndpoint, listQuestionsEndpoint } from '@portal/contracts/help/help.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'

const questions: EndpointResult<typeof listQuestionsEndpoint> = pageWith(
  {
    id: 'how-many-cvs',
    topic: 'applications',
    question: { fr: 'Combien de CV puis-je stocker ?', en: 'How many CVs can I keep?' },
    answer: { fr: '<p>Jusqu’à <strong>5</strong>.</p>', en: '<p>Up to <strong>5</strong>.</p>' },
  },
  {
    id: 'account',
    topic: 'account',
    question: { fr: 'Faut-il un compte ?', en: 'Is an account needed?' },
    answer: { fr: '<p>Oui.</p>', en: '<p>Yes.</p>' },
  },
)

describe('frequent questions', () => {
  it('A14.1 lists the questions of the portal, and opens the one of the address', async () => {
    server.use(answer(listQuestionsEndpoint, questions))
    await renderApp('/fr/aide#how-many-cvs')
    const question = (await screen.findByText('Combien de CV puis-je stocker ?')).closest('details')
    expect(question?.open).toBe(true)
    expect(question?.textContent).toContain('Jusqu’à 5.')
    expect(screen.getByRole('heading', { level: 2, name: 'Compte, suivi et documents' })).toBeTruthy()
    expect(screen.getByText('Faut-il un compte ?').closest('details')?.open).toBe(false)
  })

  it('A14.1 keeps the boxes of the questions while they are on their way', async () => {
    server.use(answer(listQuestionsEndpoint, () => new Promise(() => undefined)))
    await renderApp('/fr/aide')
    const counts = [...document.querySelectorAll('main [inert]')].map(
      (each) => each.querySelectorAll('.question').length,
    )
    expect(counts).toEqual([8, 7])
    // On a phone most of them take two lines.
    expect(document.querySelectorAll('main [inert] .question .only-narrow')).toHaveLength(7 + 6)
    expect(screen.getAllByText('Chargement en cours')).toHaveLength(1)
  })

  it('says why they cannot be shown, and tries again', async () => {
    server.use(answer(listQuestionsEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp('/en/help')
    expect(await screen.findByRole('alert')).toBeTruthy()
    server.use(answer(listQuestionsEndpoint, questions))
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('How many CVs can I keep?')).toBeTruthy()
  })
})

describe('contact', () => {
  it('A14.2 sends the message of a visitor, and says where the answer goes', async () => {
    let received: unknown
    server.use(
      answer(contactEndpoint, ({ body }) => {
        received = body
        return { status: 'accepted' as const }
      }),
    )
    const { user } = await renderApp('/fr/contact/candidat')
    await user.type(screen.getByLabelText('Prénom'), 'Camille')
    await user.type(screen.getByLabelText('Nom'), 'Aubrac')
    await user.type(screen.getByLabelText('Adresse e-mail'), 'camille@exemple.fr')
    await user.type(screen.getByLabelText('Objet'), 'Une question')
    await user.type(screen.getByLabelText('Votre message'), 'Le bouton ne répond pas.')
    await user.click(screen.getByRole('button', { name: 'Envoyer le message' }))

    const title = await screen.findByRole('heading', { name: 'Message envoyé' })
    expect(document.activeElement).toBe(title)
    expect(screen.getByText(/La réponse partira à camille@exemple.fr/)).toBeTruthy()
    expect(received).toMatchObject({
      kind: 'candidate',
      locale: 'fr',
      email: 'camille@exemple.fr',
      subject: 'Une question',
    })
  })

  it('A14.2 sends the message of a recruiter to their own desk, about the offer they name', async () => {
    let received: unknown
    server.use(
      answer(contactEndpoint, ({ body }) => {
        received = body
        return { status: 'accepted' as const }
      }),
    )
    const { user } = await renderApp('/en/contact/candidate')
    await user.click(screen.getByRole('link', { name: 'Are you recruiting?' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Help for recruiters' })).toBeTruthy()
    await user.type(screen.getByLabelText('First name'), 'Yasmine')
    await user.type(screen.getByLabelText('Last name'), 'Benhaddou')
    await user.type(screen.getByLabelText('E-mail address'), 'yasmine@example.org')
    await user.type(screen.getByLabelText('Subject'), 'A deadline')
    await user.type(screen.getByLabelText(/^Reference of the offer/), 'MER-2026-0418')
    await user.type(screen.getByLabelText('Your message'), 'May it be later?')
    await user.click(screen.getByRole('button', { name: 'Send the message' }))

    expect(await screen.findByRole('heading', { name: 'Message sent' })).toBeTruthy()
    expect(received).toMatchObject({ kind: 'recruiter', locale: 'en', reference: 'MER-2026-0418' })
  })

  it('D11 says that applications sent there are not processed', async () => {
    await renderApp('/fr/contact/candidat')
    expect(screen.getByText(/Les candidatures et les CV envoyés par ce formulaire ne sont pas traités/)).toBeTruthy()
  })

  it('D6 E6.2 lists what is missing at the top, each line saying what to write', async () => {
    const { user } = await renderApp('/en/contact/recruiter')
    await user.click(screen.getByRole('button', { name: 'Send the message' }))
    const summary = await screen.findByRole('alert', { name: '5 answers to correct' })
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Write your first name.',
      'Write your last name.',
      'Write your e-mail address.',
      'Write the subject of your message.',
      'Write your message.',
    ])
  })
})

describe('pages to read', () => {
  it.each([
    [
      '/fr/aide/guide',
      'Guide du candidat',
      /Vous pouvez garder 5 CV, 5 lettres et 3 autres documents, de 3 Mo au plus/,
    ],
    ['/en/help/guide', 'Candidate guide', /You can keep 5 CVs, 5 letters and 3 other documents, of 3 MB at most/],
    ['/fr/mentions-legales', 'Mentions légales et conditions d’utilisation', /Hélène Garrigue/],
    ['/en/legal', 'Legal notice and terms of use', /Hélène Garrigue/],
    ['/fr/donnees-personnelles', 'Données personnelles', /dpo@meridien\.example/],
    ['/en/privacy', 'Personal data', /2 years after the last sign-in/],
    ['/fr/cookies', 'Cookies et navigateurs', /Firefox 115 ou plus récent/],
    ['/en/cookies', 'Cookies and browsers', /Firefox 115 or newer/],
    ['/fr/accessibilite', 'Accessibilité', /aucun audit n’a encore été fait par un tiers/],
    ['/en/accessibility', 'Accessibility', /no third party has audited it yet/],
    ['/fr/accessibilite', 'Accessibilité', /L’Institut Méridien s’engage à rendre ce portail accessible/],
    ['/en/accessibility', 'Accessibility', /without a stamp: Libre réponse 71120, 75342 Paris CEDEX 07/],
    ['/en/legal', 'Legal notice and terms of use', /a French public scientific and technological institution/],
    ['/en/legal', 'Legal notice and terms of use', /Information systems department, 14 rue du Méridien/],
    ['/en/privacy', 'Personal data', /stay with the host: Information systems department/],
  ])('C4.6 D5 D10 X8 %s is complete, its figures from the policy', async (path, title, words) => {
    await renderApp(path)
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
    expect(screen.getByRole('main').textContent?.replaceAll('\u00A0', ' ')).toMatch(words)
  })
  it('C4.6 keeps a figure on the line of what it counts', async () => {
    await renderApp('/fr/donnees-personnelles')
    expect(screen.getByRole('main').textContent).toContain('2\u00A0ans après la dernière connexion')
  })
})
