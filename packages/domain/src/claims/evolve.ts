import { type ClaimEntry, type ClaimSheet, type Claims, initialClaims } from './claim.ts'
import type { ClaimEvent } from './events.ts'

/** The state after an event. Total: without a sheet, any event but its beginning changes nothing. */
export function evolveClaims(state: Claims, event: ClaimEvent): Claims {
  if (event.type === 'sheet-begun') {
    const { person, region, country, year } = event
    return { state: 'open', person, region, country, year, entries: [] }
  }
  if (state.state === 'none') return state
  switch (event.type) {
    case 'entry-added':
      return {
        ...state,
        entries: [...state.entries, { ...event.fields, id: event.entry, revision: 1, state: 'draft' }],
      }
    case 'entry-changed':
      return withEntries(state, [event.entry], ({ id, revision }) => ({
        ...event.fields,
        id,
        revision: revision + 1,
        state: 'draft',
      }))
    case 'entry-removed':
      return { ...state, entries: state.entries.filter(({ id }) => id !== event.entry) }
    case 'entries-submitted':
      return withEntries(state, event.entries, entry => ({ ...entry, state: 'submitted' }))
    case 'entries-approved':
      return event.approved.reduce(
        (after, { entry: id, cents, paidMinutes }) =>
          withEntries(after, [id], entry => ({ ...entry, state: 'approved', cents, paidMinutes })),
        state,
      )
    case 'entry-refused':
      return withEntries(state, [event.entry], entry => ({ ...entry, state: 'refused', reason: event.reason }))
    case 'entries-paid':
      return withEntries(state, event.entries, entry => ({ ...entry, state: 'paid', list: event.list }))
    case 'erased':
      return state
    default:
      return event satisfies never
  }
}

/** The state that results from its events. */
export const replayClaims = (events: readonly ClaimEvent[]): Claims => events.reduce(evolveClaims, initialClaims)

const withEntries = (
  sheet: ClaimSheet,
  ids: readonly string[],
  change: (entry: ClaimEntry) => ClaimEntry,
): ClaimSheet => ({ ...sheet, entries: sheet.entries.map(entry => (ids.includes(entry.id) ? change(entry) : entry)) })
