import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from '@kring/functions/data/hashChain'
import type { PersonName, TestPerson } from '../support/people.ts'
import type { Ask, Reply, World } from '../support/world.ts'
import type { Attack, Mandate } from './attacks.ts'
import { type Canary, everyone, parts, type TenantData, type TenantFixture } from './fixtures.ts'

/** Somebody who tries: with the headers that say who they are. */
export type Attacker = {
  /** Subject of a person, `citizen` or `citizen <tenant>` for who holds a link there. */
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly roles: readonly string[]
  readonly tenant?: string
}

export type Tally = { attempts: number; leaks: string[] }

/** One suite's attempts on one world, and what leaked. */
export function openAttackHarness(world: World, suite: string) {
  const tally: Tally = { attempts: 0, leaks: [] }
  let canaries: readonly Canary[] = []
  let linesRead = 0
  let leaksRead = 0
  const seen = new Set<string>()

  const leak = (what: string): void => void tally.leaks.push(what)

  /** Asks, counts, and looks for words that this asker may not know; gives the answer. */
  async function fire(asker: Attacker, { path, ...ask }: Pick<Attack, 'path'> & Ask): Promise<Reply> {
    tally.attempts += 1
    const reply = await world.ask(path, { ...ask, headers: { ...asker.headers, ...ask.headers } })
    const heard = `${reply.text}\n${[...reply.headers].flat().join('\n')}`.toLowerCase()
    for (const { text, knownTo } of canaries)
      if (heard.includes(text.toLowerCase())) {
        seen.add(text)
        if (!knownTo.includes(asker.name))
          leak(`${asker.name} read ${text}: ${ask.method ?? ''} ${path} (${reply.status})`)
      }
    return reply
  }

  /** Asks, and calls it a leak when the answer is no refusal. */
  async function refused(
    asker: Attacker,
    shot: Pick<Attack, 'path'> & Ask,
    statuses: readonly number[],
  ): Promise<Reply> {
    const reply = await fire(asker, shot)
    if (!statuses.includes(reply.status))
      leak(`${asker.name} got ${reply.status} ${reply.body?.code ?? ''}: ${shot.method ?? ''} ${shot.path}`)
    return reply
  }

  return {
    tally,
    fire,
    refused,
    leak,
    /** What leaked since the last look. */
    newLeaks(): readonly string[] {
      const fresh = tally.leaks.slice(leaksRead)
      leaksRead = tally.leaks.length
      return fresh
    },
    guard(words: readonly Canary[]): void {
      canaries = words
    },
    /** Words that nobody came across: had they leaked, would we have heard them? */
    unheard: (): readonly string[] => canaries.flatMap(({ text }) => (seen.has(text) ? [] : [text])),
    /** Words in the lines that were logged since the last look. */
    readLog(): void {
      const lines = world.logged().slice(linesRead)
      linesRead += lines.length
      for (const { text } of canaries)
        if (lines.some(line => line.toLowerCase().includes(text.toLowerCase()))) leak(`the log says ${text}`)
    },
    /** Leaves the numbers where the whole run is counted (KRING_ISOLATION_REPORTS). */
    report(): void {
      const folder = process.env.KRING_ISOLATION_REPORTS
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      const numbers = { suite, attempts: tally.attempts, leaks: tally.leaks.length }
      writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(numbers))
    },
  }
}
export type AttackHarness = ReturnType<typeof openAttackHarness>

/** Everyone with a token of their own, a citizen, and who holds a link of one of the estates. */
export async function attackersOf(world: World, brandings: readonly TenantFixture[], estates: readonly TenantData[]) {
  const signedIn = await Promise.all(everyone(brandings).map(person => attackerFor(world, person)))
  const holders = estates.map(
    ({ tenant, links }): Attacker => ({
      name: `citizen ${tenant}`,
      headers: { 'Personal-Link': links.open },
      roles: ['citizen'],
      tenant,
    }),
  )
  return [...signedIn, { name: 'citizen', headers: {}, roles: ['citizen'] }, ...holders]
}

export async function attackerFor(world: World, person: TestPerson): Promise<Attacker> {
  const [membership] = person.memberships
  // Good until the last shot, however slow the machine: an attack with a token that ran out shows nothing.
  const expiresAt = Math.floor(Date.now() / 1000) + 7200
  return {
    name: person.subject,
    headers: { Authorization: `Bearer ${await world.issuer.token(person, { expiresAt })}` },
    roles: person.memberships.map(({ role }) => role),
    ...(membership !== undefined && 'tenant' in membership ? { tenant: membership.tenant } : {}),
  }
}

const isMandate = (role: string): role is Mandate =>
  role === 'regional-manager' || role === 'platform-admin' || role === 'citizen'

/** Is this what the asker is there for? */
export function mayAsk(asker: Attacker, shot: Attack, estate: TenantData): boolean {
  if (shot.isOpen) return true
  if (asker.roles.some(role => isMandate(role) && shot.mandate?.includes(role))) return true
  return (shot.own ?? []).some(one => asker.name === nameOf(one, estate))
}

export function nameOf(
  one: NonNullable<Attack['own']>[number],
  { staff, manager, funder, tenant }: TenantData,
): string {
  if (one === 'manager') return manager satisfies PersonName
  if (one === 'funder') return funder.person
  return one === 'link' ? `citizen ${tenant}` : staff[one].subject
}

/** The refusals that a shot may meet: who only looks in from a colleague's desk hears that it is gone. */
export function refusalsOf(asker: Attacker, shot: Attack, estate: TenantData): readonly number[] {
  const isIdle = parts.some(part => shot.idleFor?.includes(part) && estate.staff[part].subject === asker.name)
  return [401, 403, 404, ...(shot.refusals ?? []), ...(isIdle ? [204] : [])]
}

/** Runs all, a few at a time. */
export async function runAttacks<One>(
  all: readonly One[],
  run: (one: One) => Promise<unknown>,
  width = 24,
): Promise<void> {
  const waiting = [...all]
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await run(one)
  }
  await Promise.all(Array.from({ length: width }, lane))
}

/** What lies in these tenants, and with the operator and the funders; but not what every asking leaves: quotas. */
export async function belongings(world: World, tenants: readonly string[]): Promise<readonly string[]> {
  const items = await world.items()
  return items
    .filter(({ pk }) => {
      const [kind, place, what] = String(pk).split('#')
      if (kind === 'T') return tenants.includes(place ?? '') && what !== 'QUOTA'
      return true
    })
    .map(canonical)
    .sort()
}
