import { useSyncExternalStore } from 'react'
import type { AnswerStore } from '../answerStore.ts'
import type { SentForm } from './state.ts'

/** Set when the form was sent, from this window or another one. */
export const useSent = ({ subscribe, sent }: AnswerStore): SentForm | undefined =>
  useSyncExternalStore(subscribe, sent, sent)
