import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import type { Section } from './article.tsx'

export const title = { fr: 'Données personnelles', en: 'Personal data' }
export const lead = {
  fr: 'Ce que nous gardons de vous, pourquoi, combien de temps, et ce que vous pouvez en faire.',
  en: 'What we keep about you, why, for how long, and what you can do about it.',
}

export const sections = ({ employer, inactivity, alerts }: Policy): Section[] => [
  {
    title: { fr: 'Qui est responsable', en: 'Who is responsible' },
    html: {
      fr: `<p>${employer.legalName.fr}, ${employer.address}. Déléguée ou délégué à la protection des données : <a href="mailto:${employer.dataProtectionOfficer}">${employer.dataProtectionOfficer}</a>.</p>`,
      en: `<p>${employer.legalName.en}, ${employer.address}. Data protection officer: <a href="mailto:${employer.dataProtectionOfficer}">${employer.dataProtectionOfficer}</a>.</p>`,
    },
  },
  {
    title: { fr: 'Ce que nous gardons', en: 'What we keep' },
    html: {
      fr: '<ul><li><strong>Votre compte</strong> : prénom, nom, adresse e-mail, langue, mot de passe et réponse de sécurité sous une forme qui ne permet pas de les relire.</li><li><strong>Votre profil</strong> : civilité, date de naissance, nationalité, adresse, téléphones.</li><li><strong>Vos documents</strong> : CV, lettres, autres pièces.</li><li><strong>Vos candidatures</strong> : le dossier envoyé, son état, son historique, vos messages.</li><li><strong>Vos favoris et vos alertes</strong> : les offres gardées, les recherches surveillées ou enregistrées, leur nom et leur fréquence, la date de leur dernier e-mail.</li><li><strong>Des traces techniques</strong> : dates de connexion, type d’appareil, adresse du réseau, pour la sécurité.</li></ul><p>Nous ne demandons ni photographie, ni situation de famille, ni numéro de sécurité sociale. Ne les mettez pas dans vos documents.</p>',
      en: '<ul><li><strong>Your account</strong>: first name, last name, e-mail address, language, password and security answer in a form that cannot be read back.</li><li><strong>Your profile</strong>: title, date of birth, nationality, address, telephones.</li><li><strong>Your documents</strong>: CVs, letters, other files.</li><li><strong>Your applications</strong>: the file you sent, where it stands, its history, your messages.</li><li><strong>Your favourites and alerts</strong>: the offers you kept, the searches you watch or saved, their name and frequency, the date of their last e-mail.</li><li><strong>Technical traces</strong>: sign-in dates, type of device, network address, for security.</li></ul><p>We ask for no photograph, family situation or social security number. Do not put them in your documents.</p>',
    },
  },
  {
    title: { fr: 'Pourquoi', en: 'Why' },
    html: {
      fr: '<ul><li>Examiner vos candidatures et vous répondre : mesures prises à votre demande avant un contrat, et mission d’intérêt public de l’employeur.</li><li>Tenir votre compte, vos documents, vos favoris et vos alertes : les conditions que vous avez acceptées.</li><li>Protéger le portail et prouver ce qui a été reçu : intérêt légitime.</li></ul><p>Aucune décision n’est prise par une machine. Rien n’est vendu, ni utilisé pour de la publicité.</p>',
      en: '<ul><li>To examine your applications and reply to you: steps taken at your request before a contract, and the employer’s task in the public interest.</li><li>To keep your account, documents, favourites and alerts: the terms you accepted.</li><li>To protect the portal and prove what was received: legitimate interest.</li></ul><p>No decision is taken by a machine. Nothing is sold, or used for advertising.</p>',
    },
  },
  {
    title: { fr: 'Qui les voit', en: 'Who sees it' },
    html: {
      fr: `<p>Les recruteurs de la structure qui publie l’offre voient la candidature que vous y envoyez. Ils ne voient ni votre profil, ni vos autres documents, ni vos candidatures auprès d’autres structures. Les administrateurs du portail voient toutes les candidatures envoyées. Les personnes qui font fonctionner le portail y ont accès quand un incident l’exige. Les données restent chez l’hébergeur : ${employer.host.name.fr}, ${employer.host.address}.</p>`,
      en: `<p>The recruiters of the host structure that publishes the offer see the application you send to it. They see neither your profile, nor your other documents, nor your applications to other structures. The administrators of the portal see every application that was sent. The people who run the portal have access when an incident requires it. The data stay with the host: ${employer.host.name.en}, ${employer.host.address}.</p>`,
    },
  },
  {
    title: { fr: 'Combien de temps', en: 'For how long' },
    html: {
      fr: `<ul><li>Compte, profil, documents, favoris, alertes, candidatures : tant que vous vous connectez, et ${inactivity.years} ans après la dernière connexion. Nous prévenons ${inactivity.warningDays.join(' puis ')} jours avant de désactiver le compte. ${inactivity.erasureDays} jours plus tard, il est effacé avec tout ce qu’il contient, candidatures et fichiers compris. Une alerte cesse d’écrire au bout de ${alerts.validMonths} mois si vous ne la prolongez pas.</li><li>Messages des formulaires de contact : le temps d’y répondre, un an au plus.</li></ul>`,
      en: `<ul><li>Account, profile, documents, favourites, alerts, applications: as long as you sign in, and ${inactivity.years} years after the last sign-in. We warn you ${inactivity.warningDays.join(' then ')} days before the account is deactivated. ${inactivity.erasureDays} days later it is erased with all it holds, applications and files included. An alert stops writing after ${alerts.validMonths} months unless you renew it.</li><li>Messages of the contact forms: the time to reply to them, one year at most.</li></ul>`,
    },
  },
  {
    title: { fr: 'Vos droits', en: 'Your rights' },
    html: {
      fr: `<p>Dans votre espace, vous consultez et corrigez vos données, et vous retirez vos documents et vos candidatures. Vous pouvez aussi demander une copie de vos données, leur effacement, la limitation de leur usage, ou vous y opposer : écrivez à <a href="mailto:${employer.dataProtectionOfficer}">${employer.dataProtectionOfficer}</a>. Nous répondons en un mois au plus.</p><p>Si la réponse ne vous convient pas, vous pouvez saisir la CNIL : <a href="https://www.cnil.fr/">www.cnil.fr</a>.</p><p>La page <a href="${pathTo.cookies('fr')}">Cookies et navigateurs</a> dit ce que le portail garde sur votre appareil.</p>`,
      en: `<p>In your space you read and correct your data, and you remove your documents and applications. You may also ask for a copy of your data, their erasure, the limitation of their use, or object to it: write to <a href="mailto:${employer.dataProtectionOfficer}">${employer.dataProtectionOfficer}</a>. We reply within one month.</p><p>If our reply does not satisfy you, you may turn to the French authority, the CNIL: <a href="https://www.cnil.fr/en">www.cnil.fr</a>.</p><p>The page <a href="${pathTo.cookies('en')}">Cookies and browsers</a> says what the portal keeps on your device.</p>`,
    },
  },
]
