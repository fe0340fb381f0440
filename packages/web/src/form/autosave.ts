import { isPassing, ProblemError, SignedOutError } from '../api/problem.ts'
import type { Answers } from './answerStore.ts'

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'on-device'; readonly at: string }
  /** The server could not be reached, and is tried again; or it refused, in these words. What was typed is on the device. */
  | { readonly kind: 'failed'; readonly signedOut: boolean; readonly refused?: string }
  /** Someone, or this person elsewhere, changed the draft; nothing is overwritten until they choose. */
  | { readonly kind: 'conflict' }
  /** The draft is no longer there: sent or thrown away elsewhere. */
  | { readonly kind: 'gone' }

export type Saved = { readonly version: number; readonly savedAt: string }

export type Autosave = {
  readonly state: () => SaveState
  readonly version: () => number
  /** Whether the server lacks something that was typed. */
  readonly isBehind: () => boolean
  readonly changed: (answers: Answers) => void
  readonly flush: () => Promise<void>
  /** What the server said of this draft when it was sent: changed elsewhere, or gone. The rest says nothing of it. */
  readonly learn: (error: unknown) => void
  /** After a conflict: go on from the server's version; with `answers` they are saved over it. */
  readonly resume: (version: number, answers?: Answers) => void
  readonly watch: (tell: () => void) => void
  readonly stop: () => void
}

export type AutosaveOptions = {
  readonly save: (answers: Answers, version: number) => Promise<Saved>
  readonly version: number
  readonly state?: SaveState
  /** Milliseconds of quiet before a save, and before another try. */
  readonly quiet?: number
  readonly again?: number
}

/** Saves to the server when the typing pauses, one request at a time, each on the version before it. */
export function createAutosave({ save, quiet = 1200, again = 8000, ...from }: AutosaveOptions): Autosave {
  let state: SaveState = from.state ?? { kind: 'idle' }
  let version = from.version
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

/** Milliseconds; a server that is asked too much says how long to leave it. */
const toldToWait = (error: unknown): number =>
  error instanceof ProblemError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
