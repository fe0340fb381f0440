import type { TenantId } from '@kring/domain'
import type { Dossier } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { mailsOfEvent, mailsOfLink, mailsOfMember } from '../messages/causes.ts'
import { deliver } from '../messages/deliver.ts'
import type { Message } from '../messages/reference.ts'
import { mailsOfReset } from '../messages/secondFactorMails.ts'
import type { Sources } from '../messages/sources.ts'
import type { DossierEvent, StreamEvent, TrajectoryHappened } from '../streamEvent.ts'
import { checkAssignments } from './checkAssignments.ts'
import { countFacts } from './countFacts.ts'
import { enterRetention, enterRetentionEvent, mayEndRetention } from './enterRetention.ts'
import { enterRightsTerm, showRightsDue } from './enterRightsTerm.ts'
import { wasAccepted } from './factUpdates.ts'
import { followComplaint } from './followComplaint.ts'
import { followTrajectory } from './followTrajectory.ts'
import { formOf } from './formOf.ts'
import { indexInRegionOf, mayMoveInRegion } from './indexInRegion.ts'
import { indexPersonsOf, mayNameSomebody } from './indexPersons.ts'
import { movesFunding, showUnfunded } from './showUnfunded.ts'
import { takeAnswer } from './takeAnswer.ts'
import { tellSystems } from './tellSystems.ts'
import { untilGrantsStand } from './untilGrantsStand.ts'

/** An event whose dossier is counted. */
type Counting = DossierEvent | TrajectoryHappened

/** The effects of what the stream tells, for a batch of it or for one entry that falls due. */
export type Effects = (happened: StreamEvent) => Promise<void>

/**
 * Each dossier is read, counted and indexed once, whatever number of its events is worked. The dossiers of `batch` are
 * counted together, when the first of them is worked: a counter that many of them move is written once. One that cannot be
 * read is not counted; its own events fail.
 */
export function effectsOf(
  dependencies: StreamDependencies,
  sources: Sources,
  batch: readonly DossierEvent[] = [],
): Effects {
  const grantsNow = async (tenant: TenantId) => (await sources.tenant(tenant)).data.grants(true)
  const read = async ({ tenant: id, dossier: of }: Counting) => {
    const dossier = await sources.dossier(id, of)
    const { tenant, grants, form } = await sources.tenant(id)
    if (dossier === undefined) return undefined
    const trajectory = wasAccepted(dossier) ? await sources.trajectoryOfBatch(id, of) : undefined
    return { tenant, grants, dossier, trajectory, form: await formOf(form, dossier.referral) }
  }
  const countAll = async (events: readonly Counting[]) => {
    const places = new Map(events.map(event => [placeOf(event), event]))
    const all = await Promise.allSettled([...places.values()].map(read))
    const found = all.flatMap(one => (one.status === 'fulfilled' && one.value !== undefined ? [one.value] : []))
    const results = await untilGrantsStand(grantsNow, found, dossiers => countFacts(dependencies, dossiers))
    return new Map(
      found.map(({ dossier: { head } }, index) => [placeOf({ tenant: head.tenant, dossier: head.id }), results[index]]),
    )
  }
  let ofBatch: ReturnType<typeof countAll> | undefined
  const isOfBatch = new Set(batch.map(placeOf))
  const countBatch = (): ReturnType<typeof countAll> => {
    ofBatch ??= countAll(batch)
    return ofBatch
  }
  const counted = once(async (event: Counting) => {
    const found = await read(event)
    const results = await (isOfBatch.has(placeOf(event)) ? countBatch() : countAll([event]))
    const result = results.get(placeOf(event))
    if (result?.status === 'rejected') throw result.reason
    return found
  })
  const shown = async (event: Counting, type: string): Promise<void> => {
    const found = movesFunding(type) ? await counted(event) : undefined
    if (found === undefined) return
    await untilGrantsStand(grantsNow, [found], dossiers =>
      Promise.all(dossiers.map(one => showUnfunded(dependencies.store, one))),
    )
  }
  const indexed = once(async ({ tenant }: DossierEvent, dossier: Dossier) =>
    indexPersonsOf(await sources.tenant(tenant), dossier),
  )
  const inRegion = once(async ({ tenant }: DossierEvent, dossier: Dossier) =>
    indexInRegionOf(dependencies.store, await sources.tenant(tenant), dossier),
  )
  const send = async (mails: readonly Message[]): Promise<void> => {
    const sent = await Promise.allSettled(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    // What the table throws; the others have been sent, or fall due.
    for (const one of sent) if (one.status === 'rejected') throw one.reason
  }
  return async happened => {
    switch (happened.kind) {
      case 'member':
        return send(await mailsOfMember(sources, happened.tenant, happened.member))
      case 'second-factor':
        return send(await mailsOfReset(sources, happened.tenant, happened.placed, dependencies.now()))
      case 'trajectory':
        return send(
          await followTrajectory(dependencies, sources, happened, async type => {
            await counted(happened)
            await shown(happened, type)
          }),
        )
      case 'complaint':
        return send(await followComplaint(dependencies, sources, happened))
      case 'answer':
        return takeAnswer(dependencies, sources, happened)
      case 'coordinator':
        return checkAssignments(dependencies, sources, happened.person)
      case 'link':
        return send(mailsOfLink(happened.tenant, happened.dossier, happened.link))
      case 'event': {
        const dossier = (await counted(happened))?.dossier
        const entry = dossier?.history.find(({ seq }) => seq === happened.seq)
        if (dossier === undefined || entry === undefined) return
        if (mayNameSomebody(entry.event.type)) await indexed(happened, dossier)
        if (mayMoveInRegion(entry.event.type)) await inRegion(happened, dossier)
        const source = await sources.tenant(happened.tenant)
        if (mayEndRetention(entry.event.type)) {
          const trajectory = await sources.trajectory(happened.tenant, happened.dossier)
          await enterRetention(source, { dossier, trajectory }, dependencies.now())
        }
        await enterRetentionEvent(source, happened.dossier, entry.event)
        await shown(happened, entry.event.type)
        await showRightsDue(dependencies.store, dossier, entry.event)
        await enterRightsTerm(source, dossier, entry.event)
        const { type, at } = entry.event
        const { source: sentBy } = dossier.referral
        await tellSystems(dependencies, { of: 'referral', ...happened, source: sentBy, type, at })
        return send(await mailsOfEvent(sources, dossier, entry))
      }
      default:
        return happened satisfies never
    }
  }
}

/** Runs `make` once per dossier and shares the promise, and so a failure. */
function once<Event extends Counting, More extends readonly unknown[], Made>(
  make: (event: Event, ...more: More) => Promise<Made>,
) {
  const made = new Map<string, Promise<Made>>()
  return (event: Event, ...more: More): Promise<Made> => {
    const key = placeOf(event)
    const answer = made.get(key) ?? make(event, ...more)
    made.set(key, answer)
    return answer
  }
}

const placeOf = ({ tenant, dossier }: Pick<DossierEvent, 'tenant' | 'dossier'>): string => `${tenant}#${dossier}`
