import type { Answers } from './answers.ts'
import type { LocalDraft } from './localDrafts.ts'
import { sameValue } from './raw.ts'

export type Opened = {
  readonly answers: Answers
  readonly version: number
  /** The local draft is newer than the server's and has to be saved. */
  readonly unsaved: boolean
  /** Both changed since they were last in sync: the user chooses. */
  readonly conflict: boolean
}

type ServerDraft = { readonly answers: Answers; readonly version: number }

/** Chooses what to open: the server's draft or the local one. */
export function reconcile(draft: ServerDraft, kept: LocalDraft | undefined): Opened {
  const { answers, version } = draft
  const fromServer = { answers, version, unsaved: false, conflict: false }
  if (!kept?.unsaved || sameAnswers(kept.answers, answers)) return fromServer
  if (kept.version === version) return { answers: kept.answers, version, unsaved: true, conflict: false }
  return { answers: kept.answers, version: kept.version ?? version, unsaved: true, conflict: true }
}

type OnVersion = { readonly form: { readonly version: number } }

/** The form version to open: the local draft keeps its own version until the user has chosen. */
export function formVersionOf(draft: ServerDraft & OnVersion, kept: LocalDraft | undefined): number {
  const isHere = reconcile(draft, kept).conflict
  return (isHere ? kept?.form?.version : undefined) ?? draft.form.version
}

/** The keys of the answers that differ. */
export function differences(here: Answers, there: Answers): readonly string[] {
  const keys = new Set([...Object.keys(here), ...Object.keys(there)])
  return [...keys].filter(key => !sameValue(here[key], there[key]))
}

const sameAnswers = (here: Answers, there: Answers): boolean => differences(here, there).length === 0
