import type { Indicator } from '../../indicators/indicator.ts'
import type { Limits } from '../attack/attack.ts'
import { inOrRest, isWithout, type TableDimension } from '../catalogue.ts'
import type { CorrectionAnswer } from '../corrections.ts'
import type { LeftOut, Period, ShownMoney, ShownTable } from '../edition.ts'
import { addMonths } from '../grid.ts'
import type { LedgerAmount, LedgerCounts, LedgerEntry, LedgerTable } from '../ledger.ts'
import type { Merge, RehearsalInput, Round } from '../rehearsal.ts'
import { boundsOf } from '../rounding.ts'
import type { Cell } from '../tables/cell.ts'
import { countsOfYear } from '../tables/counts.ts'
import { cellsOf, cellsOfLedger, type Draft, type Drawn, standingKey } from '../tables/draft.ts'
import { type Drafts, draftsOf, ripensAfter } from '../tables/draftsOf.ts'
import type { Group } from '../tables/group.ts'
import type { GroupKind } from '../tables/groupKind.ts'
import { groupOf } from '../tables/groupsOf.ts'
import type { Sectors } from '../tables/rows.ts'
import { asLedgerTable, asShownTable } from '../tables/shownTable.ts'
import { amountsOf, knownSums } from './amounts.ts'
import type { Earlier } from './besideEarlier.ts'
import { heldAndPaid } from './heldAndPaid.ts'
import { mandatoryThemes } from './mandatoryThemes.ts'
import { countsOfPartners } from './ownCases.ts'
import { type Protected, protect } from './protect.ts'

/** What a group gives to an edition and to the ledger. */
export type ReleasedGroup = {
  readonly group: Group
  readonly cells: readonly Cell[]
  readonly tables: readonly ShownTable[]
  readonly leftOut: readonly LeftOut[]
  readonly merges: readonly Merge[]
  readonly rounds: readonly Round[]
  readonly attacked: number
  readonly narrowed: number
  readonly correction: CorrectionAnswer
  /** What the amounts of this edition say of it. */
  readonly amounts: readonly LedgerAmount[]
  /** Undefined: nothing in it was not shown before. */
  readonly ledger: { readonly counts: LedgerCounts; readonly tables: readonly LedgerTable[] } | undefined
}

export type GroupContext = Pick<
  RehearsalInput,
  'grant' | 'months' | 'through' | 'asOf' | 'nameOf' | 'withoutTables' | 'running'
> & {
  readonly money: ShownMoney
  readonly grid: readonly Period[]
  /** The ledger of this grant, oldest first. */
  readonly own: readonly LedgerEntry[]
  readonly sectors: Sectors
  readonly limits: Omit<Limits, 'until'> & { readonly perTable: number }
}

/** Without the tables that the operator leaves out. The group stays what it is, so the ledger of the others goes on. */
function asChosen(made: Drafts, indicator: Indicator, names: readonly string[]): Drafts {
  const out = made.drafts.filter(
    ({ dimension }) => dimension !== inOrRest && isWithout(names, { indicator, dimension }),
  )
  return {
    drafts: made.drafts.filter(draft => !out.includes(draft)),
    leftOut: [...made.leftOut, ...out.map(({ id }) => ({ table: id, why: 'by-choice' as const }))],
    merges: made.merges.filter(({ table }) => !out.some(({ id }) => id === table)),
  }
}

/** The tables of one indicator, year and kind of breakdown: counted, drawn, attacked, hidden. */
export async function releaseGroup(kind: GroupKind, year: number, context: GroupContext): Promise<ReleasedGroup> {
  const { grant, months, through, own, sectors, limits } = context
  const { indicator, dimensions } = kind
  const { group, correction } = groupOf(kind, months, year, context)
  const made = asChosen(draftsOf(group, context), indicator, context.withoutTables ?? [])
  const totalsNow = countsOfYear(indicator, dimensions, months, year, through).totals
  const standing = own.flatMap(({ tables }) =>
    tables.filter(table => table.group === group.id && table.since === group.since),
  )
  const before = shownBefore(group, dimensions, own, sectors)
  const drawn: Drawn = { group, sectors, threshold: grant.threshold, standing: before }
  const settled = correction.kind === 'due' ? undefined : settledIn(group, own)
  const { drafts, leftOut, merges } = settled === undefined ? made : asSettled(made, standing, settled)
  const isNew = drafts.some(draft => cellsOf(draft, drawn).some(({ isFresh }) => isFresh))
  const amounts = amountsOf(group, context)
  const known = {
    before: [...before.values()],
    amounts: [...knownSums(group, amounts, own), ...heldAndPaid(group, context)],
    beside: mandatoryThemes(group, months),
    own: countsOfPartners(group, months, through),
    earlier: shownOtherwise(group, dimensions, own, sectors),
  }
  const safe = isNew ? await protect(drafts, drawn, known, limits) : asBefore(drafts)
  const shown = safe.drafts.filter(draft => draft.dimension !== inOrRest)
  const emptyOnes = shown.filter(draft => cellsOf(draft, drawn).every(({ shown: { kind } }) => kind !== 'rounded'))
  const left = safe.drafts.filter(draft => !emptyOnes.includes(draft))
  return {
    group,
    correction,
    amounts,
    cells: left.flatMap(draft => cellsOf(draft, drawn)),
    tables: left
      .filter(({ dimension }) => dimension !== inOrRest)
      .map(draft => asShownTable(draft, drawn, totalsNow, context.nameOf)),
    // A share has no table of its own: where it is hidden, its figure says so.
    leftOut: [
      ...leftOut,
      ...safe.leftOut,
      ...emptyOnes.map(({ id }) => ({ table: id, why: 'too-few-categories' as const })),
    ].filter(({ table }) => !group.shares.has(table)),
    merges: [...merges, ...safe.merges].filter(({ table }) => left.some(({ id }) => id === table)),
    rounds: safe.rounds,
    attacked: safe.attacked,
    narrowed: safe.narrowed,
    ledger: isNew && left.length > 0 ? asLedger(left, drawn) : undefined,
  }
}

/**
 * What was shown of the counts as they stand, each cell as it was at first: editions after it repeat it, also when the threshold was
 * another by then.
 */
function shownBefore(
  group: Group,
  dimensions: readonly TableDimension[],
  own: readonly LedgerEntry[],
  sectors: Sectors,
): ReadonlyMap<string, Cell> {
  const first = new Map<string, Cell>()
  for (const { tables, threshold } of own)
    for (const table of tables) {
      const dimension = group.shares.has(table.id) ? inOrRest : dimensions.find(one => one === table.dimension)
      if (dimension === undefined) continue
      // Shares had groups of their own before, with counts that stood apart: what they showed is known where it agrees.
      const isApart = group.shares.has(table.id) && table.group !== group.id
      if (!isApart && (table.group !== group.id || table.since !== group.since)) continue
      for (const cell of cellsOfLedger(table, dimension, { group, sectors, threshold })) {
        const key = standingKey(cell)
        if (!first.has(key) && (!isApart || isAgreeing(cell))) first.set(key, cell)
      }
    }
  return first
}

/** Every version of the counts that was shown before the one that stands: a reader has them all. */
function shownOtherwise(
  group: Group,
  dimensions: readonly TableDimension[],
  own: readonly LedgerEntry[],
  sectors: Sectors,
): readonly Earlier[] {
  const versions = own.flatMap(({ counts }) =>
    counts.filter(one => one.group === group.id && one.since !== group.since),
  )
  return [...new Map(versions.map(one => [one.since, one])).values()].map(({ counts, totals, since }) => {
    const then: Group = { ...group, counts, totals, since }
    return { group: then, cells: [...shownBefore(then, dimensions, own, sectors).values()] }
  })
}

function isAgreeing({ shown, threshold, value }: Cell): boolean {
  const { low, high } = boundsOf(shown, threshold)
  return value >= low && value <= high
}

/**
 * The edition of a closed year that had all of it: later ones show what it showed, for nothing new can be said of the year. The outcomes
 * of a cohort come half a year later.
 */
function settledIn(group: Group, own: readonly LedgerEntry[]): LedgerEntry | undefined {
  const closed = addMonths(`${group.year}-12`, ripensAfter(group.indicator))
  return own.find(({ through }) => through >= closed)
}

function asSettled(made: Drafts, standing: readonly LedgerTable[], settled: LedgerEntry): Drafts {
  const drafts = made.drafts.flatMap(draft => {
    const last = standing.filter(({ id }) => id === draft.id).at(-1)
    const keys = new Set(last?.periods.map(({ key }) => key))
    return last === undefined ? [] : [{ ...draft, periods: draft.periods.filter(({ key }) => keys.has(key)) }]
  })
  const ids = new Set([...made.drafts, ...made.leftOut].map(one => ('id' in one ? one.id : one.table)))
  const chosen = made.leftOut.filter(({ why }) => why === 'by-choice')
  const then = settled.leftOut.filter(({ table }) => ids.has(table) && !drafts.some(({ id }) => id === table))
  const leftOut = [...chosen, ...then.filter(({ table }) => !chosen.some(one => one.table === table))]
  return { drafts, leftOut, merges: [] }
}

const asBefore = (drafts: readonly Draft[]): Protected => {
  return { drafts, leftOut: [], rounds: [], merges: [], attacked: 0, narrowed: 0 }
}

function asLedger(drafts: readonly Draft[], drawn: Drawn): NonNullable<ReleasedGroup['ledger']> {
  const { id, indicator, since, counts, totals } = drawn.group
  return {
    counts: { group: id, version: indicator.version, since, counts, totals },
    tables: drafts.map(draft => asLedgerTable(draft, drawn)),
  }
}
