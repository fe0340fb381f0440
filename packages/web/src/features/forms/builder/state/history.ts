import { applyEdit, type FormDefinition, type FormEdit } from '@kring/domain/forms'
import { isSameForm, shareUnchanged } from './shareUnchanged.ts'

/** Undo history: past and undone states. Consecutive edits of one text form a single step. */
export type History = {
  readonly form: FormDefinition
  readonly past: readonly FormDefinition[]
  readonly future: readonly FormDefinition[]
  /** The subject of the last step, and when it was last extended (milliseconds). */
  readonly last?: { readonly about: string; readonly at: number }
}

/** Maximum number of undo steps; each is a form of up to 200 kB that shares most of its structure with the next. */
const mostSteps = 200
/** Milliseconds after which further typing in the same text starts a new step. */
const rest = 1500

export const beginHistory = (form: FormDefinition): History => ({ form, past: [], future: [] })

/** Records an edit. `about` identifies the text being typed in; without it each edit is a step of its own. */
export function edited(history: History, edit: FormEdit, at: number, about?: string): History {
  const form = shareUnchanged(history.form, applyEdit(history.form, edit))
  return isSameForm(form, history.form) ? history : stepped(history, form, at, about)
}

function stepped({ form: before, past, last }: History, form: FormDefinition, at: number, about?: string): History {
  const goesOn = about !== undefined && last?.about === about && at - last.at < rest
  return {
    form,
    past: goesOn ? past : [...past, before].slice(-mostSteps),
    future: [],
    ...(about === undefined ? {} : { last: { about, at } }),
  }
}

export function undone({ form, past, future }: History): History {
  const before = past.at(-1)
  return before === undefined
    ? { form, past, future }
    : { form: shareUnchanged(form, before), past: past.slice(0, -1), future: [form, ...future] }
}

export function redone({ form, past, future }: History): History {
  const [next, ...later] = future
  return next === undefined
    ? { form, past, future }
    : { form: shareUnchanged(form, next), past: [...past, form], future: later }
}
