import { anyoneIn, dayIn, type TenantId, trajectoryDecider, voiceOf } from '@kring/domain'
import { canonical } from '../../data/canonicalJson.ts'
import { forTrajectory, type OpenTrajectory, type Said } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import { unlessErased, untilWritten } from './untilWritten.ts'

type Whose = { readonly tenant: TenantId; readonly dossier: string; readonly person: string }
type SaidVoice = { readonly said: Extract<Said, { kind: 'voice' }>; readonly sk: string }
type Dependencies = Pick<StreamDependencies, 'store' | 'now'>

/**
 * Moves the counts of a trajectory by what one person said of the day, in one transaction with what is kept of it in their own
 * partition; the event does not say whose it was. With `fresh` that is taken out of what they said; without, what they said
 * before is counted anew, as they have told the coordinator something since.
 */
export async function countVoice(
  dependencies: Dependencies,
  sources: Sources,
  { tenant, dossier, person: id }: Whose,
  before: OpenTrajectory,
  fresh?: SaidVoice,
): Promise<void> {
  const source = await sources.tenant(tenant)
  const data = forTrajectory(dependencies.store, tenant, dossier, { role: 'trajectory', tenant, dossier })
  const drop = async () => (fresh === undefined ? undefined : data.invitations.drop(id, fresh.sk))
  const { record, keys } = before
  const [person, key] = [anyoneIn(record.circle, id), keys.persons.get(id)]
  if (person === undefined || key === undefined) return drop()
  const stored = await data.invitations.voice(id, key)
  const conference = record.conference.former.length
  const ofNow = stored?.conference === conference ? stored : undefined
  const given = fresh?.said.conference === conference ? fresh.said : ofNow?.given
  const on = dayIn(dependencies.now(), source.tenant.timeZone)
  const now = given && voiceOf(record, person, given, on)
  if (given === undefined || now === undefined) return drop()
  if (
    ofNow !== undefined &&
    canonical(ofNow.counted) === canonical(now) &&
    canonical(ofNow.given) === canonical(plain(given))
  )
    return drop()
  const counted = ofNow === undefined ? {} : { before: ofNow.counted }
  const decided = trajectoryDecider.decide(
    record,
    { name: 'count-voice', conference, ...counted, now },
    { tenant: source.tenant, by: { role: 'circle-member' }, at: dependencies.now(), newId: '' },
  )
  if (!decided.ok) return drop()
  const kept = { version: stored?.version ?? 0, conference, given: plain(given), counted: now }
  await data.invitations.count({ tenant: source.tenant, before, events: decided.events }, id, key, kept, fresh?.sk)
}

const plain = ({ scores, statements }: Pick<SaidVoice['said'], 'scores' | 'statements'>) => ({ scores, statements })

/** Counts anew what somebody said by their link, after they told the coordinator what they found. */
export const recountVoice = (dependencies: Dependencies, sources: Sources, whose: Whose): Promise<void> =>
  untilWritten(async () => {
    const { tenant, dossier } = whose
    const data = forTrajectory(dependencies.store, tenant, dossier, { role: 'trajectory', tenant, dossier })
    const before = await unlessErased(() => data.trajectory(true))
    if (before !== undefined) await countVoice(dependencies, sources, whose, before)
  })
