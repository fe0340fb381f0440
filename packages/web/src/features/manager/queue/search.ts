import { type VariantId, variantIds } from '@kring/domain'

export const decidedLists = ['accepted', 'closed'] as const
export type DecidedList = (typeof decidedLists)[number]
export const shows = ['late', 'conversation', 'decision'] as const
export type Show = (typeof shows)[number]

/** The filters in the URL; absent means all. */
export type QueueSearch = {
  readonly show?: Show
  readonly partner?: string
  readonly variant?: VariantId
  /** The list of decided dossiers instead of the queue. */
  readonly list?: DecidedList
  /** The choice of partner and variant is open. */
  readonly choose?: true
}

/** Parses the query string into filters; drops invalid values. */
export function queueSearch(raw: Readonly<Record<string, unknown>>): QueueSearch {
  const show = shows.find(one => one === raw.show)
  const variant = variantIds.find(one => one === raw.variant)
  const partner = typeof raw.partner === 'string' && /^[a-z0-9-]{3,40}$/.test(raw.partner) ? raw.partner : undefined
  const list = decidedLists.find(one => one === raw.list)
  const choose = raw.choose === true || raw.choose === 'true'
  return {
    ...(show && { show }),
    ...(partner && { partner }),
    ...(variant && { variant }),
    ...(list && { list }),
    ...(choose && { choose: true }),
  }
}
