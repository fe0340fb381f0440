import { anyoneIn, type TrajectoryCommand, trajectoryDecider } from '@kring/domain'
import { forTrajectory, type OpenTrajectory, type Said } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import type { Answered } from '../streamEvent.ts'
import { countVoice } from './countVoice.ts'
import { receiveOwnDataRequest } from './receiveOwnDataRequest.ts'
import { invitationChange } from './showInvitations.ts'
import { takeReleaseNote } from './takeReleaseNote.ts'
import { unlessErased, untilWritten } from './untilWritten.ts'

/**
 * Makes events of what an invited person said, once: the transaction also takes it out of their partition and shows them
 * what they see then. What says nothing new, or came after the invitation was withdrawn, is taken out without an event.
 */
export async function takeAnswer(
  dependencies: StreamDependencies,
  sources: Sources,
  answered: Answered,
): Promise<void> {
  const { tenant, dossier, person: id, sk } = answered
  const source = await sources.tenant(tenant)
  const data = forTrajectory(dependencies.store, tenant, dossier, { role: 'trajectory', tenant, dossier })
  await untilWritten(async () => {
    const before = await unlessErased(() => data.trajectory(true))
    const key = before?.keys.persons.get(id)
    if (before?.record.plan.releases.some(release => release.id === id))
      return takeReleaseNote(dependencies, sources, answered)
    // Erased, and their partition with them.
    if (before === undefined || key === undefined) return
    const item = await data.invitations.said(id, sk, key)
    if (item === undefined) return
    if (item.said.kind === 'released-plan') return data.invitations.drop(id, sk)
    if (item.said.kind === 'voice') {
      const whose = { tenant, dossier, person: id }
      return countVoice(dependencies, sources, whose, before, { said: item.said, sk })
    }
    const person = anyoneIn(before.record.circle, id)
    if (item.said.kind === 'own-data') {
      // Their right does not end with the invitation: also under an earlier number.
      if (person !== undefined)
        await receiveOwnDataRequest(dependencies, sources, { tenant, dossier, person, at: item.said.at, sk })
      return
    }
    if (person?.invitation?.number !== item.number) return data.invitations.drop(id, sk)
    const decided = trajectoryDecider.decide(before.record, commandOf(id, item.said), {
      tenant: source.tenant,
      by: { role: 'circle-member' },
      at: dependencies.now(),
      newId: '',
    })
    const seen = decided.ok ? await seenAfter(dependencies, sources, before, decided.events, id) : undefined
    if (!decided.ok || seen === undefined) return data.invitations.drop(id, sk)
    await data.invitations.take({ tenant: source.tenant, before, events: decided.events }, sk, seen)
  })
}

function commandOf(
  person: string,
  said: Exclude<Said, { kind: 'voice' | 'released-plan' | 'own-data' }>,
): TrajectoryCommand {
  switch (said.kind) {
    case 'answered': {
      const { kind, ...given } = said
      return { name: 'answer-invitation', person, ...given }
    }
    case 'message': {
      const { kind, ...written } = said
      return { name: 'write-message', person, ...written }
    }
    case 'acknowledged':
      return { name: 'acknowledge-requirements', person, version: said.version }
    case 'opened':
      return { name: 'open-invitation', person }
    default:
      return said satisfies never
  }
}

type Events = Parameters<ReturnType<typeof forTrajectory>['commit']>[0]['events']

async function seenAfter(
  dependencies: StreamDependencies,
  sources: Sources,
  before: OpenTrajectory,
  events: Events,
  person: string,
) {
  const record = events.reduce(trajectoryDecider.evolve, before.record)
  const after = record.state === 'none' ? undefined : anyoneIn(record.circle, person)
  if (record.state === 'none' || after === undefined) return undefined
  return invitationChange(dependencies, sources, { ...before, record }, after, before.head.version + events.length)
}
