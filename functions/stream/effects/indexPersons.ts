import { personsNamedIn, type ReferralEventType } from '@kring/domain'
import type { Dossier } from '../../data/index.ts'
import type { TenantSource } from '../messages/sources.ts'

/** The events that may name somebody new in a field of their own. */
const naming: readonly ReferralEventType[] = ['submitted', 'intake-recorded', 'around-set', 'person-corrected']
export const mayNameSomebody = (cause: ReferralEventType): boolean => naming.includes(cause)

/**
 * Enters everyone whom a dossier names in the index person → dossiers, so that a request for access can be answered.
 * Repeating it changes nothing.
 */
export async function indexPersonsOf(
  { data, form: formOf }: Pick<TenantSource, 'data' | 'form'>,
  { referral, history }: Dossier,
): Promise<void> {
  const form = await formOf(referral.form.id, referral.form.version)
  const events = history.map(({ event }) => event)
  await data.indexPersons(referral.id, personsNamedIn(events, form))
}
