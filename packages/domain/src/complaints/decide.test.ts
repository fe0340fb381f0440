import { describe, expect, it } from 'vitest'
import { asOfficer, complaintContext, complaintEvents, filed } from '../../test-data/complaints.ts'
import {
  type ComplaintCommand,
  type ComplaintContext,
  type ComplaintEvent,
  complaintCommandNames,
  complaintCommands,
  complaintDecider,
  complaintEventSpecs,
  longestComplaint,
  mostAdded,
  readDossierNumber,
  replayComplaint,
} from './index.ts'

const decide = (
  given: readonly ComplaintEvent[],
  command: ComplaintCommand,
  changes: Partial<ComplaintContext> = {},
) => {
  const context = complaintCommands[command.name].by === 'complainant' ? complaintContext : asOfficer
  return complaintDecider.decide(replayComplaint(given), command, { ...context, ...changes })
}
const codeOf = (...asked: Parameters<typeof decide>) => {
  const decided = decide(...asked)
  return decided.ok ? undefined : decided.error.code
}
const stateAfter = (given: readonly ComplaintEvent[], ...commands: readonly ComplaintCommand[]) =>
  commands.reduce((state, command) => {
    const context = complaintCommands[command.name].by === 'complainant' ? complaintContext : asOfficer
    const decided = complaintDecider.decide(state, command, context)
    if (!decided.ok) throw new Error(decided.error.code)
    return decided.events.reduce(complaintDecider.evolve, state)
  }, replayComplaint(given))

const received = [complaintEvents['complaint-received']]
const acknowledged = [...received, complaintEvents.acknowledged]
const heard = [...acknowledged, complaintEvents.heard]
const answered = [...heard, complaintEvents.answered]
const answer = { name: 'answer', outcome: 'upheld', findings: 'Zo was het.', measures: '' } as const

describe('a complaint', () => {
  it('goes its way: received, acknowledged, heard, answered, closed', () => {
    const state = stateAfter(
      [],
      { name: 'file', ...filed },
      { name: 'acknowledge', way: 'phone' },
      { name: 'hear', wanted: false },
      answer,
      { name: 'close' },
    )
    expect(state).toMatchObject({ state: 'closed', endedAt: complaintContext.at, hearing: { kind: 'not-wanted' } })
  })

  it('skips no step', () => {
    expect(codeOf(received, answer)).toBe('complaint-state-unfit')
    expect(codeOf(acknowledged, answer)).toBe('complaint-state-unfit')
    expect(codeOf(received, { name: 'close' })).toBe('complaint-state-unfit')
    expect(codeOf(received, { name: 'file', ...filed })).toBe('complaint-state-unfit')
  })

  it('is taken in with one sentence, and not without', () => {
    const text = (typed: string) => codeOf([], { name: 'file', ...filed, text: typed })
    expect(text('Zo niet.')).toBeUndefined()
    expect(text('  \n ')).toBe('complaint-empty')
    expect(text('\u0000\u202e')).toBe('complaint-empty')
    expect(text('x'.repeat(longestComplaint))).toBeUndefined()
    expect(text('x'.repeat(20_000))).toBe('complaint-too-long')
  })

  it('keeps its lines and tabs, without what cannot be shown', () => {
    const state = stateAfter([], { name: 'file', ...filed, text: ' Eén\u0007\r\ntwee\t\u202edrie ' })
    expect(state).toMatchObject({ content: { text: 'Eén\ntwee\tdrie' } })
  })

  it('forgets every way of somebody who is never to be reached', () => {
    const state = stateAfter([], { name: 'file', ...filed, reach: { allowed: ['mail'], never: true } })
    expect(state).toMatchObject({ content: { reach: { allowed: [], never: true } } })
  })

  it('is acknowledged by a way that is safe, or on its own page', () => {
    expect(codeOf(received, { name: 'acknowledge', way: 'mail' })).toBe('complaint-way-unsafe')
    expect(codeOf(received, { name: 'acknowledge', way: 'phone' })).toBeUndefined()
    expect(codeOf(received, { name: 'acknowledge', way: 'page' })).toBeUndefined()
  })

  it('is added to until it ends, and withdrawn until it is answered', () => {
    for (const given of [received, acknowledged, heard]) {
      expect(codeOf(given, { name: 'add-words', text: 'Nog iets.' })).toBeUndefined()
      expect(codeOf(given, { name: 'withdraw-complaint' })).toBeUndefined()
    }
    expect(codeOf(answered, { name: 'add-words', text: 'Nog iets.' })).toBeUndefined()
    expect(codeOf(answered, { name: 'withdraw-complaint' })).toBe('complaint-state-unfit')
    const full = [...received, ...Array.from({ length: mostAdded }, () => complaintEvents['words-added'])]
    expect(codeOf(full, { name: 'add-words', text: 'Nog iets.' })).toBe('complaint-too-many-words')
  })

  it('has a talk with a day that was, and who were there', () => {
    const talk = { name: 'hear' as const, wanted: true, dates: ['2026-06-17'], who: 'Mevrouw en Karin' }
    expect(codeOf(acknowledged, talk)).toBeUndefined()
    expect(codeOf(acknowledged, { ...talk, dates: ['2026-06-18'] })).toBe('complaint-day-in-future')
    expect(codeOf(acknowledged, { ...talk, dates: [] })).toBe('complaint-empty')
    expect(codeOf(acknowledged, { ...talk, who: '' })).toBe('complaint-empty')
  })

  it('takes four weeks more once, with a reason', () => {
    expect(codeOf(acknowledged, { name: 'extend-term', reason: '' })).toBe('complaint-empty')
    const given = [...acknowledged, complaintEvents['term-extended']]
    expect(codeOf(given, { name: 'extend-term', reason: 'Nog eens.' })).toBe('complaint-extended-already')
  })

  it('is passed on to an authority of the country, or to the partner', () => {
    expect(codeOf(received, { name: 'pass-on', to: 'be-gba', reason: 'Gegevens.' })).toBeUndefined()
    expect(codeOf(received, { name: 'pass-on', to: 'partner', reason: 'Van hen.' })).toBeUndefined()
    expect(codeOf(received, { name: 'pass-on', to: 'nl-ap', reason: 'Gegevens.' })).toBe('complaint-authority-unfit')
  })

  it('declares what each command causes', () => {
    for (const name of complaintCommandNames)
      for (const type of Object.keys(complaintCommands[name].events)) expect(complaintEventSpecs).toHaveProperty(type)
  })
})

describe('who handles a complaint', () => {
  const as = (changes: Partial<NonNullable<ComplaintContext['officer']>>): Partial<ComplaintContext> => ({
    officer: { subject: 'karin', name: 'Karin Maes', roles: ['complaints-officer'], ...changes },
  })
  const acknowledge = { name: 'acknowledge', way: 'phone' } as const
  it('is not who does that work: a coordinator none about a coordinator', () => {
    const also = as({ roles: ['complaints-officer', 'coordinator'] })
    expect(codeOf(received, acknowledge, also)).toBe('complaint-about-officer')
    expect(codeOf(received, acknowledge, as({ roles: ['complaints-officer', 'regional-manager'] }))).toBeUndefined()
  })

  it('is not whom it names, however that is written', () => {
    const [first] = received
    if (first === undefined) throw new Error('none')
    const named = [{ ...first, content: { ...first.content, about: 'other' as const, person: 'mevr. KARIN  Máes!' } }]
    expect(codeOf(named, acknowledge)).toBe('complaint-about-officer')
    expect(codeOf(named, acknowledge, as({ subject: 'tom', name: 'Tom Aerts' }))).toBeUndefined()
  })

  it('is nobody who stepped aside', () => {
    expect(codeOf([...received, complaintEvents['stepped-aside']], acknowledge)).toBe('complaint-about-officer')
    expect(codeOf(received, { name: 'step-aside' })).toBeUndefined()
  })

  it('is an officer: without one nothing is handled', () => {
    expect(codeOf(received, acknowledge, { officer: undefined })).toBe('complaint-about-officer')
  })
})

it('a number of a dossier is read as it is typed; any other text is none', () => {
  expect(readDossierNumber(' lin–2026 – 000123 ', 'LIN')).toBe('LIN-2026-000123')
  for (const typed of [undefined, '', 'KOM-2026-000123', 'LIN-2026', 'weet ik niet'])
    expect(readDossierNumber(typed, 'LIN')).toBeUndefined()
})
