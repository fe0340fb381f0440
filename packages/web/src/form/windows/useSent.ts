import { useSyncExternalStore } from 'react'
import type { AnswerStore, SentForm } from '../answerStore.ts'

/** Set when the form was sent, from this window or another one. */
export const useSent = ({ subscribe, sent }: AnswerStore): SentForm | undefined =>
  useSyncExternalStore(subscribe, sent, sent)
