import {
  replayTrajectory,
  type StartCommand,
  type TrajectoryCommand,
  type TrajectoryContext,
  type TrajectoryEvent,
  trajectoryDecider,
} from '@kring/domain'
import { johanCase } from '@kring/domain/test-data/examples'
import { fatima, offerTo, startCommand, trajectoryContextOf } from '@kring/domain/test-data/trajectories'
import type { Store } from '@kring/functions/data/index'
import { tenantKeys } from '@kring/functions/data/keys'
import { vaultOf } from '@kring/functions/data/sealing/vault'
import { commitTrajectory, trajectoryWrites } from '@kring/functions/data/trajectories/commit'
import { examineTrajectory, type OpenTrajectory, readTrajectory } from '@kring/functions/data/trajectories/read'
import { readTrajectoryHistory } from '@kring/functions/data/trajectories/wholeHistory'
import { give, intake, johan, openQuestion, youthCareRestorative } from './referrals.ts'
import { lindeTenant } from './tenants.ts'
import { once, type World } from './world.ts'

/** The trajectories of De Linde in a table, changed as the API does: opened, decided on, written. */
export function trajectoriesIn(store: Store) {
  const scope = { role: 'own' } as const
  const table = store.table(scope)
  const keys = tenantKeys(lindeTenant.id)
  const vault = vaultOf(store, scope, table, keys)
  const contextOf = (changes: Partial<TrajectoryContext>): TrajectoryContext =>
    trajectoryContextOf({ tenant: lindeTenant, ...changes })

  const open = async (id: string, consistent = true): Promise<OpenTrajectory> => {
    const found = await readTrajectory(table, keys, vault, id, consistent)
    if (found === undefined) throw new Error(`no trajectory ${id}`)
    return found
  }
  function decided(before: OpenTrajectory, command: TrajectoryCommand, changes: Partial<TrajectoryContext>) {
    const answer = trajectoryDecider.decide(before.record, command, contextOf(changes))
    if (!answer.ok) throw new Error(`${command.name} refused: ${answer.error.code}`)
    return answer.events
  }
  const commit = (before: OpenTrajectory | undefined, events: readonly TrajectoryEvent[]) =>
    commitTrajectory(table, keys, vault, { tenant: lindeTenant, before, events })
  return {
    table,
    keys,
    open,
    commit,
    examine: (id: string) => examineTrajectory(table, keys, vault, id, true),
    history: async (id: string) => readTrajectoryHistory(table, keys, vault.mac, await open(id)),
    /** What its events alone make of it. */
    replayed: async (id: string) => {
      const { entries } = await readTrajectoryHistory(table, keys, vault.mac, await open(id))
      return replayTrajectory(entries.map(({ event }) => event))
    },
    start: (changes: Partial<StartCommand>) => {
      const answer = trajectoryDecider.decide({ state: 'none' }, startCommand(changes), contextOf({}))
      if (!answer.ok) throw new Error(answer.error.code)
      return commit(undefined, answer.events)
    },
    give: async (id: string, command: TrajectoryCommand, changes: Partial<TrajectoryContext> = {}) => {
      const before = await open(id)
      return commit(before, decided(before, command, changes))
    },
    /** How many items a command would write. */
    writesOf: async (id: string, command: TrajectoryCommand, changes: Partial<TrajectoryContext> = {}) => {
      const before = await open(id)
      const events = decided(before, command, changes)
      return (await trajectoryWrites(table, keys, vault, { tenant: lindeTenant, before, events })).writes.length
    },
  }
}
export type Trajectories = ReturnType<typeof trajectoriesIn>

/** Brings a trajectory that was started to its preparation, with Fatima as coordinator. */
export async function assign({ give }: Trajectories, id: string): Promise<void> {
  await give(id, offerTo('fatima'), { newId: 'o1' })
  await give(id, { name: 'accept-offer', offer: 'o1' }, { by: fatima })
}

type AddPerson = Extract<TrajectoryCommand, { name: 'add-person' }>
export const addPerson = (
  name: string,
  more: Partial<AddPerson['details']> = {},
  part: AddPerson['part'] = 'circle',
): TrajectoryCommand => ({
  name: 'add-person',
  details: { name, ...more },
  part,
  known: { since: 'preparation', by: 'de moeder' },
})

/** An accepted referral to De Linde, whose trajectory has started. Johan's, or a restorative one of which both sides were heard. */
export async function accept(
  world: World,
  variant: 'family' | 'restorative',
  { answers = {}, question = openQuestion }: { readonly answers?: object; readonly question?: object } = {},
): Promise<string> {
  const asked = variant === 'family' ? { ...johanCase, ...answers } : youthCareRestorative
  const body = { ...johan, answers: asked }
  const { id } = (await world.ask('/t/linde/referrals', { as: 'sara', body, headers: once() })).body
  const heard = (side: string) => [
    'record-intake',
    { ...intake, spokenWith: side, side, takesPart: 'yes', willing: 'Ja' },
  ]
  const commands = [
    ['start-intake', {}],
    ...(variant === 'family' ? [['record-intake', intake]] : [heard('didHarm'), heard('harmed')]),
    ['set-question', question],
    ['accept', {}],
  ]
  for (const [index, [command, given]] of commands.entries()) {
    const reply = await give(world, id, String(command), given, index + 1)
    if (reply.status !== 200) throw new Error(`${String(command)}: ${reply.status} ${reply.text}`)
  }
  return id
}
