import type { DossierView } from '@kring/functions/api/contract/referrals'
import { createContext, use } from 'react'
import type { Dossier } from './useDossier.ts'

/** A command that met a change by somebody else: refused for it, or saved beside it. */
export type CommandConflict = {
  readonly command: string
  /** Whether it was saved: the other change was about another part. */
  readonly isSaved: boolean
  /** The last history entry that was loaded when the command was sent. */
  readonly seenUpTo: number
  /** The entered texts of a refused command, to copy when the form is no longer available. */
  readonly typed: readonly string[]
}

export type DossierCard =
  | 'intake'
  | 'participants'
  | 'people'
  | 'question'
  | 'minimum'
  | 'messages'
  | 'decide'
  | 'duplicates'

export type OpenDossier = Dossier & {
  readonly subject: string
  readonly today: string
  readonly overtaken: CommandConflict | undefined
  readonly setOvertaken: (overtaken: CommandConflict | undefined) => void
  /** Announces a status message to screen readers and focuses the card it concerns. */
  readonly say: (sentence: string, card: DossierCard) => void
}

const Context = createContext<OpenDossier | undefined>(undefined)
export const DossierProvider = Context.Provider

/** The dossier of the current page. */
export function useOpenDossier(): OpenDossier {
  const open = use(Context)
  if (!open) throw new Error('useOpenDossier needs a DossierProvider')
  return open
}

export const isCommandAllowed = ({ commands }: DossierView, command: string): boolean => commands.includes(command)
