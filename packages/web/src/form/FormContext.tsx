import type { FormDefinition } from '@kring/domain/forms'
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Sender } from '../api/attachments.ts'
import type { SubmittedReferral } from '../api/endpoints.ts'
import type { AnswerStore, Answers } from './answerStore.ts'
import type { SaveState } from './autosave.ts'
import type { SubmitBody } from './localDrafts.ts'

export type ServerCopy = {
  readonly answers: Answers
  readonly version: number
  /** Opens it anew: it is on another version of the form, on which these pages can't show it. */
  readonly open?: () => Promise<void>
}

/** A later version of the form, live by now; the person may go on with that one. */
export type NewerVersion = {
  readonly load: () => Promise<FormDefinition>
  /** Saves the answers on it, in place of the earlier ones, and goes to its task list. */
  readonly take: (definition: FormDefinition, answers: Answers) => Promise<void>
}

/** Where a form is filled in, by whom, and what to do with it: the pages of a form know no more than this. */
export type FormContext = {
  readonly answerStore: AnswerStore
  readonly tenantName: string
  readonly addresses: FormAddresses
  readonly home: string
  /** The day it is where the organisation is. */
  readonly today: string
  /** What lies above the task list. */
  readonly up: { readonly href: string; readonly words: string }
  /** Where "keep and close" leads; without it there is nowhere to go back to. */
  readonly close?: string
  readonly draft?: string
  readonly newer?: NewerVersion | undefined
  /** The form takes no referrals in at the moment; where others are. */
  readonly closed?: { readonly elsewhere: string } | undefined
  /** Who sends the files of this form; without it none can be attached. */
  readonly sender?: Sender
  readonly send: (body: SubmitBody, intent: string) => Promise<SubmittedReferral>
  /** Goes to the receipt. `earlier`: it had already arrived, without what was changed after. */
  readonly sent: (answer: SubmittedReferral, earlier: boolean) => Promise<void>
  /** The server's draft as it is now, to put beside what is here. */
  readonly readServer?: () => Promise<ServerCopy>
  readonly saveAsNew?: (answers: Answers) => Promise<void>
  /** Throws away what was filled in. */
  readonly discard?: () => Promise<void>
}

export type FormAddresses = {
  readonly tasks: string
  readonly check: string
  /** `back`: it goes on to the check page. `faults`: shows at once what is missing, and where. */
  readonly section: (
    key: string,
    options?: { readonly back?: boolean; readonly faults?: boolean; readonly at?: string },
  ) => string
}

/** Where a later version is looked at, beside the task list. */
export const newerVersionPath = ({ tasks }: FormAddresses): string => `${tasks}/newer`

/** The addresses of the pages of one form, below the address of its task list. */
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
  if (!place) throw new Error('a page of a form outside a place')
  return place
}

export function useAnswers(): Answers {
  const { answerStore } = useFormContext()
  return useSyncExternalStore(answerStore.subscribe, answerStore.answers)
}

export function useSaveState(): SaveState {
  const { answerStore } = useFormContext()
  return useSyncExternalStore(answerStore.subscribe, answerStore.saveState)
}

/** Saves what waits when the signal is back, and before the page goes. */
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
