import type { Message } from '../i18n/message.ts'
import type { ProblemCode } from './problem.ts'

/** What a person reads for each problem: what happened, and what to do. One text for the API, the SPA and the mails. */
export const problemTexts: Readonly<Record<ProblemCode, Message>> = {
  'validation-failed': { fr: 'Certains champs sont à corriger.', en: 'Some fields need correcting.' },
  'token-not-valid': {
    fr: 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
    en: 'This link has expired or was already used. Ask for a new one.',
  },
  'file-missing': { fr: 'Aucun fichier n’a été reçu. Choisissez-en un.', en: 'No file was received. Choose one.' },
  'sign-in-required': { fr: 'Connectez-vous pour continuer.', en: 'Sign in to continue.' },
  'credentials-not-valid': {
    fr: 'L’adresse ou le mot de passe n’est pas le bon. Vérifiez-les, puis recommencez.',
    en: 'The e-mail address or the password is not right. Check them, then try again.',
  },
  forbidden: { fr: 'Votre compte n’y a pas accès.', en: 'Your account has no access to this.' },
  'origin-refused': {
    fr: 'La demande ne vient pas du portail. Rechargez la page et recommencez.',
    en: 'The request does not come from the portal. Reload the page and try again.',
  },
  'route-not-found': { fr: 'Cette page n’existe pas.', en: 'This page does not exist.' },
  'application-not-found': { fr: 'Cette candidature n’existe pas.', en: 'This application does not exist.' },
  'document-not-found': { fr: 'Ce document n’existe pas ou plus.', en: 'This document does not exist any more.' },
  'offer-not-found': { fr: 'Cette offre n’existe pas.', en: 'This offer does not exist.' },
  'alert-not-found': { fr: 'Cette alerte n’existe pas ou plus.', en: 'This alert does not exist any more.' },
  'attachment-not-found': { fr: 'Cette pièce jointe n’existe pas.', en: 'This attachment does not exist.' },
  'structure-not-found': { fr: 'Cette structure n’existe pas.', en: 'This host structure does not exist.' },
  'recruiter-not-found': { fr: 'Ce compte recruteur n’existe pas.', en: 'This recruiter does not exist.' },
  'session-not-found': { fr: 'Cette session est déjà terminée.', en: 'This session has already ended.' },
  'method-not-allowed': { fr: 'Cette action n’existe pas ici.', en: 'This action does not exist here.' },
  'application-already-closed': {
    fr: 'Cette candidature est déjà close : elle ne peut plus être retirée.',
    en: 'This application is already closed: it can no longer be withdrawn.',
  },
  'application-already-exists': {
    fr: 'Vous avez déjà une candidature pour cette offre.',
    en: 'You already have an application for this offer.',
  },
  'application-already-sent': {
    fr: 'Cette candidature est déjà envoyée : elle ne peut plus être modifiée.',
    en: 'This application was already sent: it can no longer be changed.',
  },
  'application-changed': {
    fr: 'Cette candidature a changé entre-temps. Voici son état actuel : vérifiez et recommencez.',
    en: 'This application changed in the meantime. Here is its current state: check it and try again.',
  },
  'application-incomplete': {
    fr: 'Il manque le CV ou la lettre de motivation : sans eux, la candidature n’est pas recevable.',
    en: 'The CV or the cover letter is missing: without them, the application is not admissible.',
  },
  'application-not-sent': {
    fr: 'Cette candidature n’est pas encore envoyée : un brouillon se supprime.',
    en: 'This application has not been sent yet: a draft is deleted.',
  },
  'application-not-reactivable': {
    fr: 'Cette candidature ne peut pas être réactivée.',
    en: 'This application cannot be reactivated.',
  },
  'status-not-reachable': {
    fr: 'La candidature ne peut pas passer à ce statut.',
    en: 'The application cannot go to that status.',
  },
  'deadline-passed': {
    fr: 'La date limite de candidature est passée.',
    en: 'The application deadline has passed.',
  },
  'offer-not-open': { fr: 'Cette offre ne reçoit pas de candidature.', en: 'This offer does not take applications.' },
  'offer-by-email-only': {
    fr: 'Cette offre reçoit les candidatures par e-mail seulement.',
    en: 'This offer takes applications by e-mail only.',
  },
  'offer-reserved': {
    fr: 'Cette offre est réservée aux personnes déjà inscrites sur une liste d’aptitude.',
    en: 'This offer is reserved to people who are already on a roster.',
  },
  'offer-reference-taken': { fr: 'Cette référence est déjà utilisée.', en: 'This reference is already used.' },
  'offer-not-publishable': {
    fr: 'Il manque à l’offre un élément nécessaire à sa publication.',
    en: 'The offer lacks something it needs to be published.',
  },
  'profile-incomplete': {
    fr: 'Il manque des informations obligatoires dans votre profil.',
    en: 'Some mandatory information is missing from your profile.',
  },
  'alerts-full': {
    fr: 'Il n’y a plus de place pour une autre alerte. Supprimez-en une dans « Mes alertes ».',
    en: 'There is no room left for another alert. Delete one in “My alerts”.',
  },
  'documents-full': {
    fr: 'Il n’y a plus de place pour ce type de document. Supprimez-en un ou remplacez-le.',
    en: 'There is no room left for this kind of document. Delete one or replace it.',
  },
  'document-not-usable': {
    fr: 'Ce document ne peut pas servir ici : il n’est pas d’un type accepté pour le CV et la lettre d’une candidature.',
    en: 'This document cannot be used here: it is not of a type accepted for the CV and the letter of an application.',
  },
  'idempotency-key-reused': {
    fr: 'Cet envoi correspond à une autre candidature. Rechargez la page et recommencez.',
    en: 'This request belongs to another application. Reload the page and try again.',
  },
  'offer-closed': { fr: 'Cette offre est fermée.', en: 'This offer is closed.' },
  'request-too-slow': {
    fr: 'L’envoi a pris trop de temps. Vérifiez votre connexion, puis recommencez.',
    en: 'Sending took too long. Check your connection and try again.',
  },
  'body-too-large': { fr: 'L’envoi est trop volumineux.', en: 'This is too large to send.' },
  'file-too-large': {
    fr: 'Le fichier dépasse la taille permise. Réduisez-le et recommencez.',
    en: 'The file is larger than allowed. Make it smaller and try again.',
  },
  'content-encoding-unsupported': {
    fr: 'Le contenu envoyé est compressé, ce qui n’est pas accepté. Envoyez-le tel quel.',
    en: 'What was sent is compressed, which is not accepted. Send it as it is.',
  },
  'media-type-unsupported': { fr: 'Ce format n’est pas accepté.', en: 'This format is not accepted.' },
  'file-type-not-allowed': {
    fr: 'Ce type de fichier n’est pas accepté ici.',
    en: 'This type of file is not accepted here.',
  },
  'file-type-mismatch': {
    fr: 'Le contenu du fichier ne correspond pas à son extension. Enregistrez-le de nouveau dans le bon format.',
    en: 'The content of the file does not match its extension. Save it again in the right format.',
  },
  'file-empty': { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  'file-encrypted': {
    fr: 'Le fichier est protégé par un mot de passe. Enregistrez-le sans protection, puis ajoutez-le de nouveau.',
    en: 'The file is protected by a password. Save it without protection, then add it again.',
  },
  'file-active-content': {
    fr: 'Le fichier contient des scripts, des macros ou des fichiers cachés. Exportez-le en PDF simple.',
    en: 'The file contains scripts, macros or hidden files. Export it as a plain PDF.',
  },
  'file-damaged': {
    fr: 'Le fichier ne peut pas être ouvert. Enregistrez-le de nouveau et recommencez.',
    en: 'The file cannot be opened. Save it again and try again.',
  },
  'file-infected': { fr: 'L’antivirus a refusé ce fichier.', en: 'The antivirus refused this file.' },
  'too-many-requests': {
    fr: 'Trop d’essais en peu de temps. Patientez un moment, puis recommencez.',
    en: 'Too many attempts in a short time. Wait a moment, then try again.',
  },
  'headers-too-large': {
    fr: 'L’adresse demandée est trop longue. Raccourcissez votre recherche.',
    en: 'The address asked for is too long. Make your search shorter.',
  },
  'unexpected-failure': {
    fr: 'Un incident est survenu de notre côté. Rien n’est perdu : réessayez.',
    en: 'Something went wrong on our side. Nothing is lost: try again.',
  },
  'service-busy': {
    fr: 'Le service est très sollicité. Réessayez dans quelques secondes.',
    en: 'The service is very busy. Try again in a few seconds.',
  },
}
