import type { Dossier } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { mailsOfEvent, mailsOfLink, mailsOfMember } from '../messages/causes.ts'
import { deliver } from '../messages/deliver.ts'
import type { Message } from '../messages/reference.ts'
import type { Sources } from '../messages/sources.ts'
import type { DossierEvent, StreamEvent } from '../streamEvent.ts'
import { countFact } from './countFact.ts'
import { indexPersonsOf, mayNameSomebody } from './indexPersons.ts'

/** The effects of what the stream tells, for a batch of it or for one entry that falls due. */
export type Effects = (happened: StreamEvent) => Promise<void>

/** Each dossier is read, counted and indexed once, whatever number of its events is worked. */
export function effectsOf(dependencies: StreamDependencies, sources: Sources): Effects {
  const counted = once(async ({ tenant: id, dossier: of }: DossierEvent) => {
    const dossier = await sources.dossier(id, of)
    const { tenant, grants } = await sources.tenant(id)
    if (dossier !== undefined) await countFact(dependencies, tenant, grants, dossier)
    return dossier
  })
  const indexed = once(async ({ tenant }: DossierEvent, dossier: Dossier) =>
    indexPersonsOf((await sources.tenant(tenant)).data, dossier),
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
      case 'link':
        return send(mailsOfLink(happened.tenant, happened.dossier, happened.link))
      case 'event': {
        const dossier = await counted(happened)
        const entry = dossier?.history.find(({ seq }) => seq === happened.seq)
        if (dossier === undefined || entry === undefined) return
        if (mayNameSomebody(entry.event.type)) await indexed(happened, dossier)
        return send(await mailsOfEvent(sources, dossier, entry))
      }
      default:
        return happened satisfies never
    }
  }
}

/** Runs `make` once per dossier and shares the promise, and so a failure. */
function once<More extends readonly unknown[], Made>(make: (event: DossierEvent, ...more: More) => Promise<Made>) {
  const made = new Map<string, Promise<Made>>()
  return (event: DossierEvent, ...more: More): Promise<Made> => {
    const key = `${event.tenant}#${event.dossier}`
    const answer = made.get(key) ?? make(event, ...more)
    made.set(key, answer)
    return answer
  }
}
