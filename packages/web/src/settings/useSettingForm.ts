import { useState } from 'react'
import { ProblemError } from '../api/problem.ts'
import { type FieldValues, readSessionFields, saveSessionFields } from '../form/sessionFields.ts'
import { useTranslation } from '../i18n/index.ts'
import { isChanged, type MergedEdits, mergeEdits } from './mergeEdits.ts'

export type Loaded = { readonly values: FieldValues; readonly revision: number }

type Options = {
  /** The session fields key. */
  readonly key: string
  readonly loaded: Loaded
  readonly save: (values: FieldValues, revision: number) => Promise<unknown>
  /** Fetches the setting from the server again. */
  readonly reload: () => Promise<Loaded>
}

/** Edits a setting: unsaved fields are kept in sessionStorage and merged with what another user saved meanwhile. */
export function useSettingForm({ key, loaded, save, reload }: Options) {
  const [state, setState] = useState(() => beginningOf(key, loaded))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [said, setSaid] = useState('')
  const { t } = useTranslation('settings')
  const { base, values, meanwhile, theirs } = state

  const keep = (next: FieldValues, on: Loaded = base) =>
    saveSessionFields(key, isChanged(on.values, next) ? { ...next, [baseField]: JSON.stringify(on) } : undefined)
  const setAll = (next: FieldValues) => {
    setState(before => ({ ...before, values: next }))
    keep(next)
  }
  const begin = (on: Loaded) => {
    saveSessionFields(key, undefined)
    setState({ base: on, values: on.values, meanwhile: undefined, theirs: undefined })
  }
  const meet = (now: Loaded) => {
    const laid = mergeEdits(base.values, now.values, values)
    keep(laid.values, now)
    setState({ base: now, values: laid.values, meanwhile: laid, theirs: now.values })
  }

  /** Another user saved first: their changes are merged in. Anything else is shown. */
  const metOrFailed = async (error: unknown) => {
    const isMet = error instanceof ProblemError && error.code === 'changed-meanwhile'
    try {
      if (isMet) meet(await reload())
      else setFailure(error)
    } catch (again) {
      setFailure(again)
    }
  }

  return {
    values,
    /** Whether there are unsaved changes. */
    isChanged: isChanged(base.values, values),
    meanwhile,
    /** The other user's value of a field that both changed. */
    theirsIn: (field: string): string => theirs?.[field] ?? '',
    busy,
    failure,
    set: (field: string, value: string) => setAll({ ...values, [field]: value }),
    setAll,
    /** Discards the changes. */
    giveUp: () => begin(base),
    /** What became of saving, as a sentence. */
    said,
    /** Saves what was changed. `after` runs when it is saved; `effect` says what follows from it. */
    async submit(after?: () => Promise<unknown>, effect = ''): Promise<void> {
      if (busy) return
      setSaid('')
      setFailure(undefined)
      if (!isChanged(base.values, values)) return setSaid(t('nothing'))
      setBusy(true)
      try {
        await save(values, base.revision)
        begin(await reload())
        await after?.()
        setSaid([t('saved'), effect].filter(Boolean).join(' '))
      } catch (error) {
        await metOrFailed(error)
      } finally {
        setBusy(false)
      }
    },
  }
}

export type SettingForm = ReturnType<typeof useSettingForm>

type State = {
  readonly base: Loaded
  readonly values: FieldValues
  readonly meanwhile: MergedEdits | undefined
  readonly theirs: FieldValues | undefined
}

/** The field that stores the base value, so that after a reload concurrent changes can be detected. */
const baseField = '$base'

function beginningOf(key: string, loaded: Loaded): State {
  const { [baseField]: kept, ...typed } = readSessionFields(key) ?? {}
  const base = baseIn(kept)
  if (base === undefined) return { base: loaded, values: loaded.values, meanwhile: undefined, theirs: undefined }
  const laid = mergeEdits(base.values, loaded.values, typed)
  const isOvertaken = base.revision !== loaded.revision && laid.taken.length + laid.clashes.length > 0
  return {
    base: loaded,
    values: laid.values,
    meanwhile: isOvertaken ? laid : undefined,
    theirs: isOvertaken ? loaded.values : undefined,
  }
}

function baseIn(kept: string | undefined): Loaded | undefined {
  if (kept === undefined) return undefined
  const base: unknown = JSON.parse(kept)
  if (typeof base !== 'object' || base === null || !('values' in base) || !('revision' in base)) return undefined
  const { values, revision } = base
  if (typeof values !== 'object' || values === null || typeof revision !== 'number') return undefined
  const texts = Object.entries(values).filter((field): field is [string, string] => typeof field[1] === 'string')
  return { values: Object.fromEntries(texts), revision }
}
