import { formatBytes, formatList, formatNumber } from '@portal/contracts/i18n/format'
import type { Locale, Message } from '@portal/contracts/i18n/message'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import type { Section } from './article.tsx'

export const title = { fr: 'Guide du candidat', en: 'Candidate guide' }
export const lead = {
  fr: 'De la recherche à la réponse, ce que vous faites et ce qui se passe ensuite.',
  en: 'From the search to the reply: what you do, and what happens next.',
}

const types = (locale: Locale, list: readonly string[]): string =>
  formatList(
    locale,
    list.map((type) => type.toUpperCase()),
    'disjunction',
  )

/** After a colon: « Retenue : votre candidature… ». */
const afterColon = (locale: Locale, sentence: string): string =>
  locale === 'fr' ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

const inBoth = (write: (locale: Locale) => string): Message => ({ fr: write('fr'), en: write('en') })

/** Every figure comes from the policy, so that the guide says what the portal does. */
export const sections = ({
  documents,
  applications,
  password,
  activation,
  inactivity,
  session,
  alerts,
}: Policy): Section[] => [
  {
    title: { fr: '1. Trouver une offre', en: '1. Find a job' },
    html: inBoth((locale) =>
      locale === 'fr'
        ? `<p>Ouvrez <a href="${pathTo.offers('fr')}">nos offres d’emploi</a>. Écrivez un métier, un mot ou la référence d’une offre ; ajoutez un lieu et un ou plusieurs types de contrat. Aucun critère n’est obligatoire, et ils se cumulent.</p><p>Les filtres disent combien d’offres ils laissent avant que vous les choisissiez. L’adresse de la page garde toute la recherche : vous pouvez la mettre en favori ou l’envoyer.</p><p>Le signet garde une offre dans « Mes favoris », tant qu’elle est publiée. Il faut être connecté.</p><p>« Créer une alerte » surveille une recherche pour vous : les nouvelles offres arrivent par e-mail, chaque jour ou chaque semaine, pendant ${alerts.validMonths} mois que vous pouvez prolonger. Vous pouvez en avoir ${alerts.maximumCount}. « Mes alertes » les montre, les désactive et les supprime ; désactivée, une alerte reste une recherche enregistrée. Un lien dans chaque message l’arrête aussi.</p>`
        : `<p>Open <a href="${pathTo.offers('en')}">our job offers</a>. Write a profession, a word or the reference of an offer; add a place and one or more contract types. No criterion is mandatory, and they add up.</p><p>Filters say how many offers they leave before you choose them. The address of the page keeps the whole search: you can bookmark it or send it.</p><p>The bookmark keeps an offer in “My favourites” as long as it is published. You need to be signed in.</p><p>“Create an alert” watches a search for you: new offers come by e-mail, every day or every week, for ${alerts.validMonths} months that you can renew. You can have ${alerts.maximumCount} of them. “My alerts” shows them, turns them off and deletes them; turned off, an alert remains a saved search. A link in each message stops it too.</p>`,
    ),
  },
  {
    title: { fr: '2. Créer un compte', en: '2. Create an account' },
    html: {
      fr: `<p>Le compte est gratuit. Votre adresse e-mail est votre identifiant. Le mot de passe compte ${password.minLength} caractères au moins, dont un caractère spécial, sans « &lt; » ni « &gt; » ; avec ${password.advisedLength} ou plus, il résiste mieux. Le coller depuis un gestionnaire de mots de passe est permis.</p><p>Vous recevez un lien d’activation, valable ${activation.validHours} heures. S’il n’arrive pas, regardez dans les indésirables, puis demandez-en un autre depuis la page de connexion.</p><p>Sans connexion pendant ${inactivity.years} ans, le compte est désactivé, puis effacé ${inactivity.erasureDays} jours plus tard. Nous prévenons ${inactivity.warningDays.join(' puis ')} jours avant la désactivation.</p>`,
      en: `<p>The account is free. Your e-mail address is your username. The password has at least ${password.minLength} characters, one of them special, without “&lt;” or “&gt;”; with ${password.advisedLength} or more it resists better. Pasting it from a password manager is allowed.</p><p>You receive an activation link, valid ${activation.validHours} hours. If it does not come, look in your spam box, then ask for another from the sign-in page.</p><p>Without a sign-in for ${inactivity.years} years the account is deactivated, then erased ${inactivity.erasureDays} days later. We warn you ${inactivity.warningDays.join(' then ')} days before it is deactivated.</p>`,
    },
  },
  {
    title: { fr: '3. Compléter votre profil', en: '3. Complete your profile' },
    html: inBoth((locale) => {
      const { cv, letter, other } = documents.maximumCount
      const size = formatBytes(locale, documents.maximumBytes)
      const kept = types(locale, documents.fileTypes)
      return locale === 'fr'
        ? `<p>Vos coordonnées sont jointes à chacune de vos candidatures. Le tableau de bord dit ce qui manque et y mène.</p><p>Vous pouvez garder ${cv} CV, ${letter} lettres et ${other} autres documents, de ${size} au plus chacun : ${kept}. Les recruteurs ne voient pas ces documents : seulement ceux que vous joignez à une candidature.</p><p>Un document déposé depuis un ordinateur sert aussi depuis un téléphone.</p>`
        : `<p>Your details go with each of your applications. The dashboard says what is missing, and leads there.</p><p>You can keep ${cv} CVs, ${letter} letters and ${other} other documents, of ${size} at most each: ${kept}. Recruiters do not see these documents: only those you attach to an application.</p><p>A document added from a computer also serves from a phone.</p>`
    }),
  },
  {
    title: { fr: '4. Postuler', en: '4. Apply' },
    html: inBoth((locale) => {
      const size = formatBytes(locale, documents.maximumBytes)
      const accepted = types(locale, applications.fileTypes)
      return locale === 'fr'
        ? `<p>Sur la page de l’offre, choisissez « Postuler ». Il faut un CV et une lettre de motivation, en ${accepted}, de ${size} au plus : sans les deux, la candidature n’est pas recevable. Vous pouvez y joindre ${applications.maximumOtherDocuments} autres documents.</p><ul><li>Un document numérisé doit être lisible et à l’endroit dès l’ouverture.</li><li>Un document administratif en langue étrangère doit être accompagné de sa traduction en français, attestée sur l’honneur. Sinon le dossier est irrecevable.</li></ul><p>Vous relisez tout avant d’envoyer. Après l’envoi, le dossier ne change plus : c’est lui que le recruteur lit. Une seule candidature par offre. Une confirmation s’affiche et part par e-mail.</p><p>La date limite s’entend à l’heure de Paris, jusqu’à la dernière seconde de la minute indiquée.</p>`
        : `<p>On the page of the offer, choose “Apply”. A CV and a cover letter are needed, in ${accepted}, of ${size} at most: without both, the application is not admissible. You may attach ${applications.maximumOtherDocuments} other documents.</p><ul><li>A scanned document must be readable and upright when it is opened.</li><li>An administrative document in a foreign language must come with its French translation, attested on your honour. Otherwise the file is inadmissible.</li></ul><p>You read everything again before sending. Once sent, the file no longer changes: it is what the recruiter reads. One application per offer. A confirmation is shown, and goes by e-mail.</p><p>The deadline is in Paris time, up to the last second of the minute given.</p>`
    }),
  },
  {
    title: { fr: '5. Suivre vos candidatures', en: '5. Follow your applications' },
    html: inBoth((locale) => {
      const { statusLabels, statusSentences } = applications
      const states = Object.entries(statusLabels)
        .filter(([status]) => status !== 'draft')
        .map(
          ([status, label]) =>
            `<li><strong>${label[locale]}</strong> : ${afterColon(locale, statusSentences[status as keyof typeof statusSentences][locale])}</li>`,
        )
        .join('')
      return locale === 'fr'
        ? `<p>« Mes candidatures » dit où en est chacune, et ce qui s’est passé à la seconde près. Un e-mail part à chaque changement d’état.</p><ul>${states}</ul>`
        : `<p>“My applications” says where each one stands, and what happened to the second. An e-mail goes out at each change.</p><ul>${states.replaceAll(' : ', ': ')}</ul>`
    }),
  },
  {
    title: { fr: '6. Retirer une candidature', en: '6. Withdraw an application' },
    html: {
      fr: `<p>Ouvrez la candidature, puis « Décliner l’offre ». Vous pouvez écrire au recruteur (${formatNumber('fr', applications.withdrawalMessageMaxLength)} caractères au plus, avec copie pour vous) ou retirer sans e-mail. ${applications.isWithdrawalFinal ? 'Le retrait est définitif.' : 'Vous pouvez revenir sur ce choix jusqu’à la date limite de l’offre.'}</p>`,
      en: `<p>Open the application, then “Withdraw”. You may write to the recruiter (${formatNumber('en', applications.withdrawalMessageMaxLength)} characters at most, with a copy for you) or withdraw without an e-mail. ${applications.isWithdrawalFinal ? 'Withdrawing is final.' : 'You can go back on this choice until the deadline of the offer.'}</p>`,
    },
  },
  {
    title: { fr: 'Rester connecté', en: 'Staying signed in' },
    html: {
      fr: `<p>La session se ferme après ${session.idleMinutes} minutes sans activité, ${session.maximumHours} heures au plus. Nous prévenons ${session.warningMinutes} minutes avant, et ce que vous avez saisi reste sur la page. Avec « Rester connecté », elle dure ${session.rememberedDays} jours : à réserver à votre propre appareil.</p>`,
      en: `<p>The session closes after ${session.idleMinutes} minutes without activity, ${session.maximumHours} hours at most. We warn you ${session.warningMinutes} minutes before, and what you typed stays on the page. With “Stay signed in” it lasts ${session.rememberedDays} days: only on a device of your own.</p>`,
    },
  },
  {
    title: { fr: 'Une question ?', en: 'A question?' },
    html: {
      fr: `<p>Les <a href="${pathTo.faq('fr')}">questions fréquentes</a> y répondent peut-être. Sinon, <a href="${pathTo.contactCandidate('fr')}">écrivez-nous</a>.</p>`,
      en: `<p>The <a href="${pathTo.faq('en')}">frequently asked questions</a> may answer it. Otherwise, <a href="${pathTo.contactCandidate('en')}">write to us</a>.</p>`,
    },
  },
]
