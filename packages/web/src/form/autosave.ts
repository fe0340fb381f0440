import { isPassing, ProblemError, SignedOutError } from '../api/problem.ts'
import type { Answers } from './answers.ts'

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'on-device'; readonly at: string }
  /** The server is unreachable (retried), or refused with this reason. The answers are in the local draft. */
  | { readonly kind: 'failed'; readonly signedOut: boolean; readonly refused?: string }
  /** The draft was changed elsewhere; nothing is overwritten until the user chooses a version. */
  | { readonly kind: 'conflict' }
  /** The draft no longer exists: submitted or discarded elsewhere. */
  | { readonly kind: 'gone' }

export type Saved = { readonly version: number; readonly savedAt: string }

export type Autosave = {
  readonly state: () => SaveState
  readonly version: () => number
  /** Whether there are changes that the server does not have. */
  readonly isBehind: () => boolean
  readonly changed: (answers: Answers) => void
  readonly flush: () => Promise<void>
  /** Handles a submit error that concerns the draft: a conflict, or the draft is gone. Other errors are ignored. */
  readonly learn: (error: unknown) => void
  /** After a conflict: continues from the server's version; `answers`, when given, are saved over it. */
  readonly resume: (version: number, answers?: Answers) => void
  /** Another window of this browser, whose answers are here too, saved this version. */
  readonly seen: (version: number) => void
  /** The answers that this window last knew to be on the server. */
  readonly saved: () => Answers
  readonly watch: (tell: () => void) => void
  readonly stop: () => void
}

export type AutosaveOptions = {
  readonly save: (answers: Answers, version: number) => Promise<Saved>
  readonly version: number
  readonly saved?: Answers
  readonly state?: SaveState
  /** Idle time in milliseconds before a save, and before a retry. */
  readonly quiet?: number
  readonly again?: number
}

/** Saves to the server after a pause in typing; one request at a time, each based on the previous version. */
export function createAutosave({ save, quiet = 1200, again = 8000, ...from }: AutosaveOptions): Autosave {
  let state: SaveState = from.state ?? { kind: 'idle' }
  let version = from.version
  let onServer = from.saved ?? {}
  let waiting: Answers | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let stopped = false
  let tell = () => {}

  const become = (next: SaveState) => {
    state = next
    if (!stopped) tell()
  }
  const plan = (delay: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void run(), delay)
  }
  const blocked = () => state.kind === 'conflict' || state.kind === 'gone'

  async function saveOnce(): Promise<void> {
    const answers = waiting
    if (answers === undefined || stopped || blocked()) return
    become({ kind: 'saving' })
    try {
      const saved = await save(answers, version)
      version = saved.version
      onServer = answers
      if (waiting === answers) waiting = undefined
      become({ kind: 'saved', at: saved.savedAt })
      if (waiting !== undefined) plan(quiet)
    } catch (error) {
      become(stateAfter(error))
      if (isPassing(error)) plan(Math.max(again, toldToWait(error)))
    }
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    running ??= saveOnce().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    state: () => state,
    version: () => version,
    isBehind: () => waiting !== undefined,
    changed: answers => {
      waiting = answers
      if (!blocked()) plan(quiet)
    },
    flush: async () => {
      await running
      await run()
    },
    learn: error => {
      if (!(error instanceof ProblemError)) return
      if (error.code === 'changed-meanwhile') become({ kind: 'conflict' })
      if (error.code === 'draft-gone') become({ kind: 'gone' })
    },
    resume: (onVersion, answers) => {
      version = onVersion
      waiting = answers
      become({ kind: 'idle' })
      if (answers !== undefined) void run()
    },
    seen: other => {
      if (other > version && state.kind !== 'conflict') version = other
    },
    saved: () => onServer,
    watch: next => {
      tell = next
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function stateAfter(error: unknown): SaveState {
  if (error instanceof SignedOutError) return { kind: 'failed', signedOut: true }
  if (error instanceof ProblemError && error.status === 412) return { kind: 'conflict' }
  if (error instanceof ProblemError && error.status === 404) return { kind: 'gone' }
  if (error instanceof ProblemError && error.detail !== '' && !isPassing(error))
    return { kind: 'failed', signedOut: false, refused: error.detail }
  return { kind: 'failed', signedOut: false }
}

/** Milliseconds to wait when the server rate-limits. */
const toldToWait = (error: unknown): number =>
  error instanceof ProblemError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
