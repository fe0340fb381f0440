import { describe, expect, it } from 'vitest'
import type { CirclePerson } from '../state/circle.ts'
import { type Conferences, noConferences } from '../state/conference.ts'
import { noPlan, type PlanPart } from '../state/plan.ts'
import { preparationFrom, type TrajectoryPreparation } from '../state/preparation.ts'
import { dayBag, mayTakeDayBag } from './dayBag.ts'
import type { WithCircle } from './withCircle.ts'

const day = {
  revision: 1,
  day: '2026-06-13',
  time: '10:00',
  timeZone: 'Europe/Brussels',
  startsAt: '2026-06-13T08:00:00.000Z',
  place: 'Buurthuis Het Sas',
}
const requirement = {
  id: 'm1',
  text: 'Johan slaapt elke nacht veilig',
  reason: 'De politie kwam in maart',
  setBy: 'Petra',
}

/** Somebody with something in every field. */
const rita: CirclePerson = {
  id: 'p1',
  name: 'Tante Rita',
  relation: 'tante',
  birthDate: '1970-01-01',
  organisation: 'GEHEIM werkgever',
  email: 'geheim@kring.example',
  phone: 'GEHEIM 0470',
  address: 'GEHEIM straat 1',
  addressPrivate: true,
  language: 'fr',
  interpreter: true,
  wishes: 'GEHEIM wens',
  needs: 'GEHEIM nood',
  sector: 'family',
  nearness: 'close',
  addedAt: '2026-05-01T09:00:00.000Z',
  known: { since: 'intake', by: 'GEHEIM wie' },
  part: 'circle',
  way: 'phone',
  spokesperson: 'p2',
  message: 'Ik kan er niet bij zijn.',
  reach: { allowed: ['phone'], never: false, readsAlong: { who: 'GEHEIM lezer', on: ['mail'] } },
  decision: { kind: 'invite' },
  party: { consent: 'yes' },
  child: { support: 'p2', supportStays: true, saidForThem: 'GEHEIM woord', phases: [] },
  safety: { discussedOn: '2026-06-01', arrangements: [{ kind: 'other', agreed: 'GEHEIM afspraak' }] },
}
const notInvited: CirclePerson = {
  ...rita,
  id: 'p3',
  name: 'GEHEIM niet gevraagd',
  decision: { kind: 'not-invited', reason: 'safety', decidedBy: 'Johan' },
}

function trajectory(
  also: Partial<TrajectoryPreparation> = {},
  variant: WithCircle['variant'] = 'family',
): WithCircle & { readonly conference: Conferences; readonly plan: PlanPart } {
  const questions = [{ id: 'v1', text: 'Waar kan Johan veilig opgroeien?', agreedWith: 'GEHEIM met wie' }]
  const preparation = {
    ...preparationFrom({ questions, requirements: [requirement] }),
    informants: [{ id: 'i1', name: 'GEHEIM informant', information: 'GEHEIM info' }],
    mandate: { legalContext: 'ordered', name: 'Consulent Maes', decidesBy: '2026-06-20' } as const,
    day,
    ...also,
  }
  const circle = { people: [rita, notInvited], showSectors: false }
  return {
    state: 'scheduled',
    variant,
    circle,
    preparation,
    participants: { kind: 'main-persons', persons: [] },
    conference: noConferences,
    plan: noPlan,
  }
}

describe('the bag of a day', () => {
  it('has who is expected, with what is needed in the room, and nothing of where they live or what they told', () => {
    const bag = dayBag(trajectory())
    expect(bag?.people).toEqual([
      {
        id: 'p1',
        name: 'Tante Rita',
        relation: 'tante',
        part: 'circle',
        isKept: undefined,
        side: undefined,
        group: undefined,
        isChild: false,
        language: 'fr',
        interpreter: true,
        way: 'phone',
        spokesperson: 'p2',
        message: 'Ik kan er niet bij zijn.',
        child: { support: 'p2', supportStays: true, phases: [] },
      },
    ])
    expect(bag?.questions).toEqual(['Waar kan Johan veilig opgroeien?'])
    expect(bag?.requirements).toEqual([requirement])
    expect(bag?.mandate).toEqual({ name: 'Consulent Maes', organisation: undefined })
    expect(JSON.stringify(bag)).not.toMatch(/GEHEIM|geheim|1970/)
  })

  it('tells of a restorative conference no reason of a requirement: it may be the other side’s story', () => {
    const bag = dayBag(trajectory({}, 'restorative'))
    expect(bag?.requirements).toEqual([{ id: 'm1', text: requirement.text }])
    expect(JSON.stringify(bag)).not.toContain('politie')
  })

  it('is none without a day', () => {
    expect(dayBag(trajectory({ day: undefined }))).toBeUndefined()
  })
})

describe('when a bag may be fetched', () => {
  it.each([
    ['2026-06-12T07:59:59.999Z', false],
    ['2026-06-12T08:00:00.000Z', true],
    ['2026-06-13T12:00:00.000Z', true],
    ['2026-06-16T21:59:59.999Z', true],
    ['2026-06-16T22:00:00.000Z', false],
  ])('from a day before it starts until three days after its end: %s', (at, may) => {
    expect(mayTakeDayBag(trajectory(), at)).toBe(may)
  })

  it('not without a day, and not of a trajectory that was stopped', () => {
    const during = '2026-06-13T12:00:00.000Z'
    expect(mayTakeDayBag(trajectory({ day: undefined }), during)).toBe(false)
    expect(mayTakeDayBag({ ...trajectory(), state: 'stopped' }, during)).toBe(false)
    expect(mayTakeDayBag({ ...trajectory(), state: 'day' }, during)).toBe(true)
  })
})
