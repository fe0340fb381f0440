import { canonical } from '@kring/functions/data/canonicalJson'
import type { PersonName, TestPerson } from '../support/people.ts'
import type { Ask, Reply, World } from '../support/world.ts'
import type { Attack, Mandate } from './attacks.ts'
import { type Canary, everyone, parts, type TenantData, type TenantFixture } from './fixtures.ts'
import { type AttackKind, attackTally } from './tally.ts'

/** A caller in the tests, with the headers that identify them. */
export type Attacker = {
  /** Subject of a person, `citizen` or `citizen <tenant>` for the holder of a personal link there. */
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly roles: readonly string[]
  readonly tenant?: string
}

/** Sends requests to one world, counts them by kind, and records as a leak every answer that contains a foreign canary or should have been a refusal. */
export function openAttackHarness(world: World, suite: string) {
  const tally = attackTally(suite)
  let canaries: readonly Canary[] = []
  let linesRead = 0
  const seen = new Set<string>()

  const { leak, newLeaks } = tally

  /** Sends a request and counts it; a canary in the answer that this attacker may not know is a leak. */
  async function fire(
    attacker: Attacker,
    { path, ...ask }: Pick<Attack, 'path'> & Ask,
    kind: AttackKind = 'tenant',
  ): Promise<Reply> {
    tally.attempt(kind)
    const reply = await world.ask(path, { ...ask, headers: { ...attacker.headers, ...ask.headers } })
    const heard = `${reply.text}\n${[...reply.headers].flat().join('\n')}`.toLowerCase()
    for (const { text, knownTo } of canaries)
      if (heard.includes(text.toLowerCase())) {
        seen.add(text)
        if (!knownTo.includes(attacker.name))
          leak(`${attacker.name} read ${text}: ${ask.method ?? ''} ${path} (${reply.status})`)
      }
    return reply
  }

  /** Sends a request; a status other than `statuses` is a leak. */
  async function refused(
    attacker: Attacker,
    attack: Pick<Attack, 'path'> & Ask,
    statuses: readonly number[],
    kind?: AttackKind,
  ): Promise<Reply> {
    const reply = await fire(attacker, attack, kind)
    if (!statuses.includes(reply.status))
      leak(`${attacker.name} got ${reply.status} ${reply.body?.code ?? ''}: ${attack.method ?? ''} ${attack.path}`)
    return reply
  }

  return {
    tally,
    fire,
    refused,
    leak,
    newLeaks,
    guard(words: readonly Canary[]): void {
      canaries = words
    },
    /** Canaries that appeared in no answer at all; each should be seen by someone entitled, which proves that it can be detected. */
    unheard: (): readonly string[] => canaries.flatMap(({ text }) => (seen.has(text) ? [] : [text])),
    /** Records as a leak every canary in the lines logged since the previous call. */
    readLog(): void {
      const lines = world.logged().slice(linesRead)
      linesRead += lines.length
      for (const { text } of canaries)
        if (lines.some(line => line.toLowerCase().includes(text.toLowerCase()))) leak(`the log says ${text}`)
    },
    report: tally.report,
  }
}
export type AttackHarness = ReturnType<typeof openAttackHarness>

/** All attackers: everyone with a token, a citizen without a link, and the holders of the targets' personal links. */
export async function attackersOf(world: World, fixtures: readonly TenantFixture[], targets: readonly TenantData[]) {
  const signedIn = await Promise.all(everyone(fixtures).map(person => attackerFor(world, person)))
  const holders = targets.map(
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
  // Valid for two hours: an attack with an expired token would prove nothing.
  const expiresAt = Math.floor(Date.now() / 1000) + 7200
  return {
    name: person.subject,
    headers: { Authorization: `Bearer ${await world.issuer.token(person, { expiresAt })}` },
    roles: person.memberships.map(({ role }) => role),
    ...(membership !== undefined && 'tenant' in membership ? { tenant: membership.tenant } : {}),
  }
}

const isMandate = (role: string): role is Mandate =>
  role === 'regional-manager' || role === 'platform-admin' || role === 'coordinator' || role === 'citizen'

/** Whether the attacker is entitled to this request. */
export function mayAsk(attacker: Attacker, attack: Attack, target: TenantData): boolean {
  if (attack.isOpen) return true
  if (attacker.roles.some(role => isMandate(role) && attack.mandate?.includes(role))) return true
  return (attack.own ?? []).some(one => attacker.name === nameOf(one, target))
}

/**
 * Why it is not theirs: they belong elsewhere, hold another person's link, have another role, or the same role as somebody
 * who may, and so go for a colleague's dossier or for what is that colleague's own.
 */
export function kindOf(attacker: Attacker, attack: Attack, target: TenantData): AttackKind {
  if (attacker.name === `citizen ${target.tenant}`) return 'person'
  const isFromElsewhere = attacker.tenant !== undefined && attacker.tenant !== target.tenant
  if (isFromElsewhere) return 'tenant'
  const mayBe = (attack.own ?? []).map(one => roleOf(one))
  if (!attacker.roles.some(role => mayBe.includes(role))) return 'role'
  if (attack.path.startsWith('/f/')) return 'tenant'
  return /\/(?:referrals|trajectories)\//.test(attack.path) ? 'dossier' : 'person'
}

const roleOf = (one: NonNullable<Attack['own']>[number]): string => {
  const roles = {
    an: 'referrer',
    bo: 'referrer',
    ad: 'tenant-admin',
    sys: 'partner-system',
    manager: 'regional-manager',
    co: 'coordinator',
    fo: 'coordinator',
  }
  return one === 'funder' || one === 'link' ? one : roles[one]
}

export function nameOf(
  one: NonNullable<Attack['own']>[number],
  { staff, manager, funder, tenant, coordinator, former }: TenantData,
): string {
  if (one === 'manager') return manager satisfies PersonName
  if (one === 'funder') return funder.person
  if (one === 'co') return coordinator.subject
  if (one === 'fo') return former.subject
  return one === 'link' ? `citizen ${tenant}` : staff[one].subject
}

/** The refusals that a shot may meet: who only looks in from a colleague's desk hears that it is gone. */
export function refusalsOf(attacker: Attacker, attack: Attack, target: TenantData): readonly number[] {
  const isIdle = parts.some(part => attack.idleFor?.includes(part) && target.staff[part].subject === attacker.name)
  return [401, 403, 404, ...(attack.refusals ?? []), ...(isIdle ? [204] : [])]
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

/** The items of these tenants, the operator and the funders, without quotas, which every request changes. */
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
