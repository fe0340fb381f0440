import { decide, dimensionsOf, factOf, type ReferralEvent, replay, starterForms, validate } from '@kring/domain'
import { johanCase } from '@kring/domain/test-data/examples'
import { factId, forCounting, forTenant, type Store } from '@kring/functions/data/index'
import { inParallel } from '@kring/local/demo/inParallel'
import { funder, grant, readTenant } from './tenants.ts'

/** Referrals of which the funder's counts are kept: a report costs the same for more. */
const mostCounted = 500
/** Transactions at a time. */
const width = 16

/** Creates referrals through the data layer, without the stream's effects. Returns their ids. */
export async function seedReferrals(store: Store, many: number): Promise<readonly string[]> {
  const data = forTenant(store, readTenant.id)
  const counting = forCounting(store, funder)
  const numbers = Array.from({ length: many }, (_none, index) => index + 1)
  await inParallel(numbers, width, async number => {
    const events = submission(number)
    await data.commit({ tenant: readTenant, events, intent: { owner: 'sara', key: idOf(number), request: number } })
  })
  // One by one: they change the same counts.
  for (const number of numbers.slice(0, mostCounted)) {
    const referral = replay(submission(number))
    if (referral.state === 'draft') throw new TypeError('a seeded referral is submitted')
    const id = factId('bench', readTenant.id, referral.id)
    await counting.update({
      grant,
      id,
      source: 'referral',
      tenant: readTenant.id,
      seq: 1,
      facts: [{ kind: 'referral', ...factOf(referral, readTenant) }],
    })
  }
  return numbers.map(idOf)
}

const idOf = (number: number): string => `LIN-2026-${String(number).padStart(6, '0')}`

const form = starterForms('youth-care').professional
const valid = validate(form, johanCase, 'nl')

/** The events of the referral with this number, sent in one of the twelve months of 2026. */
function submission(number: number): readonly ReferralEvent[] {
  if (!valid.ok) throw new TypeError('the Johan case does not pass its own form')
  const at = `2026-${String((number % 12) + 1).padStart(2, '0')}-12T10:00:00.000Z`
  const sara = { subject: 'sara', name: 'Sara Maes' }
  const decided = decide(
    { state: 'draft' },
    {
      name: 'submit',
      variant: 'family',
      source: 'professional',
      locale: 'nl',
      form: { id: form.id, version: 1 },
      answers: valid.answers,
      title: 'Johan Vermeulen',
      dimensions: dimensionsOf(form, valid.answers, at.slice(0, 10)),
    },
    {
      tenant: readTenant,
      by: { role: 'referrer', ...sara },
      at,
      newId: idOf(number),
      referrer: { kind: 'member', ...sara },
    },
  )
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.events
}
