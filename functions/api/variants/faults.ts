import { type Locale, type Localized, localize, type WayFault, type WayFaultCode } from '@kring/domain'
import type { ProblemFault } from '../problems.ts'

const t = (nl: string, fr: string, en: string): Localized => ({ nl, fr, en })

const sentences: Readonly<Record<WayFaultCode, Localized>> = {
  'steps-out-of-order': t(
    'Deze volgorde kan niet: een stap die eerst moet, staat erachter.',
    'Cet ordre n’est pas possible : une étape qui doit venir d’abord est placée après.',
    'This order is not possible: a step that must come first stands after.',
  ),
  'role-unfit': t(
    'Deze rol hoort niet bij deze soort conferentie.',
    'Ce rôle n’appartient pas à ce type de conférence.',
    'This role does not belong to this kind of conference.',
  ),
  'step-twice': t('Deze stap staat er twee keer.', 'Cette étape y est deux fois.', 'This step is there twice.'),
  'step-nameless': t('Geef deze stap een naam.', 'Donnez un nom à cette étape.', 'Give this step a name.'),
  'skill-twice': t('Dit staat er twee keer.', 'Ceci y est deux fois.', 'This is there twice.'),
  'skill-nameless': t(
    'Schrijf op wat de coördinator moet kunnen.',
    'Écrivez ce que le coordinateur doit savoir faire.',
    'Write down what the coordinator must be able to do.',
  ),
  'form-unfit': t(
    'Dit formulier past niet bij deze variant, of is niet gepubliceerd.',
    'Ce formulaire ne convient pas à cette variante, ou n’est pas publié.',
    'This form does not fit this kind of conference, or was not published.',
  ),
  'question-nameless': t('Schrijf deze vraag op.', 'Écrivez cette question.', 'Write this question down.'),
  'question-options-missing': t(
    'Deze vraag heeft minstens twee keuzes nodig.',
    'Cette question demande au moins deux choix.',
    'This question needs at least two choices.',
  ),
  'question-without-ground': t(
    'Voor een extra gevoelige vraag is een wettelijke grond nodig.',
    'Une question extra sensible demande une base légale.',
    'An extra sensitive question needs a legal ground.',
  ),
  'question-unfit': t(
    'Deze vraag kan zo niet gesteld worden. Kijk de keuzes en de voorwaarde na.',
    'Cette question ne peut pas être posée ainsi. Vérifiez les choix et la condition.',
    'This question can not be asked like this. Check its choices and its condition.',
  ),
}

/** The faults of a way of working, with sentences in the reader's language. */
export const faultsIn = (faults: readonly WayFault[], locale: Locale): readonly ProblemFault[] =>
  faults.slice(0, 20).map(({ code, at }) => ({ code, path: `way.${at}`, sentence: localize(sentences[code], locale) }))
