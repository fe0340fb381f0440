import { dayIn, type FunderId, type Locale, monthOf, type TenantId } from '@kring/domain'
import {
  decideGrant,
  type EarlierGrant,
  type Grant,
  type GrantCommand,
  type GrantEvent,
  overlapsOf,
} from '@kring/domain/grants'
import { type GrantingData, type TurnOfGrant, VersionConflict } from '../../data/index.ts'
import type { Person } from '../authorise.ts'
import { ApiProblem } from '../problems.ts'
import { grantRefused } from './refusal.ts'

/** The operator's clock: both countries that it works in have it. */
export const monthNow = (now: string): string => monthOf(dayIn(now, 'Europe/Brussels'))

export type Partner = { readonly id: TenantId; readonly name: string }

/** Attempts before giving up, when another grant was changed meanwhile: each decides again with it in view. */
const tries = 5

/**
 * Decides on a grant and writes it. `at`: the grant with the version that its author saw; absent for a new one. Throws the
 * problem of a refusal, and 'changed-meanwhile' when somebody else changed this grant.
 */
export async function changeGrant(
  data: GrantingData,
  partners: readonly Partner[],
  command: GrantCommand,
  {
    actor,
    now,
    locale,
    at,
  }: {
    /** Who changes it, as its history names them. */
    readonly actor: Pick<Person, 'subject' | 'name'>
    readonly now: string
    readonly locale: Locale
    readonly at?: { readonly funder: FunderId; readonly grant: string; readonly version: number } | undefined
  },
): Promise<{ readonly grant: Grant; readonly version: number }> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const revision = await data.revision()
    const all = await data.grants()
    const found = at && all.find(({ grant }) => grant.funder === at.funder && grant.id === at.grant)
    if (at !== undefined && found === undefined) throw new ApiProblem('not-found')
    if (found !== undefined && found.version !== at?.version) throw new ApiProblem('changed-meanwhile')
    const others = all.map(({ grant }) => grant)
    const by = { role: 'platform-admin', subject: actor.subject, name: actor.name }
    const earlier = at === undefined ? [] : earlierIn(await data.history(at.funder, at.grant))
    const { shown, turns } = await shownNow(data, command.name === 'make' ? undefined : found?.grant, others)
    const context = {
      ...{ shown, by, at: now, month: monthNow(now), grants: others, earlier },
      partners: partners.map(({ id }) => id),
    }
    const decided = decideGrant(found?.grant, command, context)
    const names = new Map(partners.map(({ id, name }) => [String(id), name]))
    if (!decided.ok) throw grantRefused(decided.error, locale, names)
    const [event] = decided.events
    if (event === undefined) throw new ApiProblem('internal')
    const { grant } = event
    const version = found?.version ?? 0
    const alike = [grant, ...(found === undefined ? [] : [found.grant])].flatMap(one => overlapsOf(one, others))
    const tenantNames = Object.fromEntries(grant.tenants.map(id => [id, names.get(id) ?? id]))
    const alsoCounted = others.filter(({ id }) => id !== grant.id && alike.some(one => one.grant === id))
    try {
      const asked = turns.filter(({ id }) => id === grant.id || alike.some(one => one.grant === id))
      await data.commit({ event, before: found?.grant, version, revision, tenantNames, alsoCounted, turns: asked })
      return { grant, version: version + 1 }
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error
    }
  }
  throw new ApiProblem('changed-meanwhile')
}

/** What a grant was before its last change, each with the month of the change that followed. `history`: the last first. */
const earlierIn = (history: readonly GrantEvent[]): readonly EarlierGrant[] =>
  history.flatMap(({ at }, index) => {
    const before = history[index + 1]?.grant
    return before === undefined ? [] : [{ grant: before, until: monthNow(at) }]
  })

/** Of each grant of which figures were published, the last month that they are of. A grant that is new has none itself. */
export const shownMonths = async (
  data: GrantingData,
  own: Grant | undefined,
  others: readonly Grant[],
): Promise<ReadonlyMap<string, string>> => (await shownNow(data, own, others)).shown

/** The same, with the turns that were read before: what is published meanwhile raises one. */
async function shownNow(
  data: GrantingData,
  own: Grant | undefined,
  others: readonly Grant[],
): Promise<{ readonly shown: ReadonlyMap<string, string>; readonly turns: readonly TurnOfGrant[] }> {
  const asked =
    own === undefined
      ? others
      : [own, ...others.filter(({ id }) => overlapsOf(own, others).some(one => one.grant === id))]
  const found = await Promise.all(
    asked.map(async ({ funder, id }) => {
      const turn = await data.turn(funder, id)
      return { funder, id, turn, month: await data.shownThrough(funder, id) }
    }),
  )
  return {
    shown: new Map(found.flatMap(({ id, month }) => (month === undefined ? [] : [[id, month] as const]))),
    turns: found.map(({ funder, id, turn }) => ({ funder, id, turn })),
  }
}
