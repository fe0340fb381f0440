import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands, contextOf, events, given, historyTo, stateAfter, submittedAfter } from '../../test-data/referrals.ts'
import { decide } from './decide.ts'
import { type Erasable, whyNotErased } from './erasureAsked.ts'
import { evolve, replay } from './evolve.ts'
import { isHeld } from './legalHold.ts'
import type { Referral } from './state.ts'

const asked: Erasable = { persons: ['johan'], files: ['f1', 'f2'], isRunning: false, isComplainedOf: false }
const withFiles = contextOf({ erasable: asked })

describe('a legal hold', () => {
  it('is placed in every state, until it is lifted with a reason', () => {
    const held = submittedAfter(...historyTo.declined, events.holdPlaced())
    expect(isHeld(held)).toBe(true)
    expect(isHeld(submittedAfter(...historyTo.declined, events.holdPlaced(), events.holdLifted()))).toBe(false)
    given(...historyTo.withdrawn)
      .when(commands.placeLegalHold())
      .leadsTo({ type: 'hold-placed' })
  })

  it('says what the reason is, when it is none of the usual ones', () => {
    given(...historyTo.accepted)
      .when(commands.placeLegalHold({ ground: 'other' }))
      .isRefusedAs({ code: 'hold-words-missing' })
  })

  it('is looked at again on a day to come, within two years', () => {
    for (const reviewOn of ['2026-04-21', '2020-01-01', '2028-04-22'])
      given(...historyTo.intake)
        .when(commands.placeLegalHold({ reviewOn }))
        .isRefusedAs({ code: 'hold-review-unfit' })
  })

  it('cannot be lifted twice', () => {
    given(...historyTo.intake, events.holdPlaced(), events.holdLifted())
      .when(commands.liftLegalHold())
      .isRefusedAs({ code: 'hold-unknown' })
  })
})

describe('to erase', () => {
  it('one person is asked with who asked and why, and is carried out seven days later', () => {
    given(...historyTo.accepted)
      .when(commands.askErasure({ removeFiles: ['f1'] }), withFiles)
      .leadsTo({
        type: 'erasure-asked',
        erasure: { dueOn: '2026-04-28', person: 'johan', removeFiles: ['f1'] },
      } as never)
  })

  it('is not asked while it is held, or a complaint is open', () => {
    given(...historyTo.accepted, events.holdPlaced())
      .when(commands.askErasure())
      .isRefusedAs({ code: 'dossier-held' })
    given(...historyTo.accepted)
      .when(commands.askErasure(), contextOf({ erasable: { ...asked, isComplainedOf: true } }))
      .isRefusedAs({ code: 'dossier-held' })
  })

  it('it must be said of each file whether it goes', () => {
    const ask = given(...historyTo.intake)
    ask.when(commands.askErasure(), withFiles).isRefusedAs({ code: 'erasure-files-undecided' })
    ask
      .when(commands.askErasure({ removeFiles: ['elsewhere'] }), withFiles)
      .isRefusedAs({ code: 'erasure-files-undecided' })
  })

  it('somebody who is not there is refused', () => {
    given(...historyTo.intake)
      .when(commands.askErasure({ person: 'nobody' }))
      .isRefusedAs({ code: 'erasure-person-unknown' })
  })

  it('the whole of a dossier that is at work is refused; one person may leave', () => {
    const running = contextOf({ erasable: { ...asked, files: [], isRunning: true } })
    const ask = given(...historyTo.accepted)
    ask.when(commands.askErasure({ person: undefined }), running).isRefusedAs({ code: 'trajectory-runs' })
    ask.when(commands.askErasure(), running).leadsTo({ type: 'erasure-asked' })
  })

  it('one thing at a time, which can be taken back', () => {
    given(...historyTo.intake, events.erasureAsked())
      .when(commands.askErasure())
      .isRefusedAs({ code: 'erasure-asked-already' })
    given(...historyTo.intake, events.erasureAsked(), events.erasureTakenBack())
      .when(commands.askErasure())
      .leadsTo({ type: 'erasure-asked' })
    given(...historyTo.intake)
      .when(commands.takeBackErasure())
      .isRefusedAs({ code: 'erasure-not-asked' })
  })
})

describe('whatever is placed, lifted, asked and taken back, in whatever order', () => {
  const step = fc.constantFrom(
    commands.placeLegalHold(),
    commands.liftLegalHold('h1'),
    commands.liftLegalHold('h2'),
    commands.askErasure({ person: undefined }),
    commands.askErasure(),
    commands.takeBackErasure(),
  )

  it('a held dossier is never erased, nor before seven days, nor without being asked', () => {
    let erased = 0
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (steps, days) => {
        let state: Referral = replay(historyTo.declined)
        steps.forEach((command, index) => {
          state = stateAfter(state, decide(state, command, contextOf({ newId: `h${index}` })))
        })
        if (state.state === 'draft') return
        const today = `2026-04-${21 + Math.min(days, 9)}`
        const why = whyNotErased(state, { isRunning: false, isComplainedOf: false }, today)
        if (why !== undefined) return
        erased += 1
        expect(state.holds ?? []).toEqual([])
        expect(state.erasure).toBeDefined()
        expect(today >= '2026-04-28').toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(erased).toBeGreaterThan(0)
  })

  it('an open complaint suspends what was asked, and so does a trajectory that runs again', () => {
    const state = submittedAfter(...historyTo.declined, events.erasureAsked())
    const day = '2026-05-01'
    expect(whyNotErased(state, { isRunning: false, isComplainedOf: true }, day)).toBe('held')
    expect(whyNotErased(state, { isRunning: true, isComplainedOf: false }, day)).toBe('running')
    expect(whyNotErased(state, { isRunning: false, isComplainedOf: false }, day)).toBeUndefined()
  })

  it('what was carried out is not asked any more', () => {
    const state = submittedAfter(...historyTo.declined, events.erasureAsked('johan'))
    const after = evolve(state, {
      type: 'erasure-carried-out',
      erasure: 'e1',
      at: '2026-05-01T00:00:00.000Z',
      by: { role: 'operator' },
    })
    expect(after).not.toHaveProperty('erasure')
  })
})
