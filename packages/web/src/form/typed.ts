import { useCallback, useState } from 'react'
import { typedPrefix } from './device.ts'

/** What is typed in one form of the staff's screens; a tick is 'yes'. */
export type Typed = Readonly<Record<string, string>>

/** Where it is kept: whose, then of what. */
export const typedKey = (subject: string, ...of: readonly string[]): string =>
  `${typedPrefix}${[subject, ...of].join('.')}`

/** What was typed before a reload; only texts, whatever was put there. */
export function readTyped(key: string, storage: Storage = sessionStorage): Typed | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return undefined
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'))
  } catch {
    return undefined
  }
}

export function keepTyped(key: string, typed: Typed | undefined, storage: Storage = sessionStorage): void {
  try {
    if (typed) storage.setItem(key, JSON.stringify(typed))
    else storage.removeItem(key)
  } catch {
    // A window without storage: what is typed lives as long as the page.
  }
}

export type TypedForm = {
  readonly values: Typed
  readonly set: (field: string, value: string) => void
  readonly setAll: (typed: Typed) => void
  /** Throws away what was typed, here and in the browser: it was sent, or given up. */
  readonly wipe: () => void
}

/** The fields of a form. They outlive a failed request and a reload, and go with the tab or at sign-out. */
export function useTyped(key: string, initial: Typed): TypedForm {
  const [values, setValues] = useState<Typed>(() => ({ ...initial, ...readTyped(key) }))
  const setAll = useCallback(
    (typed: Typed) => {
      setValues(typed)
      keepTyped(key, typed)
    },
    [key],
  )
  const set = (field: string, value: string) => setAll({ ...values, [field]: value })
  const wipe = useCallback(() => keepTyped(key, undefined), [key])
  return { values, set, setAll, wipe }
}

export const hasTyped = (key: string): boolean => readTyped(key) !== undefined
