import type { Indicator } from '../indicators/indicator.ts'
import { findPlanted } from './attack/planted.ts'
import { changesBetween } from './changes.ts'
import { Edition } from './edition.ts'
import { periodReports } from './figures/periodReports.ts'
import { createShares } from './figures/shares.ts'
import { type Grids, gridsOf, yearOf } from './grid.ts'
import type { LedgerEntry } from './ledger.ts'
import { type ReleasedGroup, releaseGroup } from './protect/releaseGroup.ts'
import type { Rehearsal, RehearsalInput } from './rehearsal.ts'
import { sectorsOf } from './tables/counts.ts'
import type { GroupKind } from './tables/groupKind.ts'
import { groupKindsOf } from './tables/groupKinds.ts'
import { groupOf } from './tables/groupsOf.ts'

const tenMinutes = 600_000
const oneMinute = 60_000

/**
 * Makes the edition of a grant without publishing it: figures, tables, protection, attack (DOMAIN, "Small cells, and those who
 * watch"). Nothing is written; whoever publishes stores the edition and its ledger entry together.
 */
export async function rehearse(input: RehearsalInput): Promise<Rehearsal> {
  const { grant, indicators, through, asOf } = input
  const months = input.months.filter(({ month }) => month >= grant.from && month <= through)
  const own = ownLedger(input)
  const grids = gridsOf(grant, through)
  const context = { ...input, months, own, sectors: new Map([...sectorsOf(months), ...(input.sectors ?? [])]) }
  const { limits, progress } = limitsOf(input)

  const released: ReleasedGroup[] = []
  for (const { kind, year } of groupsToRelease(indicators, grids)) {
    const grid = grids[kind.indicator.clock]
    released.push(await releaseGroup(kind, year, { ...context, grid, limits }))
    await progress.after(released)
  }
  const { reports, ledger: stands } = periodReports(grids, grant, own, {
    indicators,
    months,
    through,
    threshold: grant.threshold,
    shares: createShares(released, own, grant.threshold),
  })
  const planted = await plantedIn(released, context, limits)
  const draft: Edition = {
    format: 1,
    funder: input.funder,
    grant,
    asOf,
    ...(input.countedOn === undefined ? {} : { countedOn: input.countedOn }),
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
      figures: [...stands.figures],
      quarters: [...stands.quarters],
      amounts: released.flatMap(({ amounts }) => amounts),
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

type GroupToRelease = { readonly kind: GroupKind; readonly year: number }

function groupsToRelease(indicators: readonly Indicator[], grids: Grids): readonly GroupToRelease[] {
  return groupKindsOf(indicators).flatMap(kind => {
    const years = [...new Set(grids[kind.indicator.clock].map(({ from }) => yearOf(from)))].sort()
    return years.map(year => ({ kind, year }))
  })
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
      : groupOf({ indicator, dimensions: ['tenant'], shares: [] }, context.months, yearOf(context.through), context)
          .group)
  if (group === undefined) return { hidden: 0, found: 0 }
  // It has time of its own: without its proof nothing may go out, however much was left out.
  const until = limits.now() + Math.max(limits.perTable, oneMinute)
  return findPlanted(group, context.grant.threshold, { ...limits, until })
}

type Limits = ReturnType<typeof limitsOf>['limits']

function limitsOf({
  solver,
  now,
  perTable = tenMinutes,
  until = Number.POSITIVE_INFINITY,
  onProgress,
}: RehearsalInput) {
  let before = 0
  const tell = async (attacked: number, of: number): Promise<void> => onProgress?.({ attacked: before + attacked, of })
  return {
    limits: {
      solver,
      now,
      /** Asked for each table: less is left for a later one. */
      get perTable() {
        return Math.max(0, Math.min(perTable, until - now()))
      },
      onAttacked: (attacked: number, of: number) => tell(attacked, before + of),
    },
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
