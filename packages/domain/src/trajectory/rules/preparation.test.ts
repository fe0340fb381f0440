import { describe, expect, it } from 'vitest'
import {
  addPerson,
  johanReady,
  named,
  prepared,
  refusalOf,
  schedule,
  trajectoryOf,
} from '../../../test-data/circles.ts'

describe('the preparation', () => {
  it('knows the partner’s own steps, and no others', () => {
    const done = prepared(trajectoryOf(), [{ name: 'do-step', step: 'huisbezoek' }])
    expect(done.preparation.steps).toMatchObject([{ key: 'huisbezoek' }])
    expect(prepared(done, [{ name: 'undo-step', step: 'huisbezoek' }]).preparation.steps).toEqual([])
    expect(refusalOf(done, { name: 'do-step', step: 'advies' })).toEqual({ code: 'step-unknown' })
  })

  it('confirms safety only once it was discussed with everyone who comes (G12)', () => {
    const check = { name: 'confirm-safety-check', on: '2026-05-04' } as const
    expect(refusalOf(trajectoryOf(), check)).toEqual({ code: 'circle-empty' })
    const added = prepared(johanReady(), [addPerson({ name: 'Wim' })])
    const wim = named(added, 'Wim').id
    const invited = prepared(added, [{ name: 'invite', person: wim }])
    expect(refusalOf(invited, check)).toEqual({ code: 'safety-not-discussed', person: wim })
    expect(refusalOf(johanReady(), { ...check, on: '2026-05-05' })).toEqual({ code: 'day-in-future' })
  })

  it('answers the children’s part, with the reason if they have none (G11)', () => {
    expect(refusalOf(trajectoryOf(), { name: 'set-children', answer: 'no-part' })).toEqual({
      code: 'children-reason-missing',
    })
    const none = prepared(trajectoryOf(), [
      { name: 'set-children', answer: 'no-part', reason: 'Ze zijn bij hun vader.' },
    ])
    expect(none.preparation.children?.reason).toBe('Ze zijn bij hun vader.')
  })

  it('records what the family chose, and who chose (G13)', () => {
    expect(refusalOf(trajectoryOf(), { name: 'set-choices', chosenBy: 'mama' })).toEqual({ code: 'choices-empty' })
  })

  it('shows an informant’s information to the family again once it changed', () => {
    const who = { name: 'set-informant', who: 'Els Claes', organisation: 'CLB' } as const
    const silent = prepared(trajectoryOf(), [who], { newId: 'i1' })
    const show = { name: 'show-informant', informant: 'i1', on: '2026-05-03' } as const
    expect(refusalOf(silent, show)).toEqual({ code: 'informant-says-nothing' })
    const told = { ...who, informant: 'i1', information: 'Zo werkt bijzondere jeugdbijstand.' }
    const shown = prepared(silent, [told, show])
    expect(shown.preparation.informants).toMatchObject([{ name: 'Els Claes', shownOn: '2026-05-03' }])
    expect(prepared(shown, [told]).preparation.informants[0]?.shownOn).toBeUndefined()
  })

  it('keeps the question open, with the family, until the day is set (G4)', () => {
    const reword = {
      name: 'reword-question',
      question: 'q1',
      text: 'Wat is er nodig zodat Johan veilig opgroeit?',
    } as const
    const reworded = prepared(johanReady(), [reword])
    expect(reworded.preparation.questions).toEqual([{ id: 'q1', text: reword.text, agreedWith: undefined }])
    expect(refusalOf(reworded, { ...reword, text: 'Moet Johan naar een pleeggezin?' })).toEqual({
      code: 'question-not-open',
    })
    expect(refusalOf(prepared(reworded, [schedule]), reword)).toEqual({ code: 'command-not-allowed' })
  })

  it('keeps what is practical, who arranges it and what it costs', () => {
    const room = { name: 'set-practicality', kind: 'room', arrangedBy: 'oma', state: 'wanted' } as const
    const wanted = prepared(trajectoryOf(), [room], { newId: 'p1' })
    const booked = prepared(wanted, [{ ...room, practicality: 'p1', state: 'booked', cost: 4500, grant: 'jeugd-2026' }])
    expect(booked.preparation.practicalities).toMatchObject([{ id: 'p1', state: 'booked', cost: 4500 }])
    expect(prepared(booked, [{ name: 'remove-practicality', practicality: 'p1' }]).preparation.practicalities).toEqual(
      [],
    )
  })

  it('pays nothing on a grant that does not cover it, but leaves what is paid on one that ended since', () => {
    const food = { name: 'set-practicality', kind: 'food', arrangedBy: 'oma', state: 'booked', cost: 9000 } as const
    expect(refusalOf(trajectoryOf(), { ...food, grant: 'van-een-ander' })).toEqual({ code: 'grant-unknown' })
    const paid = prepared(trajectoryOf(), [{ ...food, grant: 'jeugd-2026' }], { newId: 'p1' })
    const { practicalities } = paid.preparation
    const ended = {
      ...paid,
      preparation: {
        ...paid.preparation,
        practicalities: practicalities.map(one => ({ ...one, grant: 'jeugd-2025' })),
      },
    }
    const dearer = { ...food, practicality: 'p1', cost: 9500, grant: 'jeugd-2025' } as const
    expect(prepared(ended, [dearer]).preparation.practicalities).toMatchObject([{ cost: 9500, grant: 'jeugd-2025' }])
  })

  it('keeps how the day goes with the other choices of the family, and each day as it was before it moved', () => {
    const choices = {
      name: 'set-choices',
      chosenBy: 'oma',
      opening: 'oma opent',
      privateTime: 'soep',
      scribe: 'Edith',
    } as const
    expect(prepared(trajectoryOf(), [choices]).preparation.choices).toMatchObject({
      opening: 'oma opent',
      scribe: 'Edith',
    })
    const moved = prepared(johanReady(), [schedule, { ...schedule, name: 'move-day', time: '15:00' }])
    const [before] = moved.preparation.formerDays ?? []
    expect(before).toEqual({ revision: 1, day: schedule.day, time: '14:00', place: schedule.place })
    expect(moved.preparation.day?.revision).toBe(2)
  })

  it('may itself lead to a plan, which is then evaluated', () => {
    const plan = { name: 'plan-without-meeting', madeOn: '2026-05-03', madeBy: 'Johan, mama en Edith' } as const
    const after = prepared(johanReady(), [plan])
    expect(after.state).toBe('evaluation-due')
    expect(refusalOf(johanReady(), { ...plan, madeOn: '2026-05-05' })).toEqual({ code: 'day-in-future' })
    expect(refusalOf(after, schedule)).toEqual({ code: 'command-not-allowed' })
  })
})

describe('the day', () => {
  it('is a local time, kept as the instant that it is', () => {
    const { state, preparation } = prepared(johanReady(), [schedule])
    expect(state).toBe('scheduled')
    expect(preparation.day).toMatchObject({ revision: 1, time: '14:00', startsAt: '2026-06-06T12:00:00.000Z' })
  })

  it('is not in the past, nor so far away that the year is wrong', () => {
    expect(refusalOf(johanReady(), { ...schedule, day: '2026-05-03' })).toEqual({ code: 'day-in-past' })
    expect(refusalOf(johanReady(), { ...schedule, day: '2026-05-04', time: '12:00' })).toEqual({ code: 'day-in-past' })
    expect(refusalOf(johanReady(), { ...schedule, day: '2062-06-06' })).toEqual({ code: 'day-too-far' })
  })

  it('is no time that the clock skips, and says which hour when it comes twice', () => {
    const night = { ...schedule, day: '2027-03-28', time: '02:30' }
    const late = { name: 'set-mandate', legalContext: 'voluntary', holder: 'Els', decidesBy: '2027-12-31' } as const
    const ready = prepared(johanReady(), [late])
    expect(refusalOf(ready, night)).toEqual({ code: 'time-does-not-exist' })
    const back = { ...schedule, day: '2026-10-25', time: '02:30' }
    expect(refusalOf(ready, back)).toEqual({ code: 'time-exists-twice' })
    const second = prepared(ready, [{ ...back, hour: 'second' }])
    expect(second.preparation.day?.startsAt).toBe('2026-10-25T01:30:00.000Z')
    const first = prepared(ready, [{ ...back, hour: 'first' }])
    expect(first.preparation.day?.startsAt).toBe('2026-10-25T00:30:00.000Z')
  })

  it('counts on when it was cancelled, so that old answers stay old', () => {
    const cancelled = prepared(johanReady(), [schedule, { name: 'unschedule', reason: 'illness' }])
    expect(cancelled).toMatchObject({ state: 'preparation', preparation: { dayRevision: 1 } })
    expect(cancelled.preparation.day).toBeUndefined()
    expect(prepared(cancelled, [schedule]).preparation.day?.revision).toBe(2)
  })
})
