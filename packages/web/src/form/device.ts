import { clear, createStore, del, entries, get, set } from 'idb-keyval'

/**
 * What is typed, on this device, so that it outlives a failed request, a lost signal and a reload. It holds
 * children's data: it goes at submit, at sign-out and after seven days.
 */
export type Kept = { readonly answers: Readonly<Record<string, unknown>>; readonly at: number } & Origin

/** The server's draft it grew from, if there is one, and its version then. */
export type Origin = {
  readonly draft?: { readonly id: string; readonly version: number }
  readonly form?: { readonly id: string; readonly version: number }
  /** Idempotency-Key of the sending that was under way: a reload between press and answer sends it once. */
  readonly intent?: string
}

const sevenDays = 7 * 24 * 60 * 60 * 1000
const store = createStore('kring', 'typed')

export async function keepOnDevice(key: string, kept: Kept): Promise<void> {
  await set(key, kept, store).catch(noStorage)
}

export async function readFromDevice(key: string, now: number = Date.now()): Promise<Kept | undefined> {
  const kept = await get<Kept>(key, store).catch(noStorage)
  if (!kept) return undefined
  if (now - kept.at <= sevenDays) return kept
  await forgetOnDevice(key)
  return undefined
}

export async function forgetOnDevice(key: string): Promise<void> {
  await del(key, store).catch(noStorage)
}

export async function wipeDevice(): Promise<void> {
  await clear(store).catch(noStorage)
}

/** Throws away what is past its seven days; called when the app starts. */
export async function sweepDevice(now: number = Date.now()): Promise<void> {
  const all = await entries<string, Kept>(store).catch(noStorage)
  const old = (all ?? []).filter(([, kept]) => now - kept.at > sevenDays)
  await Promise.all(old.map(([key]) => forgetOnDevice(key)))
}

/** A private window may have no storage: the app works on, and only the server keeps drafts. */
function noStorage(): undefined {
  return undefined
}
