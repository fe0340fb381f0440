import { expect } from 'vitest'
import { give, intake, openQuestion, youthCareRestorative } from './referrals.ts'
import { assign } from './trajectories.ts'
import { once, type World } from './world.ts'

type Side = 'didHarm' | 'harmed'

/** An accepted restorative referral, of which Ann is the coordinator. */
export async function restorativeTrajectory(world: World): Promise<string> {
  const body = { form: { id: 'referral', version: 1 }, answers: youthCareRestorative, locale: 'nl' }
  const { id } = (await world.ask('/t/linde/referrals', { as: 'sara', body, headers: once() })).body
  const heard = (side: Side) => ({ ...intake, spokenWith: side, side, takesPart: 'yes', willing: 'Ja' })
  const commands = [
    ['start-intake', {}],
    ['record-intake', heard('didHarm')],
    ['record-intake', heard('harmed')],
    ['set-question', openQuestion],
    ['accept', {}],
  ] as const
  for (const [index, [command, given]] of commands.entries())
    expect((await give(world, id, command, given, index + 1)).status, command).toBe(200)
  await assign(world, id, 'ann')
  return id
}
