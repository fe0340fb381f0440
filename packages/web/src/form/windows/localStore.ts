import { deleteLocalDraft, type LocalDraft, readLocalDraft, updateLocalDraft } from '../localDrafts.ts'

/** Where one form being filled in is stored in this browser, shared by all windows that have it open. */
export type LocalStore = {
  readonly read: () => Promise<LocalDraft | undefined>
  /** Changes it in one step, and tells the other windows unless the change returned what was stored. */
  readonly update: (change: Change) => Promise<void>
  readonly remove: () => Promise<void>
  /** Calls `changed` when another window changed it or may have; `removed` when another window deleted it. */
  readonly listen: (changed: () => void, removed: () => void) => () => void
}

/** Called once, or never where the browser has no storage. */
export type Change = (stored: LocalDraft | undefined) => LocalDraft | undefined

type Message = 'changed' | 'removed'

export function localStore(key: string): LocalStore {
  let channel: BroadcastChannel | undefined
  const tell = (message: Message) => channel?.postMessage(message)
  return {
    read: () => readLocalDraft(key),
    update: async change => {
      let isChanged = false
      await updateLocalDraft(key, stored => {
        const next = change(stored)
        isChanged = next !== stored
        return next
      })
      if (isChanged) tell('changed')
    },
    remove: async () => {
      await deleteLocalDraft(key)
      tell('removed')
    },
    listen: (changed, removed) => {
      // A window that slept may have missed messages.
      const onShow = () => document.visibilityState === 'visible' && changed()
      document.addEventListener('visibilitychange', onShow)
      changed()
      if (typeof BroadcastChannel !== 'undefined') {
        channel = new BroadcastChannel(`kring/${key}`)
        channel.onmessage = ({ data }: MessageEvent<Message>) => (data === 'removed' ? removed() : changed())
      }
      return () => {
        document.removeEventListener('visibilitychange', onShow)
        channel?.close()
        channel = undefined
      }
    },
  }
}

/** Stores nothing. */
export const noStore: LocalStore = {
  read: async () => undefined,
  update: async change => void change(undefined),
  remove: async () => {},
  listen: () => () => {},
}
