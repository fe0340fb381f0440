import type { Answers } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { clear, createStore, del, entries, get, set } from 'idb-keyval'

/** A submission under way: its key and exactly what was sent with it. */
export type Sending = { readonly intent: string; readonly body: SubmitBody }

export type SubmitBody = {
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: Answers
  readonly locale: Locale
  readonly draft?: string
  readonly draftVersion?: number
}

/**
 * What is typed, on this device, so that it outlives a failed request, a lost signal and a reload. It holds
 * children's data: it goes at submit, at sign-out and after seven days.
 */
export type LocalDraft = {
  readonly answers: Readonly<Record<string, unknown>>
  /** When it was last typed in, in milliseconds. */
  readonly at: number
  /** The version of the server's draft it builds on, and whether the server lacks something of it. */
  readonly version?: number
  readonly unsaved?: boolean
  /** The version of the form it was typed in. */
  readonly form?: { readonly id: string; readonly version: number }
  readonly sending?: Sending | undefined
  /** What shows that the files it names were sent from here. */
  readonly uploadSecret?: string
}

const sevenDays = 7 * 24 * 60 * 60 * 1000
let opened: ReturnType<typeof createStore> | undefined
const store = () => {
  opened ??= createStore('kring', 'typed')
  return opened
}

export const draftKey = (tenant: string, draft: string): string => `draft/${tenant}/${draft}`
/** `form`: which, when it is not the main one. */
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
  wipeTyped()
  await attempt(() => clear(store()))
}

/** What staff typed in a dossier: it is kept for this window only, under keys that begin like this. */
export const sessionFieldsPrefix = 'kring.typed.'

function wipeTyped(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(sessionFieldsPrefix)) sessionStorage.removeItem(key)
  } catch {
    // A window without storage kept nothing.
  }
}

/** Throws away what is past its seven days; done when the app starts. */
export async function deleteExpiredLocalDrafts(now: number = Date.now()): Promise<void> {
  const all = await attempt(() => entries<string, LocalDraft>(store()))
  const old = (all ?? []).filter(([, kept]) => now - kept.at > sevenDays)
  await Promise.all(old.map(([key]) => deleteLocalDraft(key)))
}

/** A private window may have no storage: the app works on, and only the server keeps drafts. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
