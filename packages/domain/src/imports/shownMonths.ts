import type { Grant } from '../grants/grant.ts'

/** A grant that pays for rows of an import, with the first and last month of submission of those rows. */
export type PaidMonths = {
  readonly grant: Pick<Grant, 'id' | 'funder' | 'name'>
  readonly from: string
  readonly to: string
}

/**
 * Where rows of an import fall into months that an edition of the grant that pays for them has shown: by grant, the first and the last of
 * those months. Each row would move the exact totals of a month that somebody has, by exactly what it says of one person. `shown`: the last
 * month of which figures were published, by grant; absent when none were.
 */
export const shownMonths = (paid: readonly PaidMonths[], shown: ReadonlyMap<string, string>): readonly PaidMonths[] =>
  paid.flatMap(({ grant, from, to }) => {
    const last = shown.get(grantName(grant))
    if (last === undefined || from > last) return []
    const [earlier = last] = [to, last].toSorted()
    return [{ grant, from, to: earlier }]
  })

/** A grant among those of all funders. */
export const grantName = ({ funder, id }: Pick<Grant, 'funder' | 'id'>): string => `${funder}#${id}`
