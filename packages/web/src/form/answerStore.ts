import type { FormDefinition } from '@kring/domain/forms'
import type { Answers } from './answers.ts'
import type { Autosave, SaveState } from './autosave.ts'
import type { LocalDraft, Sending, Sent } from './localDrafts.ts'
import type { LocalStore } from './localStore.ts'
import { isEmpty, sameValue } from './raw.ts'
import { mergeAnswers, mergeOthers, type OtherValues } from './windows/mergeAnswers.ts'

/** Sent from this window or another one; `unsent` is what this window had that was not in it. */
export type SentForm = Sent & { readonly unsent: Answers }

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

export type AnswerStoreOptions = {
  readonly definition: FormDefinition
  readonly answers: Answers
  readonly others?: OtherValues | undefined
  readonly sending?: Sending | undefined
  readonly sent?: Sent | undefined
  readonly intent?: string | undefined
  readonly uploadSecret?: string | undefined
  /** Written on every change. */
  readonly local: LocalStore
  /** Saves to the server; absent for citizens, whose answers are only stored locally. */
  readonly autosave?: Autosave | undefined
  readonly now?: () => number
}

export function createAnswerStore(options: AnswerStoreOptions): AnswerStore {
  const { definition, local, autosave, uploadSecret, now = Date.now } = options
  let { answers, others = {}, sending, intent } = options
  /** What this window and the local draft last agreed on. */
  let base = { answers, others }
  let localState: SaveState = { kind: 'idle' }
  let sent: SentForm | undefined = options.sent && { ...options.sent, unsent: {} }
  let forgotten = sent !== undefined
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of watchers) watcher()
  }

  /** Brings what is stored and what is entered here together, in one step with storing it. */
  const takeIn = (stored: LocalDraft) => {
    if (stored.sent) return close(stored.sent)
    const merged = mergeAnswers(base.answers, answers, stored.answers)
    const clashing = mergeOthers({}, others, merged.others)
    const next = { answers: merged.answers, others: mergeOthers(base.others, clashing, stored.others ?? {}) }
    const isNews = !sameValue(next, { answers, others })
    base = next
    answers = next.answers
    others = next.others
    sending ??= stored.sending
    intent = stored.intent ?? intent
    autosave?.seen(stored.version ?? 0)
    if (isNews) tell()
  }
  const draftOver = (stored: LocalDraft | undefined): LocalDraft => {
    if (stored) takeIn(stored)
    if (stored?.sent) return stored
    base = { answers, others }
    // Another window may have moved it to a later version of the form.
    const version = Math.max(definition.version, stored?.form?.version ?? 0)
    const onServer = autosave && { version: autosave.version(), unsaved: !sameValue(answers, autosave.saved()) }
    return {
      answers,
      at: now(),
      form: { id: definition.id, version },
      sending,
      ...(intent !== undefined && { intent }),
      ...(Object.keys(others).length > 0 && { others }),
      ...(uploadSecret !== undefined && { uploadSecret }),
      ...onServer,
    }
  }
  const close = (done: Sent) => {
    const unsent = Object.entries(answers).filter(([key, value]) => !sameValue(base.answers[key], value))
    sent = { ...done, unsent: Object.fromEntries(unsent) }
    forgotten = true
    autosave?.stop()
    tell()
  }

  const keepNow = async () => {
    if (!forgotten) await local.update(stored => (forgotten && stored ? stored : draftOver(stored)))
  }
  /** Hears of another window. Written again only when this window has something that is not stored. */
  const hear = async () => {
    if (forgotten || (await local.read()) === undefined) return
    await local.update(stored => {
      if (stored === undefined || forgotten) return stored
      takeIn(stored)
      const isSame = stored.sent || sameValue([answers, others], [stored.answers, stored.others ?? {}])
      return isSame ? stored : draftOver(stored)
    })
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
  const setAnswer = (key: string, value: unknown) => {
    const { [key]: _, ...rest } = answers
    change(isEmpty(value) ? rest : { ...rest, [key]: value })
  }
  const onRemoved = () => {
    // Discarded in another window, where somebody confirmed it.
    if (forgotten || autosave) return
    answers = {}
    others = {}
    base = { answers, others }
    sending = undefined
    tell()
  }
  let stopListening: (() => void) | undefined

  return {
    definition,
    autosave,
    answers: () => answers,
    saveState: () => autosave?.state() ?? localState,
    setAnswer,
    others: () => others,
    choose: (key, value) => {
      const { [key]: _, ...rest } = others
      others = rest
      setAnswer(key, value)
    },
    sending: () => sending,
    intent: () => intent,
    uploadSecret,
    noteSending: async next => {
      sending = next
      await local.update(stored => {
        if (next !== undefined) sending = stored?.sending ?? next
        const { sending: _, ...rest } = stored ?? { answers, at: 0 }
        return draftOver(stored && rest)
      })
      return sending
    },
    flush: async () => autosave?.flush(),
    replace: next => {
      answers = next
      void keepNow()
      tell()
    },
    sent: () => sent,
    finish: async number => {
      forgotten = true
      autosave?.stop()
      const { id, version } = definition
      const at = now()
      await local.update(() => ({ answers: {}, at, form: { id, version }, sent: { number, at } }))
    },
    forget: async () => {
      forgotten = true
      autosave?.stop()
      await local.remove()
    },
    subscribe: watcher => {
      if (watchers.size === 0) stopListening = local.listen(() => void hear(), onRemoved)
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) stopListening?.()
      }
    },
  }
}
