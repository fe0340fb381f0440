import type { RosterList } from '../../../api/coordinators.ts'
import type { RosterShow } from './search.ts'

export type RosterRow = RosterList['items'][number]

/** Whether somebody belongs to what is shown. */
export function isShown({ state, missing, ending }: RosterRow, show: RosterShow | undefined): boolean {
  switch (show) {
    case undefined:
      return true
    case 'ready':
      return missing.length === 0
    case 'missing':
      return state === 'active' && missing.length > 0
    case 'ending':
      return state === 'active' && ending.length > 0
    case 'ended':
      return state === 'ended'
    default:
      return show satisfies never
  }
}

/** A name as it is compared: without case and accents. */
const compared = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether each word that was typed is in the name or the place where they live. */
export const isFound = ({ name, home = '' }: Pick<RosterRow, 'name' | 'home'>, typed: string): boolean =>
  compared(typed)
    .split(/\s+/)
    .every(word => compared(`${name} ${home}`).includes(word))
