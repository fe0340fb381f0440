import type { DossierView } from '@kring/functions/api/contract/referrals'
import { createContext, use } from 'react'
import type { Dossier } from './useDossier.ts'

/** A change that was refused because somebody else was first. */
export type CommandConflict = {
  readonly command: string
  /** Up to where the history had been read when it was sent. */
  readonly seenUpTo: number
  /** What was typed, to copy when its form is no longer there. */
  readonly typed: readonly string[]
}

export type DossierCard = 'intake' | 'participants' | 'people' | 'question' | 'minimum' | 'decide'

export type OpenDossier = Dossier & {
  readonly subject: string
  readonly today: string
  readonly overtaken: CommandConflict | undefined
  readonly setOvertaken: (overtaken: CommandConflict | undefined) => void
  /** Says what has happened, for who can't see it, and puts the focus on the card where it happened. */
  readonly say: (sentence: string, card: DossierCard) => void
}

const Context = createContext<OpenDossier | undefined>(undefined)
export const DossierProvider = Context.Provider

/** The dossier that is on the page. */
export function useOpenDossier(): OpenDossier {
  const open = use(Context)
  if (!open) throw new Error('no dossier is open here')
  return open
}

export const isCommandAllowed = ({ commands }: DossierView, command: string): boolean => commands.includes(command)
