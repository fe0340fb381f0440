import type { CirclePerson } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { reachFaults, reachFieldsOf, reachOf } from './reachFields.ts'

const ilse: CirclePerson = {
  id: 'p1',
  name: 'Ilse Claes',
  addedAt: '2026-04-29T09:00:00.000Z',
  known: { since: 'intake' },
  part: 'circle',
  reach: {
    allowed: ['mail', 'phone'],
    never: false,
    hours: { from: '09:00', until: '15:30' },
    readsAlong: { who: 'haar vriend', on: ['mail'] },
    linkDespiteReader: true,
    through: 'p2',
  },
}
const { reach, ...unasked } = ilse
const adult = { id: 'p1', isChild: false }
const empty = reachFieldsOf(unasked)

describe('how somebody may be reached safely', () => {
  it('is sent as it was read', () => {
    expect(reachOf(reachFieldsOf(ilse), adult)).toEqual({ person: 'p1', ...reach })
    expect(reachFaults(reachFieldsOf(ilse))).toEqual({})
  })

  it('is not asked as long as nothing is chosen', () => {
    expect(reachFaults(empty)).toEqual({ 'allowed-mail': 'nothing-chosen' })
    expect(reachFaults({ ...empty, through: 'p2' })).toEqual({})
    expect(reachFaults({ ...empty, never: 'yes' })).toEqual({})
  })

  it('names both hours or neither, and who reads along with where', () => {
    const byMail = { ...empty, 'allowed-mail': 'yes' }
    expect(reachFaults({ ...byMail, from: '09:00' })).toEqual({ from: 'hours-half' })
    expect(reachFaults({ ...byMail, 'reads-mail': 'yes' })).toEqual({ who: 'reader-unnamed' })
    expect(reachFaults({ ...byMail, who: 'haar vriend' })).toEqual({ 'reads-mail': 'reads-nothing' })
  })

  it('keeps nothing else of whom is never to be reached', () => {
    expect(reachOf({ ...reachFieldsOf(ilse), never: 'yes' }, adult)).toEqual({ person: 'p1', allowed: [], never: true })
  })

  it('lets messages go to a child only if they are one', () => {
    const values = { ...empty, 'allowed-sms': 'yes', toChild: 'yes' }
    expect(reachOf(values, adult)).toEqual({ person: 'p1', allowed: ['sms'], never: false })
    expect(reachOf(values, { id: 'p1', isChild: true })).toEqual({
      person: 'p1',
      allowed: ['sms'],
      never: false,
      toChild: true,
    })
  })
})
