import type { CirclePerson, PersonsCommandName, SchedulingBlocker } from '@kring/domain'
import { createContext, use } from 'react'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** The cards of a preparation; each is a heading with this id. */
export const preparationCards = [
  'next',
  'steps',
  'safety',
  'parties',
  'children',
  'choices',
  'requirements',
  'questions',
  'informants',
  'practical',
  'mandate',
  'setting',
  'without-meeting',
] as const
export type PreparationCardName = (typeof preparationCards)[number]

export type OpenPreparation = {
  readonly trajectory: TrajectoryView
  /** Everyone who is in the circle now. */
  readonly people: readonly CirclePerson[]
  /** What still locks the day. */
  readonly blockers: readonly SchedulingBlocker[]
  /** Who looks at it. */
  readonly subject: string
  /** Whether the caller may give a command in this state. */
  readonly may: (command: PersonsCommandName) => boolean
  readonly isOpen: (form: string) => boolean
  /** Opens a form and goes to a field in it, by default the first. */
  readonly open: (form: string, field?: string) => void
  readonly close: (form: string) => void
  /** What became of the last action, and the card that says it. */
  readonly said: { readonly card: PreparationCardName; readonly sentence: string } | undefined
  readonly say: (sentence: string, card: PreparationCardName) => void
}

const Context = createContext<OpenPreparation | undefined>(undefined)
export const PreparationProvider = Context.Provider

/** The preparation of the current page. */
export function usePreparation(): OpenPreparation {
  const open = use(Context)
  if (!open) throw new Error('usePreparation needs a PreparationProvider')
  return open
}

/** The id of a form on the page. */
export const formId = (form: string): string => `form-${form}`
/** The id of a field of a form on the page. */
export const fieldId = (form: string, field: string): string => `${form}-${field}`
