import type { Localized } from '@kring/domain'
import type { PaperProblemCode } from './problems.ts'

export const paperSentences: Readonly<Record<PaperProblemCode, Localized>> = {
  'paper-too-large': {
    nl: 'Dit wordt te groot voor één bestand. Er is niets veranderd. Laat foto’s of tekeningen weg, of kies minder.',
    fr: 'C’est trop grand pour un seul fichier. Rien n’a changé. Enlevez des photos ou des dessins, ou choisissez-en moins.',
    en: 'This becomes too large for one file. Nothing was changed. Leave out photos or drawings, or choose fewer.',
  },
  'plan-not-there': {
    nl: 'Hier is geen plan om mee te nemen. Er is nog niets opgeschreven, of het is niet met jou gedeeld.',
    fr: 'Il n’y a pas de plan à emporter ici. Rien n’est encore écrit, ou il n’est pas partagé avec vous.',
    en: 'There is no plan to take away here. Nothing is written yet, or it is not shared with you.',
  },
  'link-revoked': {
    nl: 'De familie heeft dit ingetrokken. Deze link toont niets meer.',
    fr: 'La famille a retiré ceci. Ce lien ne montre plus rien.',
    en: 'The family has taken this back. This link shows nothing any more.',
  },
  'plan-without-days': {
    nl: 'Geen van deze afspraken heeft een dag. Er is niets voor in de agenda.',
    fr: 'Aucun de ces accords n’a de date. Il n’y a rien à mettre dans l’agenda.',
    en: 'None of these agreements has a day. There is nothing for the calendar.',
  },
  'paper-picture-unreadable': {
    nl: 'Een van de foto’s of tekeningen kunnen we niet lezen. Er is niets veranderd. Laat ze weg, of voeg ze opnieuw toe.',
    fr: 'Nous ne pouvons pas lire une des photos ou un des dessins. Rien n’a changé. Enlevez-les, ou ajoutez-les à nouveau.',
    en: 'We can not read one of the photos or drawings. Nothing was changed. Leave them out, or add them again.',
  },
}
