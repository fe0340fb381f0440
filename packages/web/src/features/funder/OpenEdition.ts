import type { PublishedEdition } from '@kring/domain/releases/sheets'
import { createContext, use } from 'react'
import type { EditionHead, EditionList, EditionName, GrantEditions } from '../../api/editions.ts'
import type { ReleasePlace } from '../../api/releases.ts'
import type { ReportSearch } from './search.ts'

export type PeriodReport = PublishedEdition['edition']['periods'][number]

/** The edition on the page, and the period of it that is shown. */
export type OpenEdition = {
  readonly list: EditionList
  readonly chosen: GrantEditions
  readonly head: EditionHead
  readonly name: EditionName
  readonly published: PublishedEdition
  readonly report: PeriodReport
  /** Another period was asked for, which is not one of the edition. */
  readonly instead: boolean
  readonly search: ReportSearch
  /** The release that the operator looks at as its funder would: nothing can be taken away from there. */
  readonly preview?: ReleasePlace | undefined
}

const Context = createContext<OpenEdition | undefined>(undefined)
export const OpenEditionProvider = Context.Provider

export function useOpenEdition(): OpenEdition {
  const open = use(Context)
  if (!open) throw new Error('useOpenEdition needs an OpenEditionProvider')
  return open
}
