import { describe, expect, it } from 'vitest'
import type { AgreementInput } from './agreement.ts'
import { agreementFrom, isGivenBack, needKey, needState, withAnswer, withAsked } from './needs.ts'

const service = { kind: 'service', name: 'Jeugdhulp De Linde' } as const
const rita = { kind: 'person', person: 'rita' } as const
const input: AgreementInput = {
  what: 'begeleidt vader',
  wording: 'follows-who',
  when: { kind: 'period', from: '2026-06-22' },
  requirements: [],
  needs: [service, rita],
}
const typed = agreementFrom(input, 'a8')
const key = needKey(service)

describe('a service that was not there and without which it cannot be done', () => {
  it('is asked, and says yes', () => {
    const asked = withAsked(typed, key, '2026-06-14')
    const answered = withAnswer(asked, key, 'yes', '2026-06-16')
    expect([typed, asked, answered].map(({ needs: [first = service] }) => needState(first))).toEqual([
      'to-ask',
      'asked',
      'yes',
    ])
    expect(isGivenBack(answered)).toBe(false)
    expect(answered.needs[0]).toEqual({
      ...service,
      askedOn: '2026-06-14',
      answer: 'yes',
      answeredOn: '2026-06-16',
    })
    expect(answered.needs[1]).toEqual(rita)
  })

  it('says no, which gives the agreement back to the circle; asked anew it waits again (G16)', () => {
    const refused = withAnswer(typed, key, 'no', '2026-06-16')
    expect(isGivenBack(refused)).toBe(true)
    expect(refused.needs[0]?.askedOn).toBe('2026-06-16')
    const again = withAsked(refused, key, '2026-06-20')
    expect(isGivenBack(again)).toBe(false)
    expect(again.needs[0]).toEqual({ ...service, askedOn: '2026-06-20' })
  })

  it('keeps its answer while the agreement stays, and is asked anew when something else is agreed', () => {
    const answered = withAnswer(typed, key, 'yes', '2026-06-16')
    const watched = agreementFrom({ ...input, watches: { kind: 'everyone' } }, 'a8', answered)
    expect(watched.needs[0]).toEqual(answered.needs[0])
    const later = agreementFrom({ ...input, when: { kind: 'period', from: '2026-09-01' } }, 'a8', answered)
    expect(later.needs[0]).toEqual(service)
    const other = agreementFrom({ ...input, needs: [rita, { kind: 'service', name: 'het CAW' }] }, 'a8', answered)
    expect(other.needs).toEqual([rita, { kind: 'service', name: 'het CAW' }])
  })
})
