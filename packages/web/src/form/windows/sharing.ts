import type { LocalDraft, Sent } from '../localDrafts.ts'
import { sameValue } from '../raw.ts'
import { localStore } from './localStore.ts'
import { mergeAnswers, mergeOthers } from './mergeAnswers.ts'
import type { AnswerStoreOptions, AnswerStoreState, Sharing } from './state.ts'

type Given = Pick<AnswerStoreOptions, 'definition' | 'uploadSecret' | 'autosave' | 'local'> & {
  readonly now: () => number
}

export function shareWindows(
  state: AnswerStoreState,
  { definition, uploadSecret, autosave, local: place, now }: Given,
  tell: () => void,
): Sharing {
  const local = typeof place === 'string' ? localStore(place) : place
  /** What this window and the local draft last agreed on. */
  let base = state.opened

  const close = (done: Sent) => {
    const unsent = Object.entries(state.answers).filter(([key, value]) => !sameValue(base.answers[key], value))
    state.sent = { ...done, unsent: Object.fromEntries(unsent) }
    state.isForgotten = true
    autosave?.stop()
    tell()
  }
  /** Brings what is stored and what is entered here together, in one step with storing it. */
  const takeIn = (stored: LocalDraft) => {
    if (stored.sent) return close(stored.sent)
    const { answers, others } = state
    const merged = mergeAnswers(base.answers, answers, stored.answers)
    const clashing = mergeOthers({}, others, merged.others)
    base = { answers: merged.answers, others: mergeOthers(base.others, clashing, stored.others ?? {}) }
    const isNews = !sameValue(base, { answers, others })
    Object.assign(state, base)
    state.sending ??= stored.sending
    state.intent = stored.intent ?? state.intent
    autosave?.seen(stored.version ?? 0)
    if (isNews) tell()
  }
  const draftOver = (stored: LocalDraft | undefined): LocalDraft => {
    if (stored) takeIn(stored)
    if (stored?.sent) return stored
    const { answers, others, sending, intent } = state
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
  /** Written again only when this window has something that is not stored. */
  const hear = async () => {
    if (state.isForgotten || (await local.read()) === undefined) return
    await local.update(stored => {
      if (stored === undefined || state.isForgotten) return stored
      takeIn(stored)
      const isSame = stored.sent || sameValue([state.answers, state.others], [stored.answers, stored.others ?? {}])
      return isSame ? stored : draftOver(stored)
    })
  }
  const onRemoved = () => {
    // Discarded in another window, where somebody confirmed it.
    if (state.isForgotten || autosave) return
    base = { answers: {}, others: {} }
    Object.assign(state, base)
    state.sending = undefined
    tell()
  }

  return {
    keep: async () => {
      if (!state.isForgotten) await local.update(stored => (state.isForgotten && stored ? stored : draftOver(stored)))
    },
    noteSending: next =>
      local.update(stored => {
        if (next !== undefined) state.sending = stored?.sending ?? next
        const { sending: _, ...rest } = stored ?? { answers: state.answers, at: 0 }
        return draftOver(stored && rest)
      }),
    finish: number => {
      const { id, version } = definition
      const at = now()
      return local.update(() => ({ answers: {}, at, form: { id, version }, sent: { number, at } }))
    },
    remove: local.remove,
    listen: () => local.listen(() => void hear(), onRemoved),
  }
}
