import type { FormDefinition, FormEdit } from '@kring/domain/forms'
import type { FormDraftView } from '@kring/functions/api/contract/forms'
import { type Autosave, createAutosave, type Saved, type SaveState } from '../../../../form/autosave.ts'
import { beginHistory, edited, type History, redone, undone } from './history.ts'
import { merge } from './merge.ts'

type Theirs = Pick<FormDraftView, 'definition' | 'revision' | 'by' | 'savedAt'>

/** Somebody else saved meanwhile: what both began on, and what they made of it. */
export type Conflict = { readonly base: FormDefinition; readonly theirs: Theirs }

export type BuilderState = {
  readonly form: FormDefinition
  /** The form as the server has it. */
  readonly saved: FormDefinition
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly save: SaveState
  readonly conflict: Conflict | undefined
  /** The one question, or the texts of the section or of the form, that stand open. */
  readonly open: string | undefined
  readonly expanded: ReadonlySet<string>
  /** What was just done, where what was pressed is gone. */
  readonly said: string
}

/** What is not on the server yet, kept in this tab against a reload. */
export type Unsaved = { readonly revision: number; readonly base: FormDefinition; readonly mine: FormDefinition }

/** A form being made: its texts, its history, and how well it is kept. */
export type BuilderStore = {
  readonly state: () => BuilderState
  readonly subscribe: (tell: () => void) => () => void
  readonly edit: (edit: FormEdit, about?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Opens one place and closes the one that was open; the section that it is in unfolds. */
  readonly open: (place: string | undefined) => void
  readonly fold: (section: string, isExpanded: boolean) => void
  readonly say: (sentence: string) => void
  readonly flush: () => Promise<void>
  readonly revision: () => number
  readonly isBehind: () => boolean
  /** After a conflict: go on with theirs, or with one's own changes on top of theirs. */
  readonly takeTheirs: () => void
  readonly putMineOnTop: () => void
  /** It was published: there is nothing more to save or to keep. */
  readonly leave: () => void
  /** Keeps in this tab what the server does not have. */
  readonly keepSafe: () => void
}

export type BuilderStoreOptions = {
  readonly draft: FormDraftView
  readonly unsaved?: Unsaved | undefined
  readonly save: (form: FormDefinition, revision: number) => Promise<Saved>
  readonly readTheirs: () => Promise<FormDraftView | null>
  readonly keep: (unsaved: Unsaved | undefined) => void
  readonly now?: () => number
  readonly quiet?: number
}

export function createBuilderStore(options: BuilderStoreOptions): BuilderStore {
  const { draft, unsaved, save, readTheirs, keep, now = Date.now, quiet } = options
  let history: History = beginHistory(unsaved?.mine ?? draft.definition)
  let base = unsaved?.base ?? draft.definition
  let baseRevision = unsaved?.revision ?? draft.revision
  let said = ''
  let conflict: Conflict | undefined
  let open: string | undefined
  const first = history.form.sections[0]?.key
  let expanded: ReadonlySet<string> = new Set(first === undefined ? [] : [first])
  let state: BuilderState
  const watchers = new Set<() => void>()

  const autosave: Autosave = createAutosave({
    // What waits is always the form as it is now; the saver only counts.
    save: async (_, revision) => {
      const sent = history.form
      const saved = await save(sent, revision)
      base = sent
      baseRevision = saved.version
      return saved
    },
    version: draft.revision,
    state: { kind: 'saved', at: draft.savedAt },
    ...(quiet === undefined ? {} : { quiet }),
  })

  const snapshot = (): BuilderState => ({
    form: history.form,
    saved: base,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    save: autosave.state(),
    conflict,
    open,
    expanded,
    said,
  })
  state = snapshot()
  const tell = () => {
    state = snapshot()
    for (const watcher of watchers) watcher()
  }
  const keepSafe = () =>
    keep(autosave.isBehind() || conflict ? { revision: baseRevision, base, mine: history.form } : undefined)

  const meetTheirs = async () => {
    try {
      const theirs = await readTheirs()
      if (theirs) conflict = { base, theirs }
      tell()
    } catch {
      setTimeout(() => void meetTheirs(), 5000)
    }
  }
  autosave.watch(() => {
    const { kind } = autosave.state()
    if (kind !== 'saving') keepSafe()
    if (kind === 'conflict' && !conflict) void meetTheirs()
    tell()
  })
  const become = (next: History) => {
    if (next === history || next.form === history.form) return
    history = next
    said = ''
    // While there is a choice to make nothing is saved over what they made.
    if (!conflict) autosave.changed({ form: history.form })
    tell()
  }
  const goOnWith = (form: FormDefinition, saves: boolean) => {
    if (!conflict) return
    const { theirs } = conflict
    base = theirs.definition
    baseRevision = theirs.revision
    // Whoever takes theirs can still go back to their own.
    history = { form, past: saves ? [theirs.definition] : [...history.past, history.form], future: [] }
    conflict = undefined
    autosave.resume(theirs.revision, saves ? { form } : undefined)
    keepSafe()
    tell()
  }
  if (unsaved && unsaved.revision !== draft.revision) {
    conflict = { base, theirs: draft }
    state = snapshot()
  } else if (unsaved) autosave.changed({ form: history.form })

  return {
    state: () => state,
    subscribe: watcher => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    edit: (edit, about) => become(edited(history, edit, now(), about)),
    undo: () => become(undone(history)),
    redo: () => become(redone(history)),
    open: place => {
      open = place
      const section = history.form.sections.find(
        ({ key, questions }) => place === `section:${key}` || questions.some(one => one.key === place),
      )
      if (section) expanded = new Set([...expanded, section.key])
      tell()
    },
    fold: (section, isExpanded) => {
      expanded = new Set(isExpanded ? [...expanded, section] : [...expanded].filter(one => one !== section))
      tell()
    },
    say: sentence => {
      said = sentence
      tell()
    },
    flush: () => autosave.flush(),
    revision: () => autosave.version(),
    isBehind: () => autosave.isBehind() || conflict !== undefined,
    takeTheirs: () => conflict && goOnWith(conflict.theirs.definition, false),
    putMineOnTop: () => conflict && goOnWith(merge(conflict.base, history.form, conflict.theirs.definition), true),
    leave: () => {
      autosave.stop()
      keep(undefined)
    },
    keepSafe,
  }
}
