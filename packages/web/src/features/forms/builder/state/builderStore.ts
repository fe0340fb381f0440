import type { FormDefinition, FormEdit } from '@kring/domain/forms'
import type { FormDraftView } from '@kring/functions/api/contract/forms'
import { ProblemError } from '../../../../api/problem.ts'
import { type Autosave, createAutosave, type Saved, type SaveState } from '../../../../form/autosave.ts'
import { beginHistory, edited, type History, redone, undone } from './history.ts'
import { merge } from './merge.ts'
import { type RefusedPart, type Rest, withoutRefused } from './partlySaved.ts'

type Theirs = Pick<FormDraftView, 'definition' | 'revision' | 'by' | 'savedAt'>

/** A concurrent save: the common base, and both versions. */
export type Conflict = { readonly base: FormDefinition; readonly theirs: Theirs }

export type BuilderState = {
  readonly form: FormDefinition
  /** The form as saved on the server. */
  readonly saved: FormDefinition
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly save: SaveState
  readonly conflict: Conflict | undefined
  /** Parts that the server refused while it saved the rest. */
  readonly refused: readonly RefusedPart[]
  /** The open editor: a question, or the texts of a section or of the form. */
  readonly open: string | undefined
  readonly expanded: ReadonlySet<string>
  /** Status message for screen readers, used when the pressed control was removed. */
  readonly said: string
}

/** Unsaved changes, stored in sessionStorage to survive a reload. */
export type Unsaved = { readonly revision: number; readonly base: FormDefinition; readonly mine: FormDefinition }

/** A form being edited: definition, undo history and save status. */
export type BuilderStore = {
  readonly state: () => BuilderState
  readonly subscribe: (tell: () => void) => () => void
  readonly edit: (edit: FormEdit, about?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Opens one editor and closes the open one; expands the section that contains it. */
  readonly open: (place: string | undefined) => void
  readonly fold: (section: string, isExpanded: boolean) => void
  readonly say: (sentence: string) => void
  readonly flush: () => Promise<void>
  readonly revision: () => number
  readonly isBehind: () => boolean
  /** After a conflict: takes the other version, or merges the own changes into it. */
  readonly takeTheirs: () => void
  readonly putMineOnTop: () => void
  /** Stops saving and storing, after publishing. */
  readonly leave: () => void
  /** Stores unsaved changes in sessionStorage. */
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

/** The server names at most twenty faults at once. */
const mostTries = 6

export function createBuilderStore(options: BuilderStoreOptions): BuilderStore {
  const { draft, unsaved, save, readTheirs, keep, now = Date.now, quiet } = options
  let history: History = beginHistory(unsaved?.mine ?? draft.definition)
  let base = unsaved?.base ?? draft.definition
  let baseRevision = unsaved?.revision ?? draft.revision
  let said = ''
  let conflict: Conflict | undefined
  let refused: readonly RefusedPart[] = []
  let open: string | undefined
  const first = history.form.sections[0]?.key
  let expanded: ReadonlySet<string> = new Set(first === undefined ? [] : [first])
  let state: BuilderState
  const watchers = new Set<() => void>()

  /** Saves the form; where parts of it are refused, the rest. */
  const saveMost = async (form: FormDefinition, revision: number) => {
    let rest: Rest = { form, refused: [] }
    for (let tries = 1; ; tries += 1)
      try {
        return { saved: await save(rest.form, revision), ...rest }
      } catch (error) {
        const isInvalid = error instanceof ProblemError && error.code === 'invalid-body' && tries < mostTries
        const less = isInvalid ? withoutRefused(rest.form, base, error.faults) : undefined
        if (less === undefined) throw error
        rest = { form: less.form, refused: [...rest.refused, ...less.refused] }
      }
  }

  const autosave: Autosave = createAutosave({
    // Always saves the current form; the autosave only tracks that there are changes.
    save: async (_, revision) => {
      const done = await saveMost(history.form, revision)
      base = done.form
      refused = done.refused
      baseRevision = done.saved.version
      return done.saved
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
    refused,
    open,
    expanded,
    said,
  })
  state = snapshot()
  const tell = () => {
    state = snapshot()
    for (const watcher of watchers) watcher()
  }
  const isUnsaved = () => autosave.isBehind() || conflict !== undefined || refused.length > 0
  const keepSafe = () => keep(isUnsaved() ? { revision: baseRevision, base, mine: history.form } : undefined)

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
    // While a conflict is open nothing is saved, so that the other version is not overwritten.
    if (!conflict) autosave.changed({ form: history.form })
    tell()
  }
  const goOnWith = (form: FormDefinition, saves: boolean) => {
    if (!conflict) return
    const { theirs } = conflict
    base = theirs.definition
    baseRevision = theirs.revision
    // Taking the other version can be undone.
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
