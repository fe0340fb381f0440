import { describe, expect, it } from 'vitest'
import { johanReady, named, prepared, refusalOf, schedule } from '../../../test-data/circles.ts'
import { hasAcknowledged, wasTold } from './invitation.ts'
import { requirementWarnings } from './requirementWarning.ts'
import { schedulingBlockersOf } from './schedulingBlockers.ts'
import type { WithCircle } from './withCircle.ts'

const noDrugs = {
  name: 'set-requirement',
  text: 'In het huis waar Johan slaapt, gebruikt niemand drugs.',
  reason: 'Zijn veiligheid.',
} as const
const freeze = { name: 'freeze-requirements' } as const
const now = { at: '2026-05-04T10:00:00.000Z', timeZone: 'Europe/Brussels' }
const frozen = (): WithCircle => prepared(johanReady(), [noDrugs, freeze])
const toldToAll = (record: WithCircle): WithCircle =>
  prepared(
    record,
    record.circle.people.map(({ id: person }) => {
      return { name: 'disclose-requirements', person, version: record.preparation.requirements.version } as const
    }),
  )

describe('a minimum requirement', () => {
  it('has a reason, always (G5)', () => {
    expect(refusalOf(johanReady(), { ...noDrugs, reason: ' ' })).toEqual({ code: 'minimum-requirement-reason-missing' })
  })

  it('is frozen before it is told, and told before it is acknowledged (G6)', () => {
    const open = prepared(johanReady(), [noDrugs])
    const person = named(open, 'Edith').id
    const tell = { name: 'disclose-requirements', person, version: 1 } as const
    const acknowledge = { name: 'acknowledge-requirements', person, version: 1 } as const
    expect(refusalOf(open, tell)).toEqual({ code: 'requirements-not-frozen' })
    const standing = prepared(open, [freeze])
    expect(refusalOf(standing, acknowledge)).toEqual({ code: 'requirements-not-disclosed' })
    const done = prepared(standing, [tell, acknowledge])
    expect(hasAcknowledged(named(done, 'Edith'), done.preparation)).toBe(true)
  })

  it('is told to whoever opens the invitation, where it stands', () => {
    const record = frozen()
    const opened = prepared(record, [{ name: 'open-invitation', person: named(record, 'Edith').id }])
    expect(wasTold(named(opened, 'Edith'), opened.preparation)).toBe(true)
    expect(wasTold(named(opened, 'Sandra'), opened.preparation)).toBe(false)
  })

  it('locks the day until it is frozen and told to each who is invited', () => {
    const told = toldToAll(frozen())
    expect(schedulingBlockersOf(told, now)).toEqual([])
    expect(schedulingBlockersOf(prepared(johanReady(), [noDrugs]), now)).toMatchObject([
      { what: 'requirements-frozen' },
    ])
    const untold = schedulingBlockersOf(frozen(), now)
    expect(untold.map(({ what }) => what)).toEqual(['requirements-told', 'requirements-told', 'requirements-told'])
  })

  it('that changes after it was told must be frozen, told and acknowledged again', () => {
    const told = toldToAll(frozen())
    const person = named(told, 'Edith').id
    const acknowledged = prepared(told, [{ name: 'acknowledge-requirements', person, version: 1 }])
    const [first] = acknowledged.preparation.requirements.items
    const changed = prepared(acknowledged, [{ ...noDrugs, requirement: first?.id, text: 'Niemand gebruikt drugs.' }])
    expect(changed.preparation.requirements).toMatchObject({ version: 2, items: [{ text: 'Niemand gebruikt drugs.' }] })
    const again = prepared(changed, [freeze])
    expect(hasAcknowledged(named(again, 'Edith'), again.preparation)).toBe(false)
    expect(refusalOf(again, { name: 'acknowledge-requirements', person, version: 1 })).toEqual({
      code: 'requirements-changed',
    })
    expect(refusalOf(again, schedule)).toMatchObject({ code: 'scheduling-blocked' })
  })

  it('is warned of when it is worded as a plan', () => {
    const plan = { ...noDrugs, text: 'Johan is om de twee weken bij zijn moeder.' }
    const record = prepared(johanReady(), [noDrugs, plan])
    expect(requirementWarnings(record.preparation.requirements)).toMatchObject([{ kind: 'reads-as-plan' }])
  })
})
