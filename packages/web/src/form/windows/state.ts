import type { FormDefinition } from '@kring/domain/forms'
import type { Answers } from '../answers.ts'
import type { Autosave } from '../autosave.ts'
import type { Sending, Sent } from '../localDrafts.ts'
import type { LocalStore } from './localStore.ts'
import type { OtherValues } from './mergeAnswers.ts'

/** Sent from this window or another one; `unsent` is what this window had that was not in it. */
export type SentForm = Sent & { readonly unsent: Answers }

export type AnswerStoreOptions = {
  readonly definition: FormDefinition
  readonly answers: Answers
  readonly others?: OtherValues | undefined
  readonly sending?: Sending | undefined
  readonly sent?: Sent | undefined
  readonly intent?: string | undefined
  readonly uploadSecret?: string | undefined
  /** Where it is stored in this browser, on every change: a key of the local drafts, or a store. */
  readonly local: string | LocalStore
  /** Saves to the server; absent for citizens, whose answers are only stored locally. */
  readonly autosave?: Autosave | undefined
  readonly now?: () => number
}

/** What the windows of one form share; changed by the store and by `shareWindows`. */
export type AnswerStoreState = {
  answers: Answers
  others: OtherValues
  sending: Sending | undefined
  intent: string | undefined
  sent: SentForm | undefined
  /** Sent or discarded: nothing is stored any more. */
  isForgotten: boolean
  /** With what this window was opened. */
  readonly opened: { readonly answers: Answers; readonly others: OtherValues }
}

/** What keeps the windows of one form together; loaded right after the form, of which it would be a large part. */
export type Sharing = {
  /** Stores what is entered here, together with what another window stored since. */
  readonly keep: () => Promise<void>
  readonly noteSending: (next: Sending | undefined) => Promise<void>
  readonly finish: (number: string) => Promise<void>
  readonly remove: () => Promise<void>
  /** Takes in what other windows do. Returns the function that ends it. */
  readonly listen: () => () => void
}
