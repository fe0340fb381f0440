import type { CirclePerson } from '@kring/domain'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { type Standing, standingOf, standings } from './standing.ts'

/** People on one page of a list; a longer list has a search and pages. */
export const pageSize = 25

export type Group = { readonly standing: Standing; readonly total: number; readonly people: readonly CirclePerson[] }
export type Page = {
  readonly groups: readonly Group[]
  readonly found: number
  readonly pages: number
  readonly page: number
}

/** The people by how they stand, as far as they are found, a page at a time. Each heading counts all who stand so. */
export function pageOf(
  people: readonly CirclePerson[],
  trajectory: Pick<TrajectoryView, 'variant' | 'preparation'>,
  { search = '', page = 0 }: { readonly search?: string; readonly page?: number },
): Page {
  const sought = plain(search)
  const ordered = standings.flatMap(standing =>
    people
      .filter(person => standingOf(person, trajectory) === standing && isFound(person, sought))
      .map(person => ({ standing, person })),
  )
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize))
  const shown = Math.min(page, pages - 1)
  const onPage = ordered.slice(shown * pageSize, (shown + 1) * pageSize)
  const groups = standings.flatMap(standing => {
    const here = onPage.filter(one => one.standing === standing).map(({ person }) => person)
    const total = ordered.filter(one => one.standing === standing).length
    return here.length === 0 ? [] : [{ standing, total, people: here }]
  })
  return { groups, found: ordered.length, pages, page: shown }
}

const isFound = ({ name, relation = '' }: CirclePerson, sought: string): boolean =>
  sought === '' || plain(`${name} ${relation}`).includes(sought)

/** Without case and accents, so that "rene" finds René. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
