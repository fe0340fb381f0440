import type { Localized, RightsErrorCode } from '@kring/domain'

export const rightsSentences: Readonly<Record<RightsErrorCode, Localized>> = {
  'rights-person-unknown': {
    nl: 'Deze persoon staat niet in het dossier. Kies iemand uit de lijst.',
    fr: 'Cette personne ne figure pas dans le dossier. Choisissez quelqu’un dans la liste.',
    en: 'This person is not in the dossier. Choose somebody from the list.',
  },
  'rights-age-unknown': {
    nl: 'We weten niet hoe oud deze persoon is. Vraag het, en kies de leeftijd.',
    fr: 'Nous ne connaissons pas l’âge de cette personne. Demandez-le et choisissez l’âge.',
    en: 'We do not know how old this person is. Ask, and choose the age.',
  },
  'rights-through-representatives': {
    nl: 'Dit kind is jonger dan 12. Een ouder of voogd vraagt het voor het kind. Leg het kind uit waarom.',
    fr: 'Cet enfant a moins de 12 ans. Un parent ou un tuteur le demande pour lui. Expliquez à l’enfant pourquoi.',
    en: 'This child is under 12. A parent or guardian asks on the child’s behalf. Tell the child why.',
  },
  'rights-of-young-person': {
    nl: 'Deze jongere beslist zelf over de eigen gegevens. Een ouder of voogd kan dit niet meer vragen. Vraag het de jongere zelf, of vraag een machtiging op papier.',
    fr: 'Ce jeune décide lui-même de ses données. Un parent ou un tuteur ne peut plus le demander. Demandez-le au jeune, ou demandez une autorisation écrite.',
    en: 'This young person decides about their own data. A parent or guardian can no longer ask for it. Ask the young person, or ask for a written authorisation.',
  },
  'rights-of-adult': {
    nl: 'Deze persoon is volwassen. Een ouder heeft geen eigen recht meer. Vraag het de persoon zelf, of vraag een machtiging op papier.',
    fr: 'Cette personne est adulte. Un parent n’a plus de droit propre. Demandez-le à la personne elle-même, ou demandez une autorisation écrite.',
    en: 'This person is an adult. A parent has no right of their own any more. Ask the person, or ask for a written authorisation.',
  },
  'rights-asker-missing': {
    nl: 'Zeg wie het vraagt, en waarom die persoon dat voor een ander mag.',
    fr: 'Dites qui le demande, et pourquoi cette personne peut le faire pour une autre.',
    en: 'Say who asks, and why they may ask for somebody else.',
  },
  'rights-day-in-future': {
    nl: 'Deze dag is nog niet geweest. Kies vandaag of een dag ervoor.',
    fr: 'Ce jour n’est pas encore passé. Choisissez aujourd’hui ou un jour avant.',
    en: 'This day has not been yet. Choose today or a day before.',
  },
  'rights-request-unknown': {
    nl: 'Dit verzoek staat niet meer in het dossier.',
    fr: 'Cette demande ne figure plus dans le dossier.',
    en: 'This request is not in the dossier any more.',
  },
  'rights-request-known': {
    nl: 'Van dit verzoek is al vastgelegd wie het deed.',
    fr: 'On a déjà noté qui a fait cette demande.',
    en: 'Who made this request was recorded before.',
  },
  'rights-request-answered': {
    nl: 'Dit verzoek is al beantwoord.',
    fr: 'Cette demande a déjà reçu une réponse.',
    en: 'This request was answered before.',
  },
  'rights-asked-before': {
    nl: 'Je vraag kwam al eerder bij ons aan. De regiomanager neemt contact met je op.',
    fr: 'Votre demande nous est déjà parvenue. Le responsable régional vous contactera.',
    en: 'Your question reached us before. The regional manager will contact you.',
  },
  'rights-extended-before': {
    nl: 'Dit verzoek is al één keer uitgesteld. Vaker mag niet.',
    fr: 'Cette demande a déjà été reportée une fois. Plus n’est pas permis.',
    en: 'This request was put off once before. More is not allowed.',
  },
  'rights-ground-missing': {
    nl: 'Kies waarom je het niet, of niet helemaal, toestaat.',
    fr: 'Choisissez pourquoi vous refusez, en tout ou en partie.',
    en: 'Choose why you do not grant it, or not all of it.',
  },
  'rights-identity-unchecked': {
    nl: 'Ga eerst na wie dit vroeg. Tot dan geven we niets.',
    fr: 'Vérifiez d’abord qui l’a demandé. Jusque-là, nous ne donnons rien.',
    en: 'First check who asked. Until then we give nothing.',
  },
  'too-many-rights-requests': {
    nl: 'Hier kan niets meer bij. Bel de persoon.',
    fr: 'Il n’y a plus de place ici. Appelez la personne.',
    en: 'Nothing more fits here. Call the person.',
  },
  'correction-empty': {
    nl: 'Vul in wat er moet staan.',
    fr: 'Indiquez ce qui doit être écrit.',
    en: 'Fill in what it should say.',
  },
}
