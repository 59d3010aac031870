import type { ProblemCode } from '@portal/contracts/http/problem'
import type { Message } from '@portal/contracts/i18n/message'

/** What to tell a person of each problem the API may announce: what happened, and what to do. */
export const problemTexts: Record<ProblemCode, Message> = {
  'validation-failed': { fr: 'Certaines réponses sont à revoir.', en: 'Some answers need correcting.' },
  'token-not-valid': {
    fr: 'Ce lien n’est plus valable : il a déjà servi ou a expiré. Demandez-en un nouveau.',
    en: 'This link no longer works: it was used already or has expired. Ask for a new one.',
  },
  'file-missing': { fr: 'Aucun fichier n’est parti. Choisissez-en un.', en: 'No file was sent. Choose one.' },
  'sign-in-required': { fr: 'Connectez-vous pour continuer.', en: 'Sign in to continue.' },
  'credentials-not-valid': {
    fr: 'L’adresse e-mail ou le mot de passe ne correspond pas. Vérifiez les deux.',
    en: 'The e-mail address or the password does not match. Check both.',
  },
  forbidden: { fr: 'Votre compte n’a pas accès à cette page.', en: 'Your account has no access to this page.' },
  'origin-refused': {
    fr: 'Cette demande ne vient pas du portail. Rechargez la page, puis recommencez.',
    en: 'This request does not come from the portal. Reload the page and try again.',
  },
  'route-not-found': { fr: 'Cette adresse ne mène à rien.', en: 'Nothing lives at this address.' },
  'application-not-found': { fr: 'Cette candidature n’existe pas.', en: 'This application does not exist.' },
  'document-not-found': { fr: 'Ce document n’existe plus.', en: 'This document no longer exists.' },
  'offer-not-found': { fr: 'Cette offre n’existe pas.', en: 'This job offer does not exist.' },
  'attachment-not-found': { fr: 'Cette pièce jointe n’existe plus.', en: 'This attachment no longer exists.' },
  'structure-not-found': { fr: 'Cette structure n’existe pas.', en: 'This host structure does not exist.' },
  'recruiter-not-found': { fr: 'Ce recruteur n’existe pas.', en: 'This recruiter does not exist.' },
  'session-not-found': { fr: 'Cette session est déjà fermée.', en: 'This session is already closed.' },
  'method-not-allowed': { fr: 'Cette action n’existe pas ici.', en: 'This action does not exist here.' },
  'application-already-closed': {
    fr: 'Cette candidature est déjà close.',
    en: 'This application is already closed.',
  },
  'application-already-exists': {
    fr: 'Vous avez déjà une candidature pour cette offre.',
    en: 'You already have an application for this job.',
  },
  'application-already-sent': {
    fr: 'Cette candidature est déjà envoyée. Il n’y a rien à refaire.',
    en: 'This application has already been sent. There is nothing more to do.',
  },
  'application-changed': {
    fr: 'Cette candidature a changé entre-temps. Rechargez la page pour voir son état.',
    en: 'This application has changed in the meantime. Reload the page to see where it stands.',
  },
  'application-incomplete': {
    fr: 'Il manque une pièce obligatoire à cette candidature.',
    en: 'This application lacks a mandatory document.',
  },
  'application-not-reactivable': {
    fr: 'Cette candidature ne peut plus être réactivée.',
    en: 'This application can no longer be reactivated.',
  },
  'status-not-reachable': {
    fr: 'La candidature ne peut pas passer à ce statut.',
    en: 'The application cannot go to that status.',
  },
  'deadline-passed': {
    fr: 'La date limite est passée : l’offre ne reçoit plus de candidatures.',
    en: 'The deadline has passed: this job no longer takes applications.',
  },
  'offer-not-open': { fr: 'Cette offre ne reçoit pas de candidatures.', en: 'This job does not take applications.' },
  'offer-by-email-only': {
    fr: 'On postule à cette offre par e-mail seulement. L’adresse est sur la page de l’offre.',
    en: 'This job takes applications by e-mail only. The address is on its page.',
  },
  'offer-reserved': {
    fr: 'Cette offre est réservée aux personnes déjà inscrites sur une liste d’aptitude.',
    en: 'This job is reserved to people who are already on a roster.',
  },
  'offer-reference-taken': { fr: 'Cette référence est déjà prise.', en: 'This reference is already used.' },
  'offer-not-publishable': {
    fr: 'Il manque à cette offre de quoi être publiée.',
    en: 'This job lacks what publication needs.',
  },
  'profile-incomplete': {
    fr: 'Complétez d’abord votre profil : des réponses obligatoires y manquent.',
    en: 'Complete your profile first: mandatory answers are missing.',
  },
  'documents-full': {
    fr: 'Vous avez atteint le nombre de documents de ce type. Supprimez-en un, ou remplacez-le.',
    en: 'You have reached the number of documents of this kind. Delete or replace one.',
  },
  'document-not-usable': {
    fr: 'Ce document ne convient pas ici. Choisissez-en un autre.',
    en: 'This document cannot be used here. Choose another.',
  },
  'idempotency-key-reused': {
    fr: 'Cet envoi a déjà eu lieu sous une autre forme. Rechargez la page.',
    en: 'This was already sent in another form. Reload the page.',
  },
  'offer-closed': { fr: 'Cette offre est close.', en: 'This job offer is closed.' },
  'body-too-large': { fr: 'L’envoi est trop volumineux.', en: 'This is too large to send.' },
  'file-too-large': {
    fr: 'Ce fichier dépasse la taille permise. Allégez-le, puis ajoutez-le de nouveau.',
    en: 'This file is larger than allowed. Make it smaller, then add it again.',
  },
  'media-type-unsupported': { fr: 'Ce format n’est pas accepté.', en: 'This format is not accepted.' },
  'file-type-not-allowed': {
    fr: 'Ce type de fichier n’est pas accepté ici. Enregistrez-le dans un des formats indiqués, puis ajoutez-le de nouveau.',
    en: 'This type of file is not accepted here. Save it in one of the formats listed, then add it again.',
  },
  'file-type-mismatch': {
    fr: 'Le contenu de ce fichier ne correspond pas à son nom. Ouvrez-le, enregistrez-le de nouveau, puis ajoutez-le.',
    en: 'The content of this file does not match its name. Open it, save it again, then add it.',
  },
  'file-empty': { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  'file-encrypted': {
    fr: 'Ce fichier est protégé par un mot de passe. Enregistrez-le sans protection, puis ajoutez-le de nouveau.',
    en: 'This file is protected by a password. Save it without protection, then add it again.',
  },
  'file-active-content': {
    fr: 'Ce fichier contient une macro ou un script. Enregistrez-le en PDF simple, puis ajoutez-le de nouveau.',
    en: 'This file contains a macro or a script. Save it as a plain PDF, then add it again.',
  },
  'file-damaged': {
    fr: 'Ce fichier ne s’ouvre pas. Vérifiez-le sur votre appareil, puis ajoutez-le de nouveau.',
    en: 'This file cannot be opened. Check it on your device, then add it again.',
  },
  'file-infected': {
    fr: 'L’antivirus a refusé ce fichier. Il n’a pas été gardé.',
    en: 'The antivirus refused this file. It was not kept.',
  },
  'too-many-requests': {
    fr: 'Trop d’essais en peu de temps. Patientez un peu, puis recommencez.',
    en: 'Too many attempts in a short time. Wait a little, then try again.',
  },
  'unexpected-failure': {
    fr: 'Un incident est survenu de notre côté. Recommencez dans un instant.',
    en: 'Something went wrong on our side. Try again in a moment.',
  },
  'service-busy': {
    fr: 'Le portail est très demandé. Patientez quelques secondes, puis recommencez.',
    en: 'The portal is very busy. Wait a few seconds, then try again.',
  },
}
