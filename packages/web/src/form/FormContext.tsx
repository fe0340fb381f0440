import type { FormDefinition } from '@kring/domain/forms'
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Sender } from '../api/attachments.ts'
import type { SubmittedReferral } from '../api/endpoints.ts'
import type { AnswerStore } from './answerStore.ts'
import type { Answers } from './answers.ts'
import type { SaveState } from './autosave.ts'
import type { SubmitBody } from './localDrafts.ts'

export type ServerCopy = {
  readonly answers: Answers
  readonly version: number
  /** Opens the referral again after it was moved to another version of the form, which these pages cannot show. */
  readonly open?: () => Promise<void>
}

/** A later version of the form that is published now and that the user may switch to. */
export type NewerVersion = {
  readonly load: () => Promise<FormDefinition>
  /** Saves the migrated answers for the new version, replacing the old ones, and opens its task list. */
  readonly take: (definition: FormDefinition, answers: Answers) => Promise<void>
}

/**
 * The context of a form being filled in: the form, the answer store, who fills it in, and the actions. The form's
 * pages depend on nothing else.
 */
export type FormContext = {
  readonly answerStore: AnswerStore
  readonly tenantName: string
  readonly addresses: FormAddresses
  readonly home: string
  /** The current day in the organisation's time zone. */
  readonly today: string
  /** Link to the page above the task list. */
  readonly up: { readonly href: string; readonly words: string }
  /** Where "keep and close" leads; absent when there is no page to return to. */
  readonly close?: string
  readonly draft?: string
  readonly newer?: NewerVersion | undefined
  /** Set when the form currently accepts no referrals, with links to open ones. */
  readonly closed?: { readonly elsewhere: string } | undefined
  /** Authenticates file uploads; without it, files cannot be attached. */
  readonly sender?: Sender
  readonly send: (body: SubmitBody, intent: string) => Promise<SubmittedReferral>
  /** Navigates to the receipt. `earlier`: an earlier attempt had already arrived, without later changes. */
  readonly sent: (answer: SubmittedReferral, earlier: boolean) => Promise<void>
  /** Address of the status of what was sent, where this window knows it. */
  readonly followSent?: (number: string) => string | undefined
  /** Reads the current draft from the server, to compare it with the local one. */
  readonly readServer?: () => Promise<ServerCopy>
  readonly saveAsNew?: (answers: Answers) => Promise<void>
  /** The organisation at which the form can go on on another device, by a code. */
  readonly transfersTo?: string
  /** Discards what was filled in. */
  readonly discard?: () => Promise<void>
}

export type FormAddresses = {
  readonly tasks: string
  readonly check: string
  /** `back`: return to the check page afterwards. `faults`: show missing answers at once. */
  readonly section: (
    key: string,
    options?: { readonly back?: boolean; readonly faults?: boolean; readonly at?: string },
  ) => string
}

/** Path of the version migration page, next to the task list. */
export const newerVersionPath = ({ tasks }: FormAddresses): string => `${tasks}/newer`

/** Paths of the pages of one form, below the path of its task list. */
export const formAddresses = (base: string): FormAddresses => ({
  tasks: base,
  check: `${base}/check`,
  section: (key, { back, faults, at } = {}) => {
    const query = [back && 'back=check', faults && 'show=faults'].filter(Boolean).join('&')
    return `${base}/section/${key}${query && `?${query}`}${at === undefined ? '' : `#${at}`}`
  },
})

const context = createContext<FormContext | undefined>(undefined)
export const FormContextProvider = context.Provider

export function useFormContext(): FormContext {
  const place = useContext(context)
  if (!place) throw new Error('useFormContext needs a FormContextProvider')
  return place
}

export function useAnswers(): Answers {
  const { answerStore } = useFormContext()
  return useSyncExternalStore(answerStore.subscribe, answerStore.answers, answerStore.answers)
}

export function useSaveState(): SaveState {
  const { answerStore } = useFormContext()
  return useSyncExternalStore(answerStore.subscribe, answerStore.saveState, answerStore.saveState)
}

/** Flushes unsaved changes when the connection returns and when the page is hidden or left. */
export function useFlushOnLeave(answerStore: AnswerStore): void {
  useEffect(() => {
    const flush = () => void answerStore.flush()
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', onHide)
      flush()
    }
  }, [answerStore])
}
