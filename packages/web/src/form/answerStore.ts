import type { FormDefinition } from '@kring/domain/forms'
import type { Answers } from './answers.ts'
import type { Autosave, SaveState } from './autosave.ts'
import type { LocalDraft, Sending } from './localDrafts.ts'
import { isEmpty } from './raw.ts'

/** State of a form being filled in: the answers as entered, and their save status. */
export type AnswerStore = {
  readonly definition: FormDefinition
  readonly answers: () => Answers
  readonly saveState: () => SaveState
  readonly setAnswer: (key: string, value: unknown) => void
  readonly sending: () => Sending | undefined
  /** Proves that uploaded files belong to this browser when nobody is signed in. */
  readonly uploadSecret: string | undefined
  /** Stores the pending submission, so that a reload repeats the same request. */
  readonly noteSending: (sending: Sending | undefined) => Promise<void>
  /** Saves pending changes to the server at once. */
  readonly flush: () => Promise<void>
  readonly autosave: Autosave | undefined
  /** Replaces the answers, for example with the server's after a conflict. */
  readonly replace: (answers: Answers) => void
  /** Deletes the local draft, after submitting or discarding. */
  readonly forget: () => Promise<void>
  readonly subscribe: (tell: () => void) => () => void
}

export type AnswerStoreOptions = {
  readonly definition: FormDefinition
  readonly answers: Answers
  readonly sending?: Sending | undefined
  readonly uploadSecret?: string | undefined
  /** Writes the local draft; called on every change. */
  readonly keep: (kept: LocalDraft) => Promise<void>
  readonly forget: () => Promise<void>
  /** Saves to the server; absent for citizens, whose answers are only stored locally. */
  readonly autosave?: Autosave | undefined
  readonly now?: () => number
}

export function createAnswerStore(options: AnswerStoreOptions): AnswerStore {
  const { definition, keep, autosave, uploadSecret, now = Date.now } = options
  let answers = options.answers
  let sending = options.sending
  let localState: SaveState = { kind: 'idle' }
  let forgotten = false
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of watchers) watcher()
  }

  const keepNow = async () => {
    if (forgotten) return
    const form = { id: definition.id, version: definition.version }
    const basis = autosave ? { version: autosave.version(), unsaved: autosave.isBehind() } : {}
    await keep({ answers, at: now(), form, sending, ...(uploadSecret !== undefined && { uploadSecret }), ...basis })
  }
  autosave?.watch(() => {
    void keepNow()
    tell()
  })

  const change = (next: Answers) => {
    answers = next
    if (autosave) autosave.changed(answers)
    void keepNow().then(() => {
      if (autosave) return
      localState = { kind: 'on-device', at: new Date(now()).toISOString() }
      tell()
    })
    tell()
  }

  return {
    definition,
    autosave,
    answers: () => answers,
    saveState: () => autosave?.state() ?? localState,
    setAnswer: (key, value) => {
      const { [key]: _, ...rest } = answers
      change(isEmpty(value) ? rest : { ...rest, [key]: value })
    },
    sending: () => sending,
    uploadSecret,
    noteSending: next => {
      sending = next
      return keepNow()
    },
    flush: async () => autosave?.flush(),
    replace: next => {
      answers = next
      void keepNow()
      tell()
    },
    forget: async () => {
      forgotten = true
      autosave?.stop()
      await options.forget()
    },
    subscribe: watcher => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
