import type { Localized } from '../../language/locale.ts'
import type { PlanErrorCode } from './plan.ts'

/** What each refusal about the plan or its release says to its reader. */
export const planSentences: Readonly<Record<PlanErrorCode, Localized>> = {
  'plan-incomplete': {
    nl: 'Het plan is nog niet compleet. Vraag de familie wat er nog ontbreekt. Een plan wordt daarom nooit geweigerd.',
    fr: 'Le plan n’est pas encore complet. Demandez à la famille ce qui manque. Un plan n’est jamais refusé pour cela.',
    en: 'The plan is not complete yet. Ask the family what is missing. A plan is never refused for that.',
  },
  'plan-settled': {
    nl: 'Het plan is aanvaard. Alleen een afspraak die terug is bij de kring, kun je nog wijzigen.',
    fr: 'Le plan est accepté. Seul un accord rendu au cercle peut encore changer.',
    en: 'The plan is accepted. Only an agreement that went back to the circle can still change.',
  },
  'plan-not-accepted': {
    nl: 'Het plan is nog niet aanvaard. Dit kan pas daarna.',
    fr: 'Le plan n’est pas encore accepté. Ce n’est possible qu’ensuite.',
    en: 'The plan is not accepted yet. This can be done after that.',
  },
  'plan-full': {
    nl: 'Er past niets meer bij. Voeg afspraken samen of maak ze korter.',
    fr: 'Il n’y a plus de place. Regroupez des accords ou raccourcissez-les.',
    en: 'There is no more room. Put agreements together or make them shorter.',
  },
  'agreement-unknown': {
    nl: 'Deze afspraak staat niet meer in het plan. Laad de pagina opnieuw.',
    fr: 'Cet accord ne figure plus dans le plan. Rechargez la page.',
    en: 'This agreement is no longer in the plan. Load the page again.',
  },
  'order-incomplete': {
    nl: 'Er kwam een afspraak bij of er ging er één weg. Laad de pagina opnieuw en kies de volgorde nog eens.',
    fr: 'Un accord a été ajouté ou supprimé. Rechargez la page et choisissez l’ordre à nouveau.',
    en: 'An agreement was added or removed. Load the page again and choose the order once more.',
  },
  'not-presented': {
    nl: 'Dat kan zodra de familie haar plan vertelt. Begin eerst dat deel van de dag.',
    fr: 'C’est possible dès que la famille présente son plan. Commencez d’abord cette partie de la journée.',
    en: 'That can be done once the family tells its plan. Begin that part of the day first.',
  },
  'consent-not-needed': {
    nl: 'Deze afspraak heeft dat ja niet nodig. Laad de pagina opnieuw.',
    fr: 'Cet accord n’a pas besoin de ce oui. Rechargez la page.',
    en: 'This agreement does not need that yes. Load the page again.',
  },
  'decided-in-future': {
    nl: 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.',
    fr: 'Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour précédent.',
    en: 'This day is still to come. Choose today or a day before.',
  },
  'release-unknown': {
    nl: 'Deze persoon of dienst staat niet meer in de lijst. Laad de pagina opnieuw.',
    fr: 'Cette personne ou ce service ne figure plus dans la liste. Rechargez la page.',
    en: 'This person or service is no longer in the list. Load the page again.',
  },
  'both-sides-decide': {
    nl: 'Bij een herstelconferentie gaat er niets naar buiten zonder een ja van beide partijen. Kies van elke kant wie dit besliste.',
    fr: 'Après une conférence de réparation, rien ne sort sans l’accord des deux parties. Choisissez de chaque côté qui l’a décidé.',
    en: 'Of a restorative conference nothing goes outside without a yes of both parties. Choose of each side who decided this.',
  },
  'has-plan-already': {
    nl: 'Deze persoon of dienst heeft het plan al. Wijzig wat zij krijgen.',
    fr: 'Cette personne ou ce service a déjà le plan. Modifiez ce qui est partagé.',
    en: 'This person or service has the plan already. Change what they get.',
  },
  'release-revoked': {
    nl: 'De familie trok dit in. Sturen kan pas als zij het opnieuw deelt.',
    fr: 'La famille a retiré ceci. L’envoi n’est possible que si elle le partage à nouveau.',
    en: 'The family took this back. It can be sent only when they share it again.',
  },
  'reached-otherwise': {
    nl: 'Deze persoon leest het via de eigen uitnodiging of aanmelding. Je hoeft geen link te sturen.',
    fr: 'Cette personne le lit par sa propre invitation ou son signalement. Vous ne devez pas envoyer de lien.',
    en: 'This person reads it through their own invitation or referral. You need not send a link.',
  },
  'address-unmailable': {
    nl: 'Naar dit e-mailadres kunnen we niet mailen. Kijk het na, of geef het plan zelf.',
    fr: 'Nous ne pouvons pas écrire à cette adresse. Vérifiez-la, ou remettez le plan vous-même.',
    en: 'We cannot mail to this address. Check it, or hand over the plan yourself.',
  },
  'picture-unknown': {
    nl: 'Deze foto of tekening staat niet meer bij het plan. Laad de pagina opnieuw.',
    fr: 'Cette photo ou ce dessin n’est plus avec le plan. Rechargez la page.',
    en: 'This photo or drawing is no longer with the plan. Load the page again.',
  },
  'pictures-full': {
    nl: 'Er kunnen twintig foto’s en tekeningen bij een plan. Deze is niet bewaard. Haal er eerst een weg.',
    fr: 'Un plan peut avoir vingt photos et dessins. Celui-ci n’est pas enregistré. Enlevez-en d’abord un.',
    en: 'A plan can have twenty photos and drawings. This one was not saved. Take one away first.',
  },
  'picture-gone': {
    nl: 'Dit bestand is er niet meer, of het hoort al ergens bij. Er is niets veranderd. Kies het opnieuw.',
    fr: 'Ce fichier n’existe plus, ou il appartient déjà à autre chose. Rien n’a changé. Choisissez-le à nouveau.',
    en: 'This file is not there any more, or already belongs to something. Nothing was changed. Choose it again.',
  },
}
