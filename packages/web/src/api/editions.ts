import type { PublishedEdition } from '@kring/domain/releases/sheets'
import { ask } from './client.ts'

/** An edition in the list of a grant. */
export type EditionHead = {
  readonly asOf: string
  readonly number: number
  readonly through: string
  readonly publishedAt: string
  /** Of a correction: what it says changed. */
  readonly because?: string | undefined
  readonly supersededBy?: number | undefined
}

/** A grant with its published editions, the latest first, and the day of the next one. */
export type GrantEditions = {
  readonly grant: { readonly id: string; readonly name: string; readonly from: string; readonly to: string }
  readonly nextRelease?: string | undefined
  /** The days of which the public sees the latest edition, and since when. */
  readonly open: readonly { readonly asOf: string; readonly since: string }[]
  readonly editions: readonly EditionHead[]
}

export type EditionList = {
  readonly funder: { readonly id: string; readonly name: string }
  readonly grants: readonly GrantEditions[]
}

/** Which edition: of a grant, as of a day, the first or a correction. */
export type EditionName = { readonly grant: string; readonly asOf: string; readonly number: number }

/** The grants of a funder with their published editions. */
export const readEditions = (funder: string) => ask<EditionList>(`/f/${encodeURIComponent(funder)}/editions`)

export const readEdition = (funder: string, name: EditionName) => ask<PublishedEdition>(editionPath(funder, name))

export const editionPath = (funder: string, { grant, asOf, number }: EditionName): string =>
  `/f/${[funder, 'editions', grant, asOf, String(number)].map(encodeURIComponent).join('/')}`

/** Makes the report of a day public, or takes that back. */
export const setReportOpen = (funder: string, { grant, asOf }: Omit<EditionName, 'number'>, isOpen: boolean) =>
  ask<undefined>(`/f/${[funder, 'open', grant, asOf].map(encodeURIComponent).join('/')}`, {
    method: isOpen ? 'PUT' : 'DELETE',
  })

/** The address at which everybody reads it. */
export const openReportPath = (funder: string, { grant, asOf }: Omit<EditionName, 'number'>): string =>
  `/r/${[funder, grant, asOf].map(encodeURIComponent).join('/')}`
