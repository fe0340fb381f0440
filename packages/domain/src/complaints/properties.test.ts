import fc from 'fast-check'
import { expect, it } from 'vitest'
import { complainant, complaintContext, filed, karin } from '../../test-data/complaints.ts'
import type { Role } from '../people/actor.ts'
import {
  type Complaint,
  type ComplaintCommand,
  type ComplaintEvent,
  complaintCommands,
  complaintDecider,
  complaintSubjects,
  initialComplaint,
  isAboutOfficer,
  isEnded,
  type Officer,
  replayComplaint,
} from './index.ts'

const people = ['Karin Maes', 'Tom Aerts'] as const
const command: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  fc
    .record({ about: fc.constantFrom(...complaintSubjects), person: fc.constantFrom(undefined, ...people) })
    .map(one => ({ name: 'file' as const, ...filed, ...one })),
  fc.constantFrom('Nog iets.', '').map(text => ({ name: 'add-words' as const, text })),
  fc.constant({ name: 'withdraw-complaint' as const }),
  fc.constant({ name: 'step-aside' as const }),
  fc
    .constantFrom('phone' as const, 'mail' as const, 'page' as const)
    .map(way => ({ name: 'acknowledge' as const, way })),
  fc.constant({ name: 'hear' as const, wanted: false }),
  fc.constant({ name: 'extend-term' as const, reason: 'Omdat.' }),
  fc.constant({ name: 'answer' as const, outcome: 'upheld' as const, findings: 'Zo was het.' }),
  fc.constant({ name: 'pass-on' as const, to: 'partner' as const, reason: 'Van hen.' }),
  fc.constant({ name: 'close' as const }),
  fc.constantFrom('phone' as const, 'letter' as const).map(way => ({ name: 'note-told' as const, way })),
)
const officer: fc.Arbitrary<Officer> = fc
  .tuple(
    fc.constantFrom(...people),
    fc.subarray<Role>(['coordinator', 'regional-manager', 'tenant-admin', 'referrer', 'platform-admin']),
  )
  .map(([name, roles]) => ({ subject: name, name, roles: ['complaints-officer', ...roles] }))
const asked = fc.array(fc.tuple(command, officer), { maxLength: 60, size: 'max' })

/** What happened, one command after the other, with the state before each and who gave it. */
function run(commands: readonly (readonly [ComplaintCommand, Officer])[]) {
  let state: Complaint = initialComplaint
  const steps: { readonly before: Complaint; readonly events: readonly ComplaintEvent[]; readonly by: Officer }[] = []
  for (const [one, by] of commands) {
    const isOfficers = complaintCommands[one.name].by === 'complaints-officer'
    const decided = complaintDecider.decide(state, one, {
      ...complaintContext,
      by: isOfficers ? karin : complainant,
      ...(isOfficers ? { officer: by } : {}),
    })
    if (!decided.ok) continue
    steps.push({ before: state, events: decided.events, by })
    state = decided.events.reduce(complaintDecider.evolve, state)
  }
  return { state, steps }
}

it('no sequence of commands handles or answers a complaint by who it is about', () =>
  fc.assert(
    fc.property(asked, commands => {
      for (const { before, events, by } of run(commands).steps)
        for (const { type } of events) {
          const isHandling = !['complaint-received', 'words-added', 'complaint-withdrawn', 'stepped-aside'].includes(
            type,
          )
          if (isHandling && before.state !== 'none') expect(isAboutOfficer(before, by)).toBe(false)
        }
    }),
    { numRuns: 500 },
  ))

it('no answer comes before it was acknowledged and heard, and after its end it is only told', () =>
  fc.assert(
    fc.property(asked, commands => {
      const { state, steps } = run(commands)
      const types = steps.flatMap(({ events }) => events.map(({ type }) => type))
      const at = types.indexOf('answered')
      if (at >= 0) expect(types.slice(0, at)).toEqual(expect.arrayContaining(['acknowledged', 'heard']))
      for (const { before, events } of steps)
        if (isEnded(before.state)) expect(events.map(({ type }) => type)).toEqual(['complainant-told'])
      expect(types.filter(type => type === 'term-extended').length).toBeLessThanOrEqual(1)
      if (state.state !== 'none') expect(isEnded(state.state)).toBe(state.endedAt !== undefined)
    }),
    { numRuns: 500 },
  ))

it('its events give its state', () =>
  fc.assert(
    fc.property(asked, commands => {
      const { state, steps } = run(commands)
      expect(replayComplaint(steps.flatMap(({ events }) => events))).toEqual(state)
    }),
  ))
