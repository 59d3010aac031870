import type { Policy } from '@portal/contracts/policy/policy'
import type { Section } from './article.tsx'

export const title = { fr: 'Cookies et navigateurs', en: 'Cookies and browsers' }
export const lead = {
  fr: 'Le portail ne suit personne : ni mesure d’audience, ni publicité, ni service d’un autre site. Aucun consentement n’est donc demandé.',
  en: 'The portal tracks nobody: no audience measurement, no advertising, no third-party service. So no consent is asked for.',
}

export const sections = ({ session }: Policy): Section[] => [
  {
    title: { fr: 'Les cookies', en: 'The cookies' },
    html: {
      fr: `<ul><li><strong>session</strong> : dit que vous êtes connecté. Fermé après ${session.idleMinutes} minutes sans activité, ou gardé ${session.rememberedDays} jours avec « Rester connecté ». Aucun script ne peut le lire.</li><li><strong>signed-in</strong> : dit seulement qu’une session existe, sans dire laquelle. Même durée.</li><li><strong>device</strong> : reconnaît un appareil où quelqu’un s’est déjà connecté, pour ne pas le bloquer quand un tiers essaie des mots de passe. 400 jours. Aucun script ne peut le lire.</li><li><strong>locale</strong>, <strong>theme</strong>, <strong>text</strong> : la langue, le thème et la taille de texte que vous avez choisis. Un an.</li></ul><p>Ils sont nécessaires au service que vous demandez. Les refuser empêche de se connecter, pas de lire les offres.</p>`,
      en: `<ul><li><strong>session</strong>: says that you are signed in. Closed after ${session.idleMinutes} minutes without activity, or kept ${session.rememberedDays} days with “Stay signed in”. No script can read it.</li><li><strong>signed-in</strong>: only says that a session exists, not whose. Same duration.</li><li><strong>device</strong>: recognises a device where somebody has signed in before, so as not to block it when someone else tries passwords. 400 days. No script can read it.</li><li><strong>locale</strong>, <strong>theme</strong>, <strong>text</strong>: the language, theme and text size you chose. One year.</li></ul><p>They are needed for the service you ask for. Refusing them prevents signing in, not reading the offers.</p>`,
    },
  },
  {
    title: { fr: 'Ce qui reste sur votre appareil', en: 'What stays on your device' },
    html: {
      fr: '<p>Votre navigateur garde aussi, sans qu’un cookie soit envoyé :</p><ul><li><strong>visited-offers</strong> : les offres que vous avez ouvertes.</li><li><strong>pending-favourite</strong> : l’offre que vous vouliez garder sans être connecté. Elle devient un favori si vous vous connectez dans les 24 heures, et est oubliée si vous fermez la fenêtre de connexion.</li><li><strong>signed-in</strong>, <strong>last-answer</strong>, <strong>idle-end</strong> : si une session existe, l’heure de votre dernière action, l’heure où la session se fermera.</li></ul><p>Jusqu’à ce que vous fermiez l’onglet :</p><ul><li><strong>scroll-positions</strong> : où vous en étiez sur chaque page.</li><li><strong>submission</strong> : un numéro tiré au hasard pour chaque candidature, envoyé avec elle pour qu’elle ne parte qu’une fois.</li><li><strong>welcomed</strong> : que votre profil vous a été présenté.</li></ul><p>Le reste ne nous est jamais envoyé. Vider les données du site efface tout.</p>',
      en: '<p>Your browser also keeps, without a cookie being sent:</p><ul><li><strong>visited-offers</strong>: the offers you have opened.</li><li><strong>pending-favourite</strong>: the offer you wanted to keep without being signed in. It becomes a favourite if you sign in within 24 hours, and is forgotten if you close the sign-in window.</li><li><strong>signed-in</strong>, <strong>last-answer</strong>, <strong>idle-end</strong>: whether a session exists, the time of your last action, the time when the session will close.</li></ul><p>Until you close the tab:</p><ul><li><strong>scroll-positions</strong>: where you were on each page.</li><li><strong>submission</strong>: a number drawn at random for each application, sent with it so that it leaves only once.</li><li><strong>welcomed</strong>: that your profile has been shown to you.</li></ul><p>The rest is never sent to us. Clearing the site’s data erases all of it.</p>',
    },
  },
  {
    id: 'browsers',
    title: { fr: 'Navigateurs', en: 'Browsers' },
    html: {
      fr: '<p>Le portail fonctionne, sur ordinateur, tablette et téléphone, avec :</p><ul><li>Chrome et Edge 109 ou plus récents ;</li><li>Firefox 115 ou plus récent ;</li><li>Safari 16 ou plus récent, sur Mac, iPhone et iPad.</li></ul><p>Il n’ouvre aucune fenêtre surgissante et ne demande aucun module à installer. Vos documents se relisent avec n’importe quel lecteur de PDF.</p>',
      en: '<p>The portal works on computers, tablets and telephones with:</p><ul><li>Chrome and Edge 109 or newer;</li><li>Firefox 115 or newer;</li><li>Safari 16 or newer, on Mac, iPhone and iPad.</li></ul><p>It opens no pop-up window and needs nothing to be installed. Your documents can be read with any PDF reader.</p>',
    },
  },
]
