import type { Localized } from '../../language/locale.ts'
import type { EvaluationErrorCode } from './evaluation.ts'

/** What each refusal about the evaluation says to its reader. */
export const evaluationSentences: Readonly<Record<EvaluationErrorCode, Localized>> = {
  'evaluation-not-due': {
    nl: 'De evaluatie kan pas vanaf de dag die erbij staat. Dat is één maand na de conferentie, of een later moment.',
    fr: 'L’évaluation n’est possible qu’à partir du jour indiqué : un mois après la conférence, ou plus tard.',
    en: 'The evaluation is possible only from the day that is shown: a month after the conference, or later.',
  },
  'evaluation-open': {
    nl: 'Deze evaluatie loopt al, of is al klaar.',
    fr: 'Cette évaluation est en cours, ou déjà terminée.',
    en: 'This evaluation is running already, or done.',
  },
  'evaluation-incomplete': {
    nl: 'De evaluatie is nog niet klaar. Spreek minstens twee mensen en vraag naar elke afspraak.',
    fr: 'L’évaluation n’est pas terminée. Parlez avec au moins deux personnes et demandez chaque accord.',
    en: 'The evaluation is not done yet. Speak with at least two people and ask about every agreement.',
  },
  'nothing-rated': {
    nl: 'Kies een gezicht of een cijfer, of sla deze persoon over.',
    fr: 'Choisissez un visage ou une note, ou passez cette personne.',
    en: 'Choose a face or a number, or skip this person.',
  },
  'voices-closed': {
    nl: 'De evaluatie is klaar. Je mening kan niet meer veranderen.',
    fr: 'L’évaluation est terminée. Votre avis ne peut plus changer.',
    en: 'The evaluation is done. What you said cannot change any more.',
  },
  'evaluation-answers-invalid': {
    nl: 'Een antwoord klopt niet. Kijk de vragen nog eens na.',
    fr: 'Une réponse n’est pas correcte. Vérifiez les questions.',
    en: 'An answer is not right. Look at the questions again.',
  },
  'help-asked-later': {
    nl: 'Hoeveel hulp de familie nog gebruikt, vraag je bij een latere evaluatie. Na een maand is dat te vroeg.',
    fr: 'L’aide que la famille utilise encore se demande lors d’une évaluation ultérieure. Après un mois, c’est trop tôt.',
    en: 'How much help the family still uses is asked at a later evaluation. After a month it is too early.',
  },
  'no-adjustment-asked': {
    nl: 'De familie zei dat het plan doorloopt. Een nieuwe conferentie begint als de familie het plan wil bijstellen.',
    fr: 'La famille a dit que le plan continue. Une nouvelle conférence commence si la famille veut adapter le plan.',
    en: 'The family said that the plan goes on. A new conference begins when the family wants to change the plan.',
  },
}
