import { askOwnData, type CirclePerson, dayIn, type TenantId } from '@kring/domain'
import { digest, forDossier } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import { unlessErased, untilWritten } from './untilWritten.ts'

/** Who asked by the link of their invitation, and when; what they said lies at `sk` of their partition, and stays there. */
type Asked = {
  readonly tenant: TenantId
  readonly dossier: string
  readonly person: CirclePerson
  readonly at: string
  readonly sk: string
}

/**
 * Makes a request of the dossier of what somebody asked by the link of their invitation (GDPR art. 15). Who holds the link
 * is not known, so its manager checks it first. Its id is that of what was said: repeating it is refused and changes nothing. Every state allows it;
 * the rule is asked by itself, as all rules of a referral together are large.
 */
export async function receiveOwnDataRequest(
  { store, now }: Pick<StreamDependencies, 'store' | 'now'>,
  sources: Sources,
  { tenant: id, dossier, person, at, sk }: Asked,
): Promise<void> {
  const { tenant } = await sources.tenant(id)
  const data = forDossier(store, id, dossier, { role: 'dossier', tenant: id, dossier })
  const { name, birthDate } = person
  const about = { name, ...(birthDate === undefined ? {} : { birthDate }) }
  await untilWritten(async () => {
    const before = await unlessErased(data.dossier)
    if (before === undefined) return
    const decided = askOwnData(before.referral, {
      tenant,
      by: { role: 'circle-member' },
      at: now(),
      newId: digest('own-data', id, dossier, person.id, sk).slice(0, 32),
      invited: { about, askedOn: dayIn(at, tenant.timeZone) },
    })
    if (decided.ok) await data.commit({ tenant, before, events: decided.events })
  })
}
