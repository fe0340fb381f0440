import * as z from 'zod'
import type { GuardId } from '../guards/guardIds.ts'
import type { Localized } from '../language/locale.ts'
import type { VariantId } from './variants.ts'

/** Ids of the fixed steps. Each contains a hyphen, which keys of a partner's own steps cannot. */
export const coreStepIds = [
  'hear-sides',
  'choose-spokespeople',
  'bring-school',
  'widen-circle',
  'ask-wishes',
  'tell-requirement',
  'check-safety',
  'set-date',
] as const
export const CoreStepId = z.enum(coreStepIds)
export type CoreStepId = z.infer<typeof CoreStepId>

export type CoreStep = {
  readonly id: CoreStepId
  readonly name: Localized
  readonly help: Localized
  /** The guard that requires the step; absent when the kind of conference requires it. */
  readonly guard?: GuardId
  /** The only kind of conference with this step; absent for every kind. */
  readonly only?: VariantId
}

const t = (nl: string, fr: string, en: string): Localized => ({ nl, fr, en })

/** The fixed preparation steps in their default order. */
const coreSteps: readonly CoreStep[] = [
  {
    id: 'hear-sides',
    only: 'restorative',
    guard: 'G7',
    name: t(
      'Elke kant apart: wil je meedoen?',
      'Chaque côté à part : voulez-vous participer ?',
      'Each side apart: do you want to take part?',
    ),
    help: t(
      'De twee kanten bereiden zich apart voor. Geen van beide ziet iets van de ander.',
      'Les deux côtés se préparent séparément. Aucun ne voit rien de l’autre.',
      'The two sides prepare apart. Neither sees anything of the other.',
    ),
  },
  {
    id: 'choose-spokespeople',
    only: 'neighbourhood',
    name: t(
      'Elke groep kiest een woordvoerder',
      'Chaque groupe choisit un porte-parole',
      'Each group chooses a spokesperson',
    ),
    help: t(
      'Zo komt elke groep op de dag aan het woord.',
      'Ainsi, chaque groupe a la parole le jour même.',
      'So that each group is heard on the day.',
    ),
  },
  {
    id: 'bring-school',
    only: 'learning-circle',
    name: t('De leerkracht komt in de kring', 'L’enseignant entre dans le cercle', 'The teacher joins the circle'),
    help: t(
      'De leerkracht hoort bij de kring van de leerling, en blijft dus bij het besloten deel.',
      'L’enseignant fait partie du cercle de l’élève, et reste donc au moment privé.',
      'The teacher belongs to the pupil’s circle, and so stays for private time.',
    ),
  },
  {
    id: 'widen-circle',
    guard: 'G11',
    name: t(
      'De kring groter maken, met de kinderen',
      'Élargir le cercle, avec les enfants',
      'Widening the circle, with the children',
    ),
    help: t(
      'Wie geeft om de situatie? Ook is gevraagd hoe de kinderen meedoen.',
      'Qui se soucie de la situation ? On demande aussi comment les enfants participent.',
      'Who cares about the situation? It is also asked how the children take part.',
    ),
  },
  {
    id: 'ask-wishes',
    guard: 'G13',
    name: t(
      'Tijd, plaats, taal en eten vragen',
      'Demander le moment, le lieu, la langue et le repas',
      'Asking about time, place, language and food',
    ),
    help: t(
      'De mensen zelf kiezen hoe de dag gaat. Van ieder is bekend welke taal hij spreekt.',
      'Les personnes choisissent elles-mêmes comment se passe le jour. On sait quelle langue chacun parle.',
      'The people themselves choose how the day goes. Of each it is known which language they speak.',
    ),
  },
  {
    id: 'tell-requirement',
    guard: 'G6',
    name: t('Iedereen leest de minimumeis', 'Chacun lit l’exigence minimale', 'Everyone reads the minimum requirement'),
    help: t('Alleen als er een is.', 'Seulement s’il y en a une.', 'Only where there is one.'),
  },
  {
    id: 'check-safety',
    guard: 'G12',
    name: t('Nagaan of iedereen veilig is', 'Vérifier que chacun est en sécurité', 'Checking that everyone is safe'),
    help: t(
      'Met ieder die komt. Zonder dit kan er geen datum komen.',
      'Avec toutes les personnes qui viennent. Sans cela, pas de date.',
      'With everyone who comes. Without it there can be no date.',
    ),
  },
  {
    id: 'set-date',
    guard: 'G12',
    name: t('De datum vastleggen en uitnodigen', 'Fixer la date et inviter', 'Setting the date and inviting'),
    help: t(
      'Ieder antwoordt zelf op de uitnodiging.',
      'Chacun répond lui-même à l’invitation.',
      'Everyone answers the invitation themselves.',
    ),
  },
]

/** A step must precede another, because of a guard. */
export type OrderRule = { readonly before: CoreStepId; readonly after: CoreStepId; readonly guard: GuardId }

/**
 * Derived from the guards: people must be known before they are informed, invited or kept safe; the date comes last.
 */
export const orderRules: readonly OrderRule[] = [
  { before: 'widen-circle', after: 'tell-requirement', guard: 'G6' },
  { before: 'widen-circle', after: 'check-safety', guard: 'G12' },
  { before: 'hear-sides', after: 'set-date', guard: 'G7' },
  { before: 'widen-circle', after: 'set-date', guard: 'G11' },
  { before: 'ask-wishes', after: 'set-date', guard: 'G13' },
  { before: 'tell-requirement', after: 'set-date', guard: 'G6' },
  { before: 'check-safety', after: 'set-date', guard: 'G12' },
]

export const coreStepsOf = (variant: VariantId): readonly CoreStep[] =>
  coreSteps.filter(({ only }) => only === undefined || only === variant)
