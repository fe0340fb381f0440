import { setTimeout } from 'node:timers/promises'
import { syntheticForm, syntheticTenant, syntheticTenantId } from '@kring/domain'
import { forSynthetic } from '../../data/index.ts'
import { command } from '../command.ts'
import { OperationFault } from '../fault.ts'
import type { OperatedHost } from '../host.ts'
import { apiOf, newKey, type Served, systemScopes, tokenOf } from '../smoke/apiOf.ts'
import { takeAway } from '../smoke/takeAway.ts'

export const smokeCommand = command({
  name: 'smoke',
  summary: 'send a referral of a synthetic partner as a visitor would, see it worked, and take it away',
  usage: [
    'kring smoke: a system of the synthetic partner signs in, sends a referral through the site, and reads it back.',
    'Then what the stream does with it is waited for, and the referral is erased. It may be run again at any time.',
    'The partner is in no list and in no figures. Exits with 1 when something is not as it should be.',
  ],
  words: [],
  options: {},
  local: 'running',
  input: {},
  run: async (_given, { host, say }) => {
    const { served } = host
    if (served === undefined) throw new OperationFault('not-on-this-host', 'Nobody is answered here: start it first.')
    const sent: string[] = []
    const took = await step(say, 'a referral of before is left by nobody, and the synthetic partner is there', () =>
      prepare(host),
    )
    const tried = took && (await tryOut(host, served, sent, say))
    const taken = await step(say, 'the referral and the system are taken away', () => takeAway(host, sent))
    return tried && taken ? 0 : 1
  },
})

async function prepare(host: OperatedHost): Promise<void> {
  const data = forSynthetic(host.store, syntheticTenantId)
  if (await data.isFounded()) return takeAway(host)
  await data.found({ tenant: syntheticTenant(), form: syntheticForm(), at: host.now() })
}

type Say = (line: string) => void

async function tryOut(host: OperatedHost, served: Served, sent: string[], say: Say): Promise<boolean> {
  const data = forSynthetic(host.store, syntheticTenantId)
  const key = newKey()
  let token = ''
  let id = ''
  const api = () => apiOf(served, token)
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'a system of the synthetic partner signs in',
      async () => {
        const made = await newSystem(host)
        token = await patiently(() => tokenOf(served, made))
      },
    ],
    [
      'its referral is taken in through the site',
      async () => {
        id = await patiently(() => api().submit(key))
        sent.push(id)
      },
    ],
    [
      'the same request again is the same referral',
      async () => {
        const again = await patiently(() => api().submit(key))
        if (again === id) return
        sent.push(again)
        throw new Error(`it made ${again} beside ${id}`)
      },
    ],
    [
      'it is read back',
      async () => {
        const { id: read, state } = await patiently(() => api().follow(id))
        if (read !== id || state !== 'submitted') throw new Error(`${read} is ${state}`)
      },
    ],
    [
      'the stream entered it where a region finds its dossiers',
      () =>
        patiently(async () => {
          if (!(await data.isIndexed(id))) throw new Error('it is not entered')
        }),
    ],
  ]
  for (const [name, run] of steps) if (!(await step(say, name, run))) return false
  return true
}

async function newSystem({ clients, store, now }: OperatedHost) {
  const scopes = [...systemScopes]
  const made = await clients.create({ name: 'Kring smoke test', scopes })
  try {
    await forSynthetic(store, syntheticTenantId).putSystem({
      subject: made.id,
      name: 'Kring smoke test',
      membership: { role: 'partner-system', tenant: syntheticTenantId, scopes },
      since: now(),
      by: 'kring smoke',
    })
  } catch (error) {
    // Nobody would find it again.
    await clients.delete(made.id)
    throw error
  }
  return made
}

async function step(say: Say, name: string, run: () => Promise<void>): Promise<boolean> {
  try {
    await run()
    say(`pass  ${name}`)
    return true
  } catch (error) {
    say(`FAIL  ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

/** Seconds before each try: a new membership is seen within fifteen, and a stream may begin with a cold function. */
const waits = [0, 1, 2, 5, 10, 15, 30]

async function patiently<Value>(ask: () => Promise<Value>): Promise<Value> {
  let last: unknown
  for (const seconds of waits) {
    await setTimeout(seconds * 1000)
    try {
      return await ask()
    } catch (error) {
      last = error
    }
  }
  throw last
}
