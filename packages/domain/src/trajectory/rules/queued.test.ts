import { describe, expect, it } from 'vitest'
import {
  enter,
  leave,
  minute,
  openedDay as opened,
  phase,
  sendQueued as send,
  sentAll as sent,
  takePen,
  writeQueued as write,
} from '../../../test-data/conferenceDays.ts'
import { fatima, trajectoryContextOf } from '../../../test-data/trajectories.ts'
import { type TrajectoryRecord, trajectoryDecider } from '../index.ts'
import { nowOf } from './attendance.ts'
import { intrusionsIn } from './room.ts'

const conferenceOf = ({ conference: { current } }: TrajectoryRecord) => {
  if (current === undefined) throw new Error('no conference')
  return current
}

describe('what a device wrote down on the day', () => {
  it('happened when the device says, not when it came in', () => {
    expect(conferenceOf(opened).periods).toEqual([{ phase: 'information', from: { at: minute(20) } }])
  })

  it('happened now, about, when the clock of the device is ahead', () => {
    const { after } = sent(opened, write('phone', 1, 700, enter('edith')))
    const edith = conferenceOf(after).attendance.find(({ person }) => person === 'edith')
    expect(edith && nowOf(edith).at).toEqual({ at: minute(600), isAbout: true })
  })

  it('is stored against the rule: private time began although somebody was on the line', () => {
    const { after, outcomes } = sent(
      opened,
      write('phone', 1, 44, enter('an', 'phone')),
      write('phone', 1, 90, phase('private')),
    )
    expect(outcomes).toEqual(['stored', 'stored-against-rule'])
    expect(conferenceOf(after).stage).toBe('private')
    expect(conferenceOf(after).breaches).toMatchObject([{ code: 'outsider-at-start-of-private-time', people: ['an'] }])
  })

  it('completes the day and does not turn it back when it is told late', () => {
    const { after } = sent(
      opened,
      write('phone', 1, 90, phase('private')),
      write('phone', 1, 80, enter('an', 'phone')),
      write('phone', 1, 85, leave('an')),
    )
    expect(conferenceOf(after).stage).toBe('private')
    // She had hung up before: by what is known in the end nobody was there.
    expect(intrusionsIn(conferenceOf(after), after)).toEqual([])
  })

  it('is asked about when another device has the pen, and is lost nowhere', () => {
    const { outcomes, after } = sent(
      opened,
      write('tablet', 2, 50, takePen('tablet', 2)),
      write('phone', 1, 55, enter('edith')),
      write('tablet', 2, 56, enter('rita', 'phone')),
      write('tablet', 1, 57, enter('sara')),
    )
    expect(outcomes).toEqual(['stored', 'older-pen', 'stored', 'older-pen'])
    expect(conferenceOf(after).attendance.map(({ person }) => person)).toEqual(['johan', 'rita'])
  })

  it('says when the pen was taken without signal', () => {
    const { after } = sent(opened, { ...write('tablet', 2, 50, takePen('tablet', 2)), isUnconfirmed: true })
    expect(after.conference.pen).toEqual({
      number: 2,
      device: 'tablet',
      since: { at: minute(50) },
      isUnconfirmed: true,
    })
  })

  it('cannot take the pen for another device, nor with a number that is taken', () => {
    expect(send(opened, { ...write('tablet', 2, 50, takePen('phone', 2)) }).outcome).toBe('refused')
    expect(send(opened, write('tablet', 1, 50, takePen('tablet', 1))).outcome).toBe('older-pen')
  })

  it('is not written beside: with signal the same coordinator is told that a device has the pen', () => {
    const decided = trajectoryDecider.decide(
      opened,
      enter('edith'),
      trajectoryContextOf({ by: fatima, at: minute(60) }),
    )
    expect(decided).toEqual({ ok: false, error: { code: 'pen-taken' } })
  })
})
