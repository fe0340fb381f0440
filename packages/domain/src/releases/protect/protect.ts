import { attack, type Limits } from '../attack/attack.ts'
import { type CellProblem, type KnownSum, problemOf } from '../attack/problemOf.ts'
import { tenantByVariant } from '../catalogue.ts'
import type { LeftOut } from '../edition.ts'
import type { Merge, Round } from '../rehearsal.ts'
import type { Cell } from '../tables/cell.ts'
import { cellsOf, type Draft, type Drawn, hide, placeOf, wholesOf } from '../tables/draft.ts'
import { attackBesideEarlier, type Earlier } from './besideEarlier.ts'
import { attackByPartners } from './insiders.ts'
import { attackWithOwnCases, type OwnCounts } from './ownCases.ts'
import { remedy, roundsOfHiding } from './remedy.ts'

export type Protected = {
  readonly drafts: readonly Draft[]
  readonly leftOut: readonly LeftOut[]
  readonly rounds: readonly Round[]
  readonly merges: readonly Merge[]
  readonly attacked: number
  readonly narrowed: number
}

/** What the attack knows of a group beside its new tables. */
export type Known = {
  /** All cells of earlier editions, of the counts that still stand. */
  readonly before: readonly Cell[]
  /** What the invoices say of it. */
  readonly amounts: readonly KnownSum[]
  /** What else is known of it, which no breakdown is left out for at once: rows may be hidden or merged. */
  readonly beside: readonly KnownSum[]
  /** What each partner counts of it itself, where no row is a partner. */
  readonly own: OwnCounts
  /** What was shown of it before it was corrected. */
  readonly earlier: readonly Earlier[]
}

/** A table that is still too narrow then is left out (DOMAIN, "Small cells", 6). */
const mostRounds = 10

/** Partner × kind is no network: beyond so many atoms whole numbers take too long. */
const mostWholeColumns = 2000

/**
 * Attacks the tables of a group beside all that was ever shown of it, and hides or merges what turns out too narrow, round after round;
 * a table that does not get there is left out.
 */
export async function protect(
  asDrawn: readonly Draft[],
  drawn: Drawn,
  known: Known,
  limits: Omit<Limits, 'until'> & { readonly perTable: number },
): Promise<Protected> {
  const first = await besideOwnCases(asDrawn, drawn, known, { ...limits, until: limits.now() + limits.perTable })
  let drafts = first
  const leftOut: LeftOut[] = []
  const rounds: Round[] = []
  const merges: Merge[] = []
  const drop = (ids: ReadonlySet<string>, why: LeftOut['why']): void => {
    const standing = drafts.flatMap(draft => (ids.has(draft.id) ? standingPart(draft, first) : [draft]))
    for (const table of ids) if (!standing.some(({ id }) => id === table)) leftOut.push({ table, why })
    drafts = standing
  }
  const threeWay = first.find(({ dimension }) => dimension === tenantByVariant)
  let until = limits.now() + limits.perTable
  for (let round = 1; drafts.length > 0; round += 1) {
    const put = problem(drafts, drawn, known)
    if (threeWay !== undefined && drafts.includes(threeWay) && put.problem.truth.length > mostWholeColumns) {
      drop(new Set([threeWay.id]), 'too-large')
      continue
    }
    const { hit, attacked, finished } = await attackByAll(put, drawn, known, { ...limits, until })
    const outOfTime = finished ? undefined : tablesOutOfTime(drafts)
    const report = { table: drawn.group.id, round, attacked, narrow: hit.length, merged: 0, hidden: 0, columns: 0 }
    if (outOfTime !== undefined) {
      rounds.push(report)
      drop(outOfTime, 'out-of-time')
      until = limits.now() + limits.perTable
    } else if (hit.length === 0) {
      rounds.push(report)
      return { drafts, leftOut, rounds, merges, attacked, narrowed: 0 }
    } else if (known.amounts.length > 0 && !(await isNarrowWithout(drafts, drawn, known, { ...limits, until }))) {
      rounds.push(report)
      drop(tablesOf(hit, drafts), 'narrowed-by-amounts')
    } else {
      const remedied = round < mostRounds ? remedy(drafts, hit, put.cells, round) : undefined
      rounds.push({
        ...report,
        merged: remedied?.merges.length ?? 0,
        hidden: remedied?.hidden ?? 0,
        columns: remedied?.columns ?? 0,
      })
      if (remedied === undefined || remedied.stuck.size > 0) {
        const stuck = remedied?.stuck ?? tablesOf(hit, drafts)
        drop(stuck.size > 0 ? stuck : new Set(drafts.map(({ id }) => id)), 'too-narrow')
      }
      if (remedied !== undefined) {
        merges.push(...remedied.merges)
        const left = remedied.drafts.filter(({ id }) => drafts.some(draft => draft.id === id))
        drafts = round === roundsOfHiding ? left.map(draft => asAtFirst(draft, first)) : left
      }
    }
  }
  const ofLedger = await ledgerAlone(drawn, known, { ...limits, until: limits.now() + limits.perTable })
  return { drafts, leftOut, rounds, merges, ...ofLedger }
}

/** With the cells hidden that are mostly of one partner: hiding each is what helps, so it takes none of the rounds. */
async function besideOwnCases(
  drafts: readonly Draft[],
  drawn: Drawn,
  known: Known,
  limits: Limits,
): Promise<readonly Draft[]> {
  const { cells } = problem(drafts, drawn, known)
  const sums = [...known.amounts, ...known.beside]
  const { hit } = await attackWithOwnCases(drawn.group, { cells, known: sums, own: known.own }, limits)
  return drafts.map(draft =>
    hit
      .flat()
      .filter(({ table }) => table === draft.id)
      .reduce((now, cell) => hide(now, placeOf(cell)), draft),
  )
}

/** Of a table that does not get there, the columns that earlier editions showed already; nothing when that is what it has. */
function standingPart(draft: Draft, first: readonly Draft[]): readonly Draft[] {
  const before = first.find(({ id }) => id === draft.id)
  const periods = before?.periods.filter(period =>
    before.keys.every(row => before.before.has(placeOf({ row, period }))),
  )
  if (before === undefined || periods === undefined || periods.length === 0) return []
  return periods.length === draft.periods.length ? [] : [{ ...before, periods }]
}

/** Hiding did not help: from here whole columns go, and what was hidden beside may be shown again. */
const asAtFirst = (draft: Draft, first: readonly Draft[]): Draft => ({
  ...draft,
  hidden: first.find(({ id }) => id === draft.id)?.hidden ?? draft.hidden,
})

type Findings = {
  readonly hit: readonly (readonly Cell[])[]
  readonly attacked: number
  readonly finished: boolean
}

/**
 * By who reads the report alone; when they find nothing, by who has it as it was before a correction, and by each partner, who knows its own
 * counts beside it.
 */
async function attackByAll(put: Put, { group }: Drawn, known: Known, limits: Limits): Promise<Findings> {
  const { before, amounts, earlier } = known
  const { narrow, finished } = await attack(put.problem, limits)
  const hit = narrow.map(({ name }) => put.cellsOf.get(name) ?? [])
  const alone = { hit, attacked: put.problem.targets.length, finished }
  if (hit.length > 0 || !finished) return alone
  const corrected = { group, cells: put.cells, known: [...amounts, ...known.beside] }
  const versions = await attackBesideEarlier(corrected, earlier, limits)
  const attacked = alone.attacked + versions.attacked
  if (versions.hit.length > 0 || !versions.finished) return { ...versions, attacked }
  const byPartners = group.dimensions.includes('tenant')
    ? await attackByPartners(group, { cells: put.cells, before, amounts }, limits)
    : await attackWithOwnCases(group, { ...corrected, own: known.own }, limits)
  return { ...byPartners, attacked: attacked + byPartners.attacked }
}

type Put = CellProblem & { readonly cells: readonly Cell[] }

function problem(drafts: readonly Draft[], drawn: Drawn, { before, amounts, beside }: Known): Put {
  const fresh = drafts.flatMap(draft => cellsOf(draft, drawn))
  const own = [...before, ...fresh]
  const periods = [...new Map(own.map(({ period }) => [period.key, period])).values()]
  const cells = [...own, ...wholesOf(drawn.group, periods)]
  return { ...problemOf(drawn.group, cells, [...amounts, ...beside]), cells }
}

/** Partner × kind first, which is the slow one; else all. */
function tablesOutOfTime(drafts: readonly Draft[]): ReadonlySet<string> {
  const slow = drafts.filter(({ dimension }) => dimension === tenantByVariant)
  return new Set((slow.length > 0 ? slow : drafts).map(({ id }) => id))
}

function tablesOf(hit: readonly (readonly Cell[])[], drafts: readonly Draft[]): ReadonlySet<string> {
  const named = new Set(hit.flat().map(({ table }) => table))
  const own = drafts.filter(({ id }) => named.has(id))
  return new Set((own.length > 0 ? own : drafts).map(({ id }) => id))
}

/** Whether anything is narrow for who has no invoices: if not, it is the amounts that narrow it. */
async function isNarrowWithout(drafts: readonly Draft[], drawn: Drawn, known: Known, limits: Limits): Promise<boolean> {
  const put = problem(drafts, drawn, { ...known, amounts: [] })
  const { hit, finished } = await attackByAll(put, drawn, { ...known, amounts: [] }, limits)
  return hit.length > 0 || !finished
}

/** Nothing new is shown: what earlier editions showed is attacked once more. What there is no time for is not proven, so not safe. */
async function ledgerAlone(
  drawn: Drawn,
  known: Known,
  limits: Limits,
): Promise<{ attacked: number; narrowed: number }> {
  if (known.before.length === 0) return { attacked: 0, narrowed: 0 }
  const put = problem([], drawn, known)
  const { narrow, finished } = await attack(put.problem, limits)
  const attacked = put.problem.targets.length
  return { attacked, narrowed: finished ? narrow.length : attacked }
}
