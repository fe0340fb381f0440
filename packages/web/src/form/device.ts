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
export type Kept = {
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

export async function keepOnDevice(key: string, kept: Kept): Promise<void> {
  await attempt(() => set(key, kept, store()))
}

export async function readFromDevice(key: string, now: number = Date.now()): Promise<Kept | undefined> {
  const kept = await attempt(() => get<Kept>(key, store()))
  if (!kept) return undefined
  if (now - kept.at <= sevenDays) return kept
  await forgetOnDevice(key)
  return undefined
}

export async function forgetOnDevice(key: string): Promise<void> {
  await attempt(() => del(key, store()))
}

export async function wipeDevice(): Promise<void> {
  wipeTyped()
  await attempt(() => clear(store()))
}

/** What staff typed in a dossier: it is kept for this window only, under keys that begin like this. */
export const typedPrefix = 'kring.typed.'

function wipeTyped(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(typedPrefix)) sessionStorage.removeItem(key)
  } catch {
    // A window without storage kept nothing.
  }
}

/** Throws away what is past its seven days; done when the app starts. */
export async function sweepDevice(now: number = Date.now()): Promise<void> {
  const all = await attempt(() => entries<string, Kept>(store()))
  const old = (all ?? []).filter(([, kept]) => now - kept.at > sevenDays)
  await Promise.all(old.map(([key]) => forgetOnDevice(key)))
}

/** A private window may have no storage: the app works on, and only the server keeps drafts. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
