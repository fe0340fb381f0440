import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import { createContext, use } from 'react'
import type { RecordPlace } from '../../../api/coordinators.ts'

/** The cards of a record; each is a heading with this id. */
export const recordCards = [
  'missing',
  'details',
  'papers',
  'training',
  'affiliations',
  'availability',
  'wishes',
  'state',
] as const
export type RecordCardName = (typeof recordCards)[number]

export type OpenRecord = {
  readonly record: CoordinatorView
  readonly place: RecordPlace
  /** Who looks at it. */
  readonly subject: string
  readonly isOpen: (form: string) => boolean
  /** Opens a form and goes to a field in it, by default the first. */
  readonly open: (form: string, field?: string) => void
  readonly close: (form: string) => void
  /** Says what became of an action and goes back to the card that it was about. */
  readonly say: (sentence: string, card: RecordCardName) => void
}

const Context = createContext<OpenRecord | undefined>(undefined)
export const RecordProvider = Context.Provider

/** The record of the current page. */
export function useOpenRecord(): OpenRecord {
  const open = use(Context)
  if (!open) throw new Error('useOpenRecord needs a RecordProvider')
  return open
}

export const may = ({ commands }: CoordinatorView, command: string): boolean => commands.includes(command)

/** The id of a form on the page. */
export const formId = (form: string): string => `form-${form}`
