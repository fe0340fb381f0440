import { useCallback, useState } from 'react'
import { sessionFieldsPrefix } from './localDrafts.ts'

/** What is typed in one form of the staff's screens; a tick is 'yes'. */
export type FieldValues = Readonly<Record<string, string>>

/** Where it is kept: whose, then of what. */
export const sessionFieldsKey = (subject: string, ...of: readonly string[]): string =>
  `${sessionFieldsPrefix}${[subject, ...of].join('.')}`

/** What was typed before a reload; only texts, whatever was put there. */
export function readSessionFields(key: string, storage: Storage = sessionStorage): FieldValues | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return undefined
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'))
  } catch {
    return undefined
  }
}

export function saveSessionFields(
  key: string,
  typed: FieldValues | undefined,
  storage: Storage = sessionStorage,
): void {
  try {
    if (typed) storage.setItem(key, JSON.stringify(typed))
    else storage.removeItem(key)
  } catch {
    // A window without storage: what is typed lives as long as the page.
  }
}

export type SessionFields = {
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly setAll: (typed: FieldValues) => void
  /** Throws away what was typed, here and in the browser: it was sent, or given up. */
  readonly wipe: () => void
}

/** The fields of a form. They outlive a failed request and a reload, and go with the tab or at sign-out. */
export function useSessionFields(key: string, initial: FieldValues): SessionFields {
  const [values, setValues] = useState<FieldValues>(() => ({ ...initial, ...readSessionFields(key) }))
  const setAll = useCallback(
    (typed: FieldValues) => {
      setValues(typed)
      saveSessionFields(key, typed)
    },
    [key],
  )
  const set = (field: string, value: string) => setAll({ ...values, [field]: value })
  const wipe = useCallback(() => saveSessionFields(key, undefined), [key])
  return { values, set, setAll, wipe }
}

export const hasSessionFields = (key: string): boolean => readSessionFields(key) !== undefined
