import type { Answers } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { clear, createStore, del, entries, get, set } from 'idb-keyval'

/** A pending submission: its idempotency key and the exact body. */
export type Sending = { readonly intent: string; readonly body: SubmitBody }

export type SubmitBody = {
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: Answers
  readonly locale: Locale
  readonly draft?: string
  readonly draftVersion?: number
}

/**
 * Answers stored in this browser, so that they survive failed requests, lost connections and reloads. They contain
 * children's data: deleted on submit, on sign-out and after seven days.
 */
export type LocalDraft = {
  readonly answers: Readonly<Record<string, unknown>>
  /** Time of the last change, in milliseconds since the epoch. */
  readonly at: number
  /** The version of the server's draft it is based on, and whether it has changes that the server lacks. */
  readonly version?: number
  readonly unsaved?: boolean
  /** The form version it was filled in on. */
  readonly form?: { readonly id: string; readonly version: number }
  readonly sending?: Sending | undefined
  /** Upload secret of the files it refers to. */
  readonly uploadSecret?: string
}

const sevenDays = 7 * 24 * 60 * 60 * 1000
let opened: ReturnType<typeof createStore> | undefined
const store = () => {
  opened ??= createStore('kring', 'typed')
  return opened
}

export const draftKey = (tenant: string, draft: string): string => `draft/${tenant}/${draft}`
/** `form`: the form's name, absent for the main one. */
export const selfReferralKey = (tenant: string, form?: string): string =>
  ['self-referral', tenant, ...(form === undefined ? [] : [form])].join('/')

export async function saveLocalDraft(key: string, kept: LocalDraft): Promise<void> {
  await attempt(() => set(key, kept, store()))
}

export async function readLocalDraft(key: string, now: number = Date.now()): Promise<LocalDraft | undefined> {
  const kept = await attempt(() => get<LocalDraft>(key, store()))
  if (!kept) return undefined
  if (now - kept.at <= sevenDays) return kept
  await deleteLocalDraft(key)
  return undefined
}

export async function deleteLocalDraft(key: string): Promise<void> {
  await attempt(() => del(key, store()))
}

export async function deleteAllLocalDrafts(): Promise<void> {
  deleteAllSessionFields()
  await attempt(() => clear(store()))
}

/** Prefix of the keys of staff input in dossiers, which is kept in sessionStorage only. */
export const sessionFieldsPrefix = 'kring.typed.'

function deleteAllSessionFields(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(sessionFieldsPrefix)) sessionStorage.removeItem(key)
  } catch {
    // Storage is unavailable, so nothing was stored.
  }
}

/** Deletes local drafts older than seven days; runs after the app starts. */
export async function deleteExpiredLocalDrafts(now: number = Date.now()): Promise<void> {
  const all = await attempt(() => entries<string, LocalDraft>(store()))
  const old = (all ?? []).filter(([, kept]) => now - kept.at > sevenDays)
  await Promise.all(old.map(([key]) => deleteLocalDraft(key)))
}

/** Private windows may have no storage: the app keeps working, and only the server stores drafts. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
