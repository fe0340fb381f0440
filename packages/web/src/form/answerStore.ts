import type { FormDefinition } from '@kring/domain/forms'
import type { Answers } from './answers.ts'
import type { Autosave, SaveState } from './autosave.ts'
import type { Sending } from './localDrafts.ts'
import { isEmpty } from './raw.ts'
import type { OtherValues } from './windows/mergeAnswers.ts'
import type { AnswerStoreOptions, AnswerStoreState, SentForm, Sharing } from './windows/state.ts'

/** State of a form being filled in: the answers as entered, and their save status. */
export type AnswerStore = {
  readonly definition: FormDefinition
  readonly answers: () => Answers
  readonly saveState: () => SaveState
  readonly setAnswer: (key: string, value: unknown) => void
  /** What another window wrote for the same answers, until somebody chooses. */
  readonly others: () => OtherValues
  /** Takes `value` for an answer that another window answered too, and drops the others. */
  readonly choose: (key: string, value: unknown) => void
  readonly sending: () => Sending | undefined
  /** The key under which it is sent, when every window and device is to use the same one. */
  readonly intent: () => string | undefined
  /** Proves that uploaded files belong to this browser when nobody is signed in. */
  readonly uploadSecret: string | undefined
  /**
   * Stores the pending submission, so that a reload or another window repeats the same request. Returns the one that
   * counts: another window's when that was first.
   */
  readonly noteSending: (sending: Sending | undefined) => Promise<Sending | undefined>
  /** Saves pending changes to the server at once. */
  readonly flush: () => Promise<void>
  readonly autosave: Autosave | undefined
  /** Replaces the answers, for example with the server's after a conflict. */
  readonly replace: (answers: Answers) => void
  readonly sent: () => SentForm | undefined
  /** After sending: deletes the answers in this browser, in every window, and keeps the number. */
  readonly finish: (number: string) => Promise<void>
  /** Deletes the local draft, after discarding it or continuing elsewhere. */
  readonly forget: () => Promise<void>
  readonly subscribe: (tell: () => void) => () => void
}

export function createAnswerStore(options: AnswerStoreOptions): AnswerStore {
  const { definition, autosave, uploadSecret, answers, others = {}, sending, intent, now = Date.now } = options
  const sent = options.sent && { ...options.sent, unsent: {} }
  const isForgotten = sent !== undefined
  const opened = { answers, others }
  const state: AnswerStoreState = { answers, others, sending, intent, sent, isForgotten, opened }
  let localState: SaveState = { kind: 'idle' }
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of watchers) watcher()
  }

  let coming: Promise<Sharing> | undefined
  const sharing = () => {
    coming ??= loadSharing()
    return coming
  }
  const loadSharing = async () => {
    try {
      const { shareWindows } = await import('./windows/sharing.ts')
      return shareWindows(state, { ...options, now }, tell)
    } catch (error) {
      // Without a connection; asked for again with the next change.
      coming = undefined
      throw error
    }
  }
  const keepNow = () =>
    sharing()
      .then(({ keep }) => keep())
      .catch(() => undefined)
  autosave?.watch(() => {
    void keepNow()
    tell()
  })

  const change = (next: Answers) => {
    state.answers = next
    if (autosave) autosave.changed(next)
    void keepNow().then(() => {
      if (autosave) return
      localState = { kind: 'on-device', at: new Date(now()).toISOString() }
      tell()
    })
    tell()
  }
  const setAnswer = (key: string, value: unknown) => {
    const { [key]: _, ...rest } = state.answers
    change(isEmpty(value) ? rest : { ...rest, [key]: value })
  }
  let stopListening: (() => void) | undefined
  /** Hears other windows from when that is loaded. Returns the function that ends it. */
  const listening = () => {
    let stop: (() => void) | undefined
    let isOver = false
    const begin = ({ listen }: Sharing) => {
      if (!isOver) stop = listen()
    }
    void sharing().then(begin, () => undefined)
    return () => {
      isOver = true
      stop?.()
    }
  }
  const end = () => {
    state.isForgotten = true
    autosave?.stop()
    return sharing()
  }

  return {
    definition,
    autosave,
    answers: () => state.answers,
    saveState: () => autosave?.state() ?? localState,
    setAnswer,
    others: () => state.others,
    choose: (key, value) => {
      const { [key]: _, ...rest } = state.others
      state.others = rest
      setAnswer(key, value)
    },
    sending: () => state.sending,
    intent: () => state.intent,
    uploadSecret,
    noteSending: async next => {
      state.sending = next
      await (await sharing()).noteSending(next)
      return state.sending
    },
    flush: async () => autosave?.flush(),
    replace: next => {
      state.answers = next
      void keepNow()
      tell()
    },
    sent: () => state.sent,
    finish: async number => (await end()).finish(number),
    forget: async () => (await end()).remove(),
    subscribe: watcher => {
      if (watchers.size === 0) stopListening = listening()
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) stopListening?.()
      }
    },
  }
}
