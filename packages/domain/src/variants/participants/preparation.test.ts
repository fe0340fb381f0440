import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherSideOf, sides } from './participants.ts'
import { maySeePreparationOf, type Preparation, visibleTo } from './preparation.ts'
import { sideSheetFor } from './sideSheet.ts'

const roles = ['referrer', 'tenant-admin', 'regional-manager', 'coordinator', 'circle-member', 'funder', 'citizen']

describe('who may see the preparation of a side', () => {
  it('the regional manager and the coordinator, of both', () => {
    for (const role of ['regional-manager', 'coordinator'])
      expect(sides.filter(side => maySeePreparationOf({ role }, side))).toEqual(sides)
  })

  it.each(sides)('who is in the circle of %s, of that side alone', side => {
    expect(sides.filter(one => maySeePreparationOf({ role: 'circle-member', side }, one))).toEqual([side])
  })

  it('who is in no circle, or referred for a side, of none', () => {
    for (const role of roles.filter(one => !['regional-manager', 'coordinator'].includes(one)))
      for (const side of [...sides, undefined])
        if (role !== 'circle-member' || side === undefined)
          expect(sides.filter(one => maySeePreparationOf({ role, side }, one))).toEqual([])
  })
})

/** Any words, marked with the side they are of, so that they are found wherever they turn up. */
const saidBy = (mark: string) => fc.string({ maxLength: 12 }).map(text => `${text}${mark}`)
const personOf = (mark: string) =>
  fc.record({ name: saidBy(mark), relation: saidBy(mark), phone: saidBy(mark), note: saidBy(mark) })
const partyOf = (mark: string) =>
  fc.record({
    persons: fc.array(personOf(mark), { maxLength: 3 }),
    network: fc.array(personOf(mark), { maxLength: 3 }),
    harm: fc.record({ material: saidBy(mark), immaterial: saidBy(mark) }, { requiredKeys: [] }),
  })
const intakeOf = (mark: string) => fc.record({ spokenWith: saidBy(mark), summary: saidBy(mark), willing: saidBy(mark) })
const marks = { didHarm: '⟦one⟧', harmed: '⟦other⟧', unplaced: '⟦either⟧' }

const preparation: fc.Arbitrary<Preparation<unknown>> = fc.record({
  participants: fc.record({
    kind: fc.constant('two-sides' as const),
    sides: fc.record({ didHarm: partyOf(marks.didHarm), harmed: partyOf(marks.harmed) }),
    unplaced: fc.array(personOf(marks.unplaced), { maxLength: 2 }),
  }),
  intakes: fc.record({ didHarm: intakeOf(marks.didHarm), harmed: intakeOf(marks.harmed) }, { requiredKeys: [] }),
})

describe('whatever was prepared', () => {
  it.each(sides)('the paper for %s holds all of its own, the question and what is demanded, and no more', side => {
    const question = fc.record({ text: fc.string(), confirmed: fc.boolean(), agreedWith: saidBy(marks.unplaced) })
    const demand = fc.record({ text: fc.string(), reason: saidBy(marks.unplaced) })
    const paper = fc.record({ questions: fc.array(question), minimumRequirements: fc.array(demand) })
    fc.assert(
      fc.property(preparation, paper, (all, { questions, minimumRequirements }) => {
        const sheet = sideSheetFor(side, { ...all, questions, minimumRequirements })
        const text = JSON.stringify(sheet)
        expect(text).not.toContain(marks[otherSideOf(side)])
        expect(text).not.toContain(marks.unplaced)
        expect(sheet).toEqual({
          side,
          party: all.participants.sides[side],
          ...(all.intakes[side] === undefined ? {} : { intake: all.intakes[side] }),
          questions: questions.filter(one => one.confirmed).map(one => one.text),
          minimumRequirements: minimumRequirements.map(one => one.text),
        })
      }),
    )
  })

  it.each(sides)('what %s sees holds all of its own and nothing of the other side', side => {
    fc.assert(
      fc.property(preparation, all => {
        const seen = visibleTo({ role: 'circle-member', side }, all)
        const text = JSON.stringify(seen)
        expect(text).not.toContain(marks[otherSideOf(side)])
        expect(text).not.toContain(marks.unplaced)
        expect(seen.participants.sides[side]).toEqual(all.participants.sides[side])
        expect(seen.intakes[side]).toEqual(all.intakes[side])
      }),
    )
  })

  it('a referrer sees nothing of either, whichever side they referred for', () => {
    fc.assert(
      fc.property(preparation, fc.constantFrom(...sides, undefined), (all, side) => {
        const text = JSON.stringify(visibleTo({ role: 'referrer', side }, all))
        for (const mark of Object.values(marks)) expect(text).not.toContain(mark)
      }),
    )
  })

  it('the regional manager sees all of it', () => {
    fc.assert(
      fc.property(preparation, all => {
        expect(visibleTo({ role: 'regional-manager' }, all)).toEqual(all)
      }),
    )
  })
})
