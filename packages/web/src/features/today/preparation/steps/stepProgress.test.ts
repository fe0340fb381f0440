import type { SchedulingBlocker } from '@kring/domain'
import { coreStepIds, defaultWayOfWorking, stepsOf } from '@kring/domain/variants'
import { describe, expect, it } from 'vitest'
import { stepStates } from './stepProgress.ts'

const preparation = {
  steps: [],
  informants: [],
  practicalities: [],
  requirements: { version: 0, items: [] },
  questions: [],
  dayRevision: 0,
}
const steps = [
  ...stepsOf('family', defaultWayOfWorking).map(({ key, name }) => ({ key, name, isOwn: false })),
  { key: 'homeVisit', name: { nl: 'Bezoek aan huis' }, isOwn: true },
]
const progressOf = (given: Partial<Parameters<typeof stepStates>[0]>) => {
  const states = stepStates({ state: 'preparation', preparation, steps, blockers: [], people: [{}], ...given })
  return Object.fromEntries(states.map(({ key, progress }) => [key, progress]))
}
const open = (...kinds: readonly SchedulingBlocker['what'][]): readonly SchedulingBlocker[] =>
  kinds.map(what => ({ what }))

describe('the steps of a preparation', () => {
  it('are all to do on the first day, with the date locked', () => {
    expect(Object.values(progressOf({ people: [], blockers: open('nobody-invited', 'safety-check') }))).toEqual([
      'todo',
      'todo',
      'todo',
      'todo',
      'locked',
      'todo',
    ])
  })

  it('go on where something is known and something is not', () => {
    const people = [{ safety: { discussedOn: '2026-06-16', arrangements: [] } }, {}]
    const blockers = open('safety-discussed', 'choices', 'children')
    expect(progressOf({ people, blockers })).toMatchObject({
      'check-safety': 'now',
      'widen-circle': 'now',
      'ask-wishes': 'todo',
      'tell-requirement': 'done',
    })
  })

  it('open the date when nothing locks it, and are done when it is set', () => {
    expect(progressOf({})['set-date']).toBe('now')
    const day = {
      revision: 1,
      day: '2026-07-04',
      time: '10:00',
      timeZone: 'Europe/Brussels',
      startsAt: '2026-07-04T08:00:00.000Z',
      place: 'Het Sas',
    }
    expect(progressOf({ preparation: { ...preparation, day } })['set-date']).toBe('done')
  })

  it('of the partner are done when the coordinator says so', () => {
    const done = { ...preparation, steps: [{ key: 'homeVisit', doneAt: '2026-06-16T09:00:00.000Z' }] }
    expect([progressOf({}).homeVisit, progressOf({ preparation: done }).homeVisit]).toEqual(['todo', 'done'])
  })

  it.each(coreStepIds)('know how far %s is', key => {
    const only = [{ key, name: {}, isOwn: false }]
    expect(progressOf({ steps: only, people: [] })[key]).toMatch(/todo|now/)
  })
})
