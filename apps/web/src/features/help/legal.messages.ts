import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import type { Section } from './article.tsx'

export const title = { fr: 'Mentions légales et conditions d’utilisation', en: 'Legal notice and terms of use' }

export const sections = ({ employer, password, inactivity }: Policy): Section[] => [
  {
    title: { fr: 'Éditeur', en: 'Publisher' },
    html: {
      fr: `<p>${employer.legalName.fr}, ${employer.address}.</p><p>Directrice ou directeur de la publication : ${employer.publicationDirector}.</p><p>Site de l’employeur : <a href="${employer.links.website.url}">${employer.links.website.label.fr}</a>.</p>`,
      en: `<p>${employer.legalName.en}, ${employer.address}.</p><p>Publication director: ${employer.publicationDirector}.</p><p>The employer’s site: <a href="${employer.links.website.url}">${employer.links.website.label.en}</a>.</p>`,
    },
  },
  {
    title: { fr: 'Hébergeur', en: 'Host' },
    html: {
      fr: `<p>${employer.host.name.fr}, ${employer.host.address}.</p>`,
      en: `<p>${employer.host.name.en}, ${employer.host.address}.</p>`,
    },
  },
  {
    id: 'terms',
    title: { fr: 'Conditions d’utilisation', en: 'Terms of use' },
    html: {
      fr: `<p>Le portail sert à consulter les offres d’emploi ${employer.ofName.fr}, à y postuler et à suivre ses candidatures. Il est gratuit. Consulter les offres ne demande pas de compte.</p><p>En créant un compte, vous vous engagez :</p><ul><li>à donner des informations exactes et à les tenir à jour ;</li><li>à ne déposer que des documents qui sont les vôtres, sans contenu dangereux ni illicite ;</li><li>à garder pour vous votre mot de passe (${password.minLength} caractères au moins), et à nous prévenir s’il a pu être connu d’un tiers ;</li><li>à ne pas gêner le fonctionnement du portail, ni chercher à lire les données d’autrui.</li></ul><p>L’employeur peut suspendre un compte qui manque à ces engagements, après l’avoir dit à la personne, sauf urgence de sécurité. Un compte sans connexion pendant ${inactivity.years} ans est désactivé.</p><p>Une candidature n’est examinée que si elle est complète et reçue avant la date limite ; l’heure du serveur fait foi. Publier une offre n’oblige pas à recruter.</p><p>Le portail est tenu ouvert en permanence, autant que possible. Il peut être fermé le temps d’une maintenance, annoncée quand elle est prévue.</p>`,
      en: `<p>The portal serves to read the job offers ${employer.ofName.en}, to apply and to follow one’s applications. It is free. Reading the offers needs no account.</p><p>By creating an account you undertake:</p><ul><li>to give accurate information and to keep it up to date;</li><li>to add only documents that are yours, with no dangerous or unlawful content;</li><li>to keep your password to yourself (at least ${password.minLength} characters), and to tell us if somebody else may know it;</li><li>not to hinder the portal, nor to try to read other people’s data.</li></ul><p>${employer.name.en} may suspend an account that breaks these terms, after telling the person, except in a security emergency. An account without a sign-in for ${inactivity.years} years is deactivated.</p><p>An application is examined only if it is complete and received before the deadline; the server’s time counts. Publishing an offer is no obligation to recruit.</p><p>The portal is kept open at all times, as far as possible. It may be closed for maintenance, announced when it is planned.</p>`,
    },
  },
  {
    title: { fr: 'Propriété intellectuelle', en: 'Intellectual property' },
    html: {
      fr: `<p>Le logiciel est libre, sous licence Apache 2.0 : <a href="${employer.sourceCode}">son code source est public</a>. La police Atkinson Hyperlegible Next est sous licence OFL, les icônes viennent de Lucide (licence ISC). Les communes viennent d’Etalab (Licence Ouverte), leurs positions de <a href="https://www.geonames.org">GeoNames</a> (licence CC BY 4.0). Le nom, le signe et les textes ${employer.ofName.fr} lui appartiennent. Les documents d’un candidat restent les siens.</p>`,
      en: `<p>The software is free, under the Apache 2.0 licence: <a href="${employer.sourceCode}">its source code is public</a>. The Atkinson Hyperlegible Next typeface is under the OFL licence, the icons come from Lucide (ISC licence). French towns come from Etalab (Open Licence), their positions from <a href="https://www.geonames.org">GeoNames</a> (CC BY 4.0 licence). The name, the sign and the texts ${employer.ofName.en} belong to it. A candidate’s documents remain theirs.</p>`,
    },
  },
  {
    title: { fr: 'Données et litiges', en: 'Data and disputes' },
    html: {
      fr: `<p>La page <a href="${pathTo.privacy('fr')}">Données personnelles</a> dit ce que nous faisons de vos données. Le droit français s’applique. Avant tout litige, <a href="${pathTo.contactCandidate('fr')}">écrivez-nous</a> : la plupart des difficultés se règlent ainsi.</p>`,
      en: `<p>The page <a href="${pathTo.privacy('en')}">Personal data</a> says what we do with your data. French law applies. Before any dispute, <a href="${pathTo.contactCandidate('en')}">write to us</a>: most difficulties are settled that way.</p>`,
    },
  },
]
