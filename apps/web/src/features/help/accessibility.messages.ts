import { capitalise } from '@portal/contracts/i18n/format'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import type { Section } from './article.tsx'

export const title = { fr: 'Accessibilité', en: 'Accessibility' }
export const lead = {
  fr: 'Ce portail doit servir à tout le monde. Voici ce qui est fait, ce qui ne l’est pas encore, et à qui le dire.',
  en: 'This portal must serve everyone. Here is what is done, what is not done yet, and whom to tell.',
}

/** « de l’Institut » gives « l’Institut », « du Musée » « le Musée ». */
const withArticle = (ofName: string): string =>
  ofName
    .replace(/^du /, 'le ')
    .replace(/^des /, 'les ')
    .replace(/^(?:de |d’)/, '')

export const sections = ({ employer }: Policy): Section[] => [
  {
    title: { fr: 'État de conformité', en: 'Compliance' },
    html: {
      fr: `<p>${capitalise(withArticle(employer.ofName.fr))} s’engage à rendre ce portail accessible, selon l’article 47 de la loi n° 2005-102 du 11\u00A0février\u00A02005.</p><p>Ce portail est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : aucun audit n’a encore été fait par un tiers, et la loi veut qu’on le déclare ainsi tant qu’il n’a pas eu lieu. Il est conçu pour suivre les règles WCAG 2.2, niveau AA.</p>`,
      en: `<p>${employer.name.en} undertakes to make this portal accessible, under article 47 of French law 2005-102 of 11 February 2005.</p><p>This portal is <strong>not compliant</strong> with the French accessibility standard (RGAA 4.1): no third party has audited it yet, and the law requires it to be declared so until then. It is designed to follow WCAG 2.2, level AA.</p>`,
    },
  },
  {
    title: { fr: 'Ce qui est fait', en: 'What is done' },
    html: {
      fr: '<ul><li>Tout s’utilise au clavier ; le focus se voit toujours ; un lien mène droit au contenu.</li><li>Trois thèmes, clair, sombre et contraste renforcé ; quatre tailles de texte, dans « Affichage ».</li><li>Les pages tiennent sur 320 pixels de large et à 400 % d’agrandissement, sans défilement dans les deux sens.</li><li>Les erreurs sont dites en mots, en haut du formulaire et près du champ.</li><li>Aucune information ne tient à la couleur seule ; les animations se taisent si votre appareil le demande.</li><li>Les textes existent en français et en anglais ; une offre peut n’exister que dans une des deux langues, et le dit.</li></ul><p>Chaque page est contrôlée par un outil automatique à chaque changement du logiciel.</p>',
      en: '<ul><li>Everything works with the keyboard; the focus can always be seen; a link leads straight to the content.</li><li>Three themes, light, dark and high contrast; four text sizes, under “Display”.</li><li>Pages fit 320 pixels and 400% zoom, without scrolling both ways.</li><li>Errors are said in words, at the top of the form and beside the field.</li><li>No information depends on colour alone; animations stop if your device asks for it.</li><li>Texts exist in French and English; an offer may exist in one of them only, and says so.</li></ul><p>Each page is checked by an automatic tool at each change of the software.</p>',
    },
  },
  {
    title: { fr: 'Ce qui ne l’est pas encore', en: 'What is not done yet' },
    html: {
      fr: '<ul><li>Les documents joints par les recruteurs aux offres ne sont pas tous accessibles.</li><li>Les documents des candidats sont transmis tels quels.</li><li>Des personnes qui utilisent chaque jour un lecteur d’écran n’ont pas encore essayé tout le parcours.</li></ul>',
      en: '<ul><li>Not all documents that recruiters attach to offers are accessible.</li><li>Candidates’ documents are passed on as they are.</li><li>People who use a screen reader every day have not yet tried the whole journey.</li></ul>',
    },
  },
  {
    title: { fr: 'Nous le dire', en: 'Tell us' },
    html: {
      fr: `<p>Si quelque chose vous arrête, <a href="${pathTo.contactCandidate('fr')}">écrivez-nous</a> ou envoyez un e-mail à <a href="mailto:${employer.contactEmail.candidate}">${employer.contactEmail.candidate}</a> : nous vous aidons à postuler autrement, et nous corrigeons.</p><p>Si vous n’obtenez pas de réponse, vous pouvez saisir le <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>, ou lui écrire sans affranchir : Libre réponse 71120, 75342 Paris CEDEX 07.</p>`,
      en: `<p>If something stops you, <a href="${pathTo.contactCandidate('en')}">write to us</a> or send an e-mail to <a href="mailto:${employer.contactEmail.candidate}">${employer.contactEmail.candidate}</a>: we help you to apply in another way, and we fix it.</p><p>If you get no reply, you may turn to the French <a href="https://formulaire.defenseurdesdroits.fr/">Defender of Rights</a>, or write from France without a stamp: Libre réponse 71120, 75342 Paris CEDEX 07.</p>`,
    },
  },
]
