import type { PersonsCommandName } from '@kring/domain'
import { createContext, use } from 'react'
import { type CommandInput, commandTrajectory } from '../api/trajectories.ts'

type Sent = { readonly version: number; readonly intent: string }

/** How the commands of a page leave it: at once to the API, or by the outbox of a device on the day of a conference. */
export type CommandWay = <Name extends PersonsCommandName>(name: Name, body: CommandInput<Name>) => Promise<unknown>

const Context = createContext<CommandWay | undefined>(undefined)
/** Around the parts of a page whose commands leave in another way than at once. */
export const CommandWayProvider = Context.Provider

/** Sends a command on a trajectory in the way of the page; `isDirect`: to the API, whose answer is then asked for anew. */
export function useCommandWay() {
  const way = use(Context)
  return {
    isDirect: way === undefined,
    send: <Name extends PersonsCommandName>(
      { tenant, id }: { readonly id: string; readonly tenant: { readonly id: string } },
      name: Name,
      body: CommandInput<Name>,
      { version, intent }: Sent,
    ): Promise<unknown> =>
      way === undefined ? commandTrajectory(tenant.id, id, name, { body, version, intent }) : way(name, body),
  }
}
