import { describe, expect, it } from 'vitest'
import { commands, contextOf, events, given, historyTo, submittedAfter } from '../../test-data/referrals.ts'
import { chosenGrant } from './funding.ts'

const grants = ['province', 'city']
const accepted = historyTo.accepted
const change = (changes: Parameters<typeof commands.changeFunding>[0]) =>
  given(...accepted).when(commands.changeFunding(changes), contextOf({ grants }))

describe('who pays for an accepted referral', () => {
  it('changes to another grant, or to somebody in words, with the reason', () => {
    const reason = 'De stad betaalt dit.'
    change({ grant: 'city', payer: undefined, reason }).leadsTo({ type: 'funding-changed', grant: 'city', reason })
    expect(change({ payer: 'De gemeente' }).state).toMatchObject({
      payer: 'De gemeente',
      decision: { grant: undefined },
    })
  })

  it('is a grant that can pay for it, and another than before', () => {
    change({ grant: 'elsewhere' }).isRefusedAs({ code: 'grant-unknown' })
    change({ payer: undefined }).isRefusedAs({ code: 'funding-unchanged' })
    given(...accepted, events.fundingChanged('city'))
      .when(commands.changeFunding({ grant: 'city' }), contextOf({ grants }))
      .isRefusedAs({ code: 'funding-unchanged' })
  })

  it('is one of the two: a grant takes the place of who paid in words', () => {
    const state = submittedAfter(...accepted, events.fundingChanged(), events.fundingChanged('city'))
    expect([state.payer, state.decision]).toMatchObject([undefined, { outcome: 'accepted', grant: 'city' }])
  })
})

describe('the grant that was chosen', () => {
  it('is that of the last decision, also after the referral was withdrawn', () => {
    expect(chosenGrant(accepted)).toBeUndefined()
    expect(chosenGrant([...accepted, events.fundingChanged('city')])).toBe('city')
    expect(chosenGrant([...accepted, events.fundingChanged('city'), events.withdrawn()])).toBe('city')
  })

  it('is none when somebody decided so', () => {
    expect(chosenGrant([...accepted, events.fundingChanged('city'), events.fundingChanged()])).toBeNull()
  })
})
