import { type Complaint, initialComplaint } from './complaint.ts'
import type { ComplaintEvent } from './events.ts'

/** The state after an event. Total: before a complaint was received, any other event changes nothing. */
export function evolveComplaint(state: Complaint, event: ComplaintEvent): Complaint {
  const { at } = event
  if (event.type === 'complaint-received') {
    const { id, tenant, country, source, dossier, content } = event
    return {
      state: 'received',
      id,
      tenant,
      country,
      source,
      ...(dossier === undefined ? {} : { dossier }),
      receivedAt: at,
      content,
      added: [],
      untold: [],
      aside: [],
    }
  }
  if (state.state === 'none') return state
  switch (event.type) {
    case 'words-added':
      return { ...state, added: [...state.added, { at, text: event.text }] }
    case 'stepped-aside':
      return { ...state, aside: [...new Set([...state.aside, event.officer])] }
    case 'complaint-withdrawn':
      return {
        ...state,
        state: 'withdrawn',
        // They ended it themself: there is nothing left to tell.
        untold: [],
        withdrawn: { at, ...(event.reason === undefined ? {} : { reason: event.reason }) },
        endedAt: at,
      }
    case 'acknowledged':
      return {
        ...state,
        state: 'acknowledged',
        acknowledged: { at, way: event.way },
        // By any other way the officer told it themself.
        untold: event.way === 'mail' ? [...state.untold, { at, news: 'acknowledged' }] : state.untold,
      }
    case 'heard':
      return { ...state, state: 'heard', hearing: { at, ...event.hearing } }
    case 'term-extended':
      return { ...state, extended: { at, reason: event.reason }, untold: [...state.untold, { at, news: 'extended' }] }
    case 'answered':
      return {
        ...state,
        state: 'answered',
        answer: { at, ...event.answer },
        untold: [...state.untold, { at, news: 'answered' }],
      }
    case 'passed-on':
      return {
        ...state,
        state: 'passed-on',
        passedOn: { at, ...event.passed },
        endedAt: at,
        untold: [...state.untold, { at, news: 'passed-on' }],
      }
    case 'complainant-told':
      return { ...state, untold: [], told: { at, way: event.way } }
    case 'closed':
      return { ...state, state: 'closed', endedAt: at, untold: [...state.untold, { at, news: 'closed' }] }
    case 'erased':
      return state
    default:
      return event satisfies never
  }
}

/** The state that results from its events. */
export const replayComplaint = (events: readonly ComplaintEvent[]): Complaint =>
  events.reduce(evolveComplaint, initialComplaint)
