import { describe, expect, it } from 'vitest'
import { examples } from '../../test-data/examples.ts'
import { events, submittedAfter } from '../../test-data/referrals.ts'
import { starterForms } from '../forms/starter/index.ts'
import { sectors } from '../tenants/tenant.ts'
import { waitsFor } from './nextStep.ts'
import { type Signal, signalsOf } from './signals.ts'

const today = '2026-04-14'
const { professional } = starterForms('youth-care')
const johan = examples.find(({ name }) => name === 'Johan')?.answers ?? {}

describe('what cannot wait', () => {
  it.each([
    ['nothing, when there is time and nobody is afraid', { urgency: 'quarter', afraid: 'no' }, []],
    ['a plan within a few days', { urgency: 'days', afraid: 'no' }, ['within-days']],
    ['somebody who is afraid', { urgency: 'quarter', afraid: 'yes' }, ['afraid']],
    ['both', { urgency: 'days', afraid: 'yes' }, ['within-days', 'afraid']],
    ['not an answer that nobody knows', { urgency: 'month', afraid: 'unknown' }, []],
    ['a hearing within two weeks', { urgency: 'month', afraid: 'no', decisionDate: '2026-04-28' }, ['within-days']],
    ['not a hearing in a month', { urgency: 'month', afraid: 'no', decisionDate: '2026-05-14' }, []],
    ['not a hearing that was', { urgency: 'month', afraid: 'no', decisionDate: '2026-04-13' }, []],
  ])('is %s', (_, answers, expected) => {
    expect(signalsOf(professional, { ...johan, ...answers }, today)).toEqual(expected)
  })

  it('is read of every starter form, also of an eviction on a day', () => {
    for (const sector of sectors)
      for (const form of Object.values(starterForms(sector)))
        for (const variant of form.variants)
          expect(signalsOf(form, { variant, urgency: 'days', afraid: 'yes' }, today)).toEqual(['within-days', 'afraid'])
    const eviction = { variant: 'family', eviction: 'dated', evictionDate: '2026-04-20', afraid: 'no' }
    expect(signalsOf(starterForms('housing').professional, eviction, today)).toEqual(['within-days'])
  })
})

describe('the day by which the manager acts', () => {
  const due = (...signals: Signal[]) =>
    waitsFor(submittedAfter(events.submitted({ signals })), '2026-04-13T08:00:00Z', 'Europe/Brussels')?.dueOn

  it('is the next working day when it cannot wait, and within two when somebody is afraid', () => {
    expect(due()).toBe('2026-04-20')
    expect(due('within-days')).toBe('2026-04-14')
    expect(due('afraid')).toBe('2026-04-15')
    expect(due('within-days', 'afraid')).toBe('2026-04-14')
  })

  it('is sooner at every step, not only at the first', () => {
    const referral = submittedAfter(events.submitted({ signals: ['within-days'] }), events.intakeStarted())
    expect(waitsFor(referral, '2026-04-17T08:00:00Z', 'Europe/Brussels')).toMatchObject({
      step: 'record-intake',
      dueOn: '2026-04-20',
    })
  })
})
