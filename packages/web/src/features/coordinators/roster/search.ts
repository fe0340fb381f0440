/** Whom the roster shows: who can be assigned, of whom something is missing, whose paper ends soon, who ended. */
export const rosterShows = ['ready', 'missing', 'ending', 'ended'] as const
export type RosterShow = (typeof rosterShows)[number]

/** The filters in the URL; absent means all. A name that is sought never stands in an address. */
export type RosterSearch = { readonly show?: RosterShow; readonly region?: string; readonly month?: string }

/** Parses the query string; drops what is not a filter. */
export function rosterSearch(raw: Readonly<Record<string, unknown>>): RosterSearch {
  const show = rosterShows.find(one => one === raw.show)
  const region = typeof raw.region === 'string' && /^[a-z0-9-]{2,40}$/.test(raw.region) ? raw.region : undefined
  const month = typeof raw.month === 'string' && /^\d{4}-\d\d$/.test(raw.month) ? raw.month : undefined
  return { ...(show && { show }), ...(region && { region }), ...(month && { month }) }
}
