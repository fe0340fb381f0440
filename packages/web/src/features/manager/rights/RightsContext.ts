import { createContext, use } from 'react'
import type { RightsView } from '../../../api/rights.ts'

export type OpenRights = {
  readonly tenant: string
  readonly id: string
  readonly subject: string
  readonly rights: RightsView
  /** The form that is open: one at a time, so that fields have ids of their own. */
  readonly opened: string | undefined
  readonly setOpened: (form: string | undefined) => void
  /** Tells what was saved. */
  readonly say: (sentence: string) => void
}

const Context = createContext<OpenRights | undefined>(undefined)
export const RightsProvider = Context.Provider

/** The rights of the dossier of the current page. */
export function useOpenRights(): OpenRights {
  const open = use(Context)
  if (!open) throw new Error('useOpenRights needs a RightsProvider')
  return open
}
