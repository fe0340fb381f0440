import { describe, expect, it } from 'vitest'
import { differences, formVersionOf, reconcile } from './reconcile.ts'

const draft = { answers: { name: 'from the server' }, version: 3 }
const kept = { answers: { name: 'typed here' }, at: 0, version: 3, unsaved: true }

describe('opening a draft', () => {
  it('takes the server’s when this device has nothing of it', () => {
    expect(reconcile(draft, undefined)).toMatchObject({ answers: draft.answers, unsaved: false, conflict: false })
  })

  it('takes the server’s when all that was typed here reached it', () => {
    expect(reconcile(draft, { ...kept, unsaved: false }).answers).toBe(draft.answers)
  })

  it('takes what was typed here and never reached the server', () => {
    expect(reconcile(draft, kept)).toEqual({ answers: kept.answers, version: 3, unsaved: true, conflict: false })
  })

  it('lets the person choose when both changed since', () => {
    expect(reconcile(draft, { ...kept, version: 2 })).toMatchObject({ answers: kept.answers, conflict: true })
  })

  it('sees no conflict where both say the same, in whichever order', () => {
    const here = { main: { name: 'Johan', relation: 'zoon' } }
    const there = { main: { relation: 'zoon', name: 'Johan' } }
    expect(differences(here, there)).toEqual([])
    expect(reconcile({ answers: there, version: 9 }, { ...kept, answers: here }).conflict).toBe(false)
  })

  it('opens on the version of the form that the answers were given on', () => {
    const onSecond = { ...draft, version: 4, form: { version: 2 } }
    const onFirst = { ...kept, form: { id: 'referral', version: 1 } }
    // Moved to the second version elsewhere, while this browser has changes on the first.
    expect(formVersionOf(onSecond, onFirst)).toBe(1)
    expect(formVersionOf(onSecond, { ...onFirst, unsaved: false })).toBe(2)
    expect(formVersionOf(onSecond, { ...onFirst, answers: draft.answers })).toBe(2)
    expect(formVersionOf(onSecond, undefined)).toBe(2)
  })

  it('names the answers that differ', () => {
    expect(differences({ a: 1, b: 'x' }, { b: 'y', c: true })).toEqual(['a', 'b', 'c'])
  })
})
