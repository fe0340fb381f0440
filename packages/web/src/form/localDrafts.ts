import type { Answers } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { clear, createStore, del, entries, get, set, update } from 'idb-keyval'
import { sessionFieldsPrefix } from './sessionFieldsPrefix.ts'
import type { OtherValues } from './windows/mergeAnswers.ts'

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
  /** The idempotency key of a citizen's form, the same in every window and on every device that goes on with it. */
  readonly intent?: string
  /** Upload secret of the files it refers to. */
  readonly uploadSecret?: string
  /** What another window wrote for the same answers, until somebody chooses. */
  readonly others?: OtherValues
  /** It was sent, and its answers are gone; every window of it shows the number. */
  readonly sent?: Sent
}

/** `at`: in milliseconds since the epoch. */
export type Sent = { readonly number: string; readonly at: number }

/** The number of what was sent stays for a day: no person's data, but it tells that somebody here sent something. */
const dayLong = 24 * 60 * 60 * 1000

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
  if (now - kept.at <= (kept.sent ? dayLong : sevenDays)) return kept
  await deleteLocalDraft(key)
  return undefined
}

/** Changes what is stored in one step, so that two windows never overwrite each other. */
export async function updateLocalDraft(
  key: string,
  change: (stored: LocalDraft | undefined) => LocalDraft | undefined,
): Promise<void> {
  await attempt(() => update<LocalDraft | undefined>(key, change, store()))
}

export async function deleteLocalDraft(key: string): Promise<void> {
  await attempt(() => del(key, store()))
}

/** Deletes the numbers of what was sent from this browser. */
export async function deleteSentNumbers(): Promise<void> {
  const all = await attempt(() => entries<string, LocalDraft | undefined>(store()))
  await Promise.all((all ?? []).filter(([, kept]) => kept?.sent).map(([key]) => deleteLocalDraft(key)))
}

export async function deleteAllLocalDrafts(): Promise<void> {
  deleteAllSessionFields()
  await attempt(() => clear(store()))
}

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
  const all = await attempt(() => entries<string, LocalDraft | undefined>(store()))
  const old = (all ?? []).filter(([, kept]) => !kept || now - kept.at > (kept.sent ? dayLong : sevenDays))
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
