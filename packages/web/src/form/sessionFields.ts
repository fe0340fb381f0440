import { useCallback, useState } from 'react'
import { sessionFieldsPrefix } from './sessionFieldsPrefix.ts'

/** The values of one staff form; a checked box is 'yes'. */
export type FieldValues = Readonly<Record<string, string>>

/** The storage key: user, then form. */
export const sessionFieldsKey = (subject: string, ...of: readonly string[]): string =>
  `${sessionFieldsPrefix}${[subject, ...of].join('.')}`

/** Reads values stored before a reload; drops anything that is not a string. */
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
    // Storage is unavailable: the values live as long as the page.
  }
}

export type SessionFields = {
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly setAll: (typed: FieldValues) => void
  /** Clears the values in state and storage, after submitting or cancelling. */
  readonly wipe: () => void
}

/**
 * Form fields kept in sessionStorage: they survive failed requests and reloads, and are deleted with the tab or at
 * sign-out.
 */
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
