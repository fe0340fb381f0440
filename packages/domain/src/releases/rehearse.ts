import type { Indicator } from '../indicators/indicator.ts'
import { findPlanted } from './attack/planted.ts'
import { inOrRest, type TableDimension } from './catalogue.ts'
import { changesBetween } from './changes.ts'
import { Edition, type ShownCount } from './edition.ts'
import { periodReports } from './figures/periodReports.ts'
import { isShareOfAPart } from './figures/wholeOfGrant.ts'
import { type Grids, gridsOf, yearOf } from './grid.ts'
import type { LedgerEntry } from './ledger.ts'
import { type ReleasedGroup, releaseGroup } from './protect/releaseGroup.ts'
import type { Rehearsal, RehearsalInput } from './rehearsal.ts'
import { shownCell } from './rounding.ts'
import { counted, sectorsOf } from './tables/counts.ts'
import { dimensionsTogether, groupOf } from './tables/groupsOf.ts'

const tenMinutes = 600_000

/**
 * Makes the edition of a grant without publishing it: figures, tables, protection, attack (DOMAIN, "Small cells, and those who
 * watch"). Nothing is written; whoever publishes stores the edition and its ledger entry together.
 */
export async function rehearse(input: RehearsalInput): Promise<Rehearsal> {
  const { grant, indicators, through, asOf } = input
  const months = input.months.filter(({ month }) => month >= grant.from && month <= through)
  const own = ownLedger(input)
  const grids = gridsOf(grant, through)
  const context = { ...input, months, own, sectors: sectorsOf(months) }
  const { limits, progress } = limitsOf(input)

  const released: ReleasedGroup[] = []
  for (const { indicator, dimensions, year } of groupsToRelease(indicators, grids)) {
    const grid = grids[indicator.clock]
    released.push(await releaseGroup(indicator, dimensions, year, { ...context, grid, limits }))
    await progress.after(released)
  }
  const partOf = partsOf(released, own)
  const { reports, ledger: averages } = periodReports(grids, grant, own, {
    indicators,
    months,
    threshold: grant.threshold,
    partOf,
  })
  const planted = await plantedIn(released, context, limits)
  const draft: Edition = {
    format: 1,
    funder: input.funder,
    grant,
    asOf,
    through,
    number: input.number,
    definitionsVersion: input.definitionsVersion,
    definitions: indicators.map(({ id, version, name, definition }) => ({ indicator: id, version, name, definition })),
    periods: [...reports],
    tables: released.flatMap(({ tables }) => tables),
    leftOut: released.flatMap(({ leftOut }) => leftOut),
    money: input.money,
  }
  const sum = (count: (group: ReleasedGroup) => number): number => released.reduce((all, one) => all + count(one), 0)
  return {
    edition: Edition.parse(corrected(draft, input)),
    rounds: released.flatMap(({ rounds }) => rounds),
    merges: released.flatMap(({ merges }) => merges),
    leftOut: draft.leftOut,
    corrections: released.flatMap(({ group, correction }) =>
      correction.kind === 'nothing-moved' ? [] : [{ tables: group.id, ...correction }],
    ),
    attacked: sum(({ attacked }) => attacked),
    narrowed: sum(({ narrowed }) => narrowed),
    planted,
    ledger: {
      format: 1,
      funder: input.funder.id,
      grant: grant.id,
      tenants: grant.tenants.map(({ id }) => id),
      asOf,
      through,
      number: input.number,
      threshold: grant.threshold,
      counts: released.flatMap(({ ledger }) => (ledger === undefined ? [] : [ledger.counts])),
      tables: released.flatMap(({ ledger }) => ledger?.tables ?? []),
      leftOut: draft.leftOut,
      figures: [...averages.figures],
      quarters: [...averages.quarters],
    },
  }
}

/**
 * A dossier is funded by one grant at a time, so the atoms of two grants are never the same people: other funders' editions bound none of
 * this grant's cells, and what one grant showed is what its own attack has to know.
 */
const ownLedger = ({ ledger, funder, grant }: RehearsalInput): readonly LedgerEntry[] =>
  ledger
    .filter(entry => entry.funder === funder.id && entry.grant === grant.id)
    .sort((a, b) => (a.asOf === b.asOf ? a.number - b.number : a.asOf < b.asOf ? -1 : 1))

type GroupToRelease = {
  readonly indicator: Indicator
  readonly dimensions: readonly TableDimension[]
  readonly year: number
}

function groupsToRelease(indicators: readonly Indicator[], grids: Grids): readonly GroupToRelease[] {
  return indicators.flatMap(indicator => {
    const years = [...new Set(grids[indicator.clock].map(({ from }) => yearOf(from)))].sort()
    const breakdowns = dimensionsTogether(indicator)
    const all = isShareOfAPart(indicator) ? [...breakdowns, [inOrRest] as const] : breakdowns
    return all.flatMap(dimensions => years.map(year => ({ indicator, dimensions, year })))
  })
}

/** The numerators of shares of a part, as their tables show them, or showed them of a period that has passed. */
function partsOf(released: readonly ReleasedGroup[], own: readonly LedgerEntry[]) {
  const shown = new Map<string, ShownCount>()
  for (const { tables } of own)
    for (const { id, dimension, periods, rows } of tables)
      if (dimension === inOrRest)
        for (const [at, cell] of (rows.find(({ key }) => key === counted)?.cells ?? []).entries())
          shown.set(`${id.slice(0, id.indexOf('.'))}#${periods[at]?.key}`, shownCell(cell))
  for (const { group, cells } of released)
    if (group.dimensions.includes(inOrRest))
      for (const { row, period, shown: cell } of cells)
        if (row === counted) shown.set(`${group.indicator.id}#${period.key}`, shownCell(cell))
  return ({ id }: Indicator, { key }: { readonly key: string }): ShownCount | undefined => shown.get(`${id}#${key}`)
}

/** Leaks planted in a copy of the first group that is shown, or of the referrals where none is. */
async function plantedIn(
  released: readonly ReleasedGroup[],
  context: RehearsalInput & { readonly own: readonly LedgerEntry[] },
  limits: Limits,
): Promise<Rehearsal['planted']> {
  const [indicator] = context.indicators
  const shown = released.find(({ tables, group }) => tables.length > 0 && !group.isOverlapping)?.group
  const group =
    shown ??
    (indicator === undefined
      ? undefined
      : groupOf(indicator, ['tenant'], context.months, yearOf(context.through), context).group)
  if (group === undefined) return { hidden: 0, found: 0 }
  return findPlanted(group, context.grant.threshold, { ...limits, until: limits.now() + limits.perTable })
}

type Limits = ReturnType<typeof limitsOf>['limits']

function limitsOf({ solver, now, perTable = tenMinutes, onProgress }: RehearsalInput) {
  let before = 0
  const tell = async (attacked: number, of: number): Promise<void> => onProgress?.({ attacked: before + attacked, of })
  return {
    limits: { solver, now, perTable, onAttacked: (attacked: number, of: number) => tell(attacked, before + of) },
    progress: {
      async after(released: readonly ReleasedGroup[]): Promise<void> {
        before = released.reduce((all, { attacked }) => all + attacked, 0)
        await tell(0, before)
      },
    },
  }
}

function corrected(draft: Edition, { correction }: RehearsalInput): Edition {
  if (correction === undefined) return draft
  const changes = [...changesBetween(correction.of, draft)]
  return { ...draft, correction: { because: correction.because, changes } }
}
