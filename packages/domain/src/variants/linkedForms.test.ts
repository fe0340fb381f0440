import { describe, expect, it } from 'vitest'
import { knownForm, wayWith } from '../../test-data/ways.ts'
import { defaultWayOfWorking } from './defaultWayOfWorking.ts'
import { isFit, linkedForms } from './linkedForms.ts'

const main = { forms: { professional: 'referral', citizen: 'self-referral' } }
const referral = knownForm({ id: 'referral' })
const selfReferral = knownForm({ id: 'self-referral', audience: 'citizen' })
const long = knownForm({ id: 'long' })

describe('a form takes in referrals of a kind of conference', () => {
  it('that is published, for whoever it was made for, and for the kinds that it asks about', () => {
    expect(isFit(referral, 'family', 'professional')).toBe(true)
    expect(isFit(selfReferral, 'family', 'citizen')).toBe(true)
  })

  it.each([
    ['was never published', { live: undefined }],
    ['is for others', { audience: 'citizen' as const }],
    ['is for another kind', { variants: ['neighbourhood' as const] }],
  ])('not when it %s', (_, change) => {
    expect(isFit({ ...referral, ...change }, 'family', 'professional')).toBe(false)
  })

  it('also when it is closed today, for it may be opened again', () => {
    expect(isFit({ ...referral, isOpen: false }, 'family', 'professional')).toBe(true)
  })
})

describe('the form by which referrals come in', () => {
  it('is the one that was linked, also where the first form of the partner stands before it', () => {
    const linked = linkedForms('family', main, [referral, long], wayWith({ forms: { professional: 'long' } }))
    expect(linked).toEqual({ professional: long })
  })

  it('is the first form of the partner where none was linked, or the one that was is gone', () => {
    expect(linkedForms('family', main, [long, referral], defaultWayOfWorking)).toEqual({ professional: referral })
    const gone = wayWith({ forms: { professional: 'gone' } })
    expect(linkedForms('family', main, [long, referral], gone)).toEqual({ professional: referral })
  })

  it('is linked for each source apart', () => {
    const short = knownForm({ id: 'short', audience: 'citizen' })
    const all = [referral, selfReferral, long, short]
    const linked = (forms: { professional?: string; citizen?: string }) =>
      linkedForms('family', main, all, wayWith({ forms }))
    expect(linked({ citizen: 'short' })).toEqual({ professional: referral, citizen: short })
    expect(linked({ professional: 'long' })).toEqual({ professional: long, citizen: selfReferral })
    // A form for professionals is none for citizens, wherever it was linked.
    expect(linked({ citizen: 'long' })).toEqual({ professional: referral, citizen: selfReferral })
  })

  it('is none where no form is fit, and never one that was neither linked nor the first', () => {
    expect(linkedForms('family', main, [long], defaultWayOfWorking)).toEqual({})
    expect(linkedForms('family', main, [{ ...referral, live: undefined }], defaultWayOfWorking)).toEqual({})
  })
})
