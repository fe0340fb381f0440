import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  deleteAllLocalDrafts,
  deleteExpiredLocalDrafts,
  deleteLocalDraft,
  draftKey,
  readLocalDraft,
  saveLocalDraft,
} from './localDrafts.ts'

const { store } = vi.hoisted(() => ({ store: new Map<string, unknown>() }))
vi.mock('idb-keyval', () => ({
  createStore: () => ({}),
  get: async (key: string) => store.get(key),
  set: async (key: string, value: unknown) => void store.set(key, value),
  del: async (key: string) => void store.delete(key),
  update: async (key: string, change: (stored: unknown) => unknown) => void store.set(key, change(store.get(key))),
  clear: async () => store.clear(),
  entries: async () => [...store.entries()],
}))

const day = 24 * 60 * 60 * 1000
const key = draftKey('linde', 'd1')
const kept = { answers: { name: 'Johan' }, at: 1_000_000 }

describe('what is kept on the device', () => {
  beforeEach(() => store.clear())

  it('comes back as it was typed', async () => {
    await saveLocalDraft(key, kept)
    expect(await readLocalDraft(key, kept.at + day)).toEqual(kept)
  })

  it('is gone after seven days, for good', async () => {
    await saveLocalDraft(key, kept)
    expect(await readLocalDraft(key, kept.at + 8 * day)).toBeUndefined()
    expect(store.size).toBe(0)
  })

  it('is swept when it is old, also when nobody asks for it', async () => {
    await saveLocalDraft(key, kept)
    await saveLocalDraft('self-referral/linde', { ...kept, at: kept.at + 6 * day })
    await deleteExpiredLocalDrafts(kept.at + 8 * day)
    expect([...store.keys()]).toEqual(['self-referral/linde'])
  })

  it('is wiped whole at sign-out, and one by one when sent', async () => {
    await saveLocalDraft(key, kept)
    await deleteLocalDraft(key)
    expect(store.size).toBe(0)
    await saveLocalDraft(key, kept)
    await deleteAllLocalDrafts()
    expect(store.size).toBe(0)
  })
})
