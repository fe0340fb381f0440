import { lastMonthOf } from '@kring/domain/grants'
import type { Edition } from '@kring/domain/releases'
import { type CountedDossier, knownAt } from '@kring/domain/test-data/releaseMonths'
import { kinds, referred, smallGrant, smallYear } from '@kring/domain/test-data/smallGrant'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds, type Findings } from './attacker.ts'
import { everyKind } from './possible.ts'
import { publish } from './series.ts'
import { exactly, isInMonths, type Statement, statementsOf, unprotected, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

/**
 * Who keeps the invoices of all quarters by kind, and lays them at once beside the plans of a cohort and the conferences: what was paid
 * for by the end of a quarter is of nobody who was referred later, and a plan is paid for in the month of its conference.
 */
const threshold = 10
const throughs = ['2026-03', '2026-06', '2026-09', '2026-12', '2027-03', '2027-06']
const ids = ['referrals', 'cohort-plans', 'conferences', 'plans']
const tally = disclosureTally()
afterAll(() => tally.report())

const isPlanned = ({ outcome }: CountedDossier): boolean => outcome.startsWith('plan')
const isOfTable = (name: string): boolean => !name.startsWith('paid') && !name.includes('−')

/** What was paid for of a kind in these quarters. */
const paid = ({ money }: Edition, variant: string, isIn: (last: string) => boolean): number =>
  money.invoices
    .flatMap(({ quarter, lines }) =>
      lines.filter(line => line.variant === variant && isIn(lastMonthOf(line.corrects?.quarter ?? quarter))),
    )
    .reduce((sum, { number }) => sum + number, 0)

const quarterEnds = ({ money }: Edition): readonly string[] => money.invoices.map(({ quarter }) => lastMonthOf(quarter))

/** Of each kind, the plans of who was referred by the end of a quarter are as many as were paid for by then, or more. */
const ofCohorts = (edition: Edition, inAll: (variant: string) => number): readonly Statement[] =>
  kinds.flatMap(variant => [
    ...quarterEnds(edition).map(
      (end): Statement => ({
        name: `paid ${variant} ${end}`,
        isIn: one => one.variant === variant && one.month <= end,
        low: paid(edition, variant, last => last <= end),
        ...{ high: Number.POSITIVE_INFINITY, isHidden: false, isWhole: true },
      }),
    ),
    exactly(`paid ${variant}`, one => one.variant === variant, inAll(variant), true),
  ])

/** All tables by kind, and the whole as the last edition has it: what became of who was referred is known later. */
const read = (
  editions: readonly Edition[],
  indicator: string,
  all: readonly CountedDossier[],
): readonly Statement[] => [
  ...editions.slice(-1).flatMap(edition => wholes(edition, indicator)),
  ...onceEach(
    editions
      .flatMap(({ tables }) => tables)
      .filter(one => one.id === `${indicator}.variant.2026`)
      .flatMap(table => statementsOf(table, all, threshold)),
  ),
]

/** A table that stands in six editions says one thing. */
const onceEach = (statements: readonly Statement[]): readonly Statement[] => [
  ...new Map(statements.map(one => [`${one.name} ${one.low} ${one.high}`, one])).values(),
]

/** Whoever was paid for, in the month in which they were. */
const paidFor = (all: readonly CountedDossier[]): readonly CountedDossier[] =>
  all.filter(isPlanned).map(one => ({ ...one, month: one.planIn ?? one.month }))

/** Of each kind so many plans in a quarter, of which all kinds together so many had no conference. */
const ofConferences = (edition: Edition, plans: readonly CountedDossier[]): readonly Statement[] =>
  quarterEnds(edition).flatMap(end => {
    const isInQuarter = isInMonths({
      from: `${end.slice(0, 5)}${String(Number(end.slice(5)) - 2).padStart(2, '0')}`,
      to: end,
    })
    const isWithout = (one: CountedDossier): boolean => one.outcome === 'plan-without' && isInQuarter(one)
    return [
      ...kinds.map(variant =>
        exactly(
          `paid ${variant} ${end}`,
          one => one.variant === variant && isInQuarter(one),
          paid(edition, variant, last => last === end),
          true,
        ),
      ),
      exactly(`paid without ${end}`, isWithout, plans.filter(isWithout).length, true),
    ]
  })

/** Only those with a conference are in a table of conferences. */
const held = (statements: readonly Statement[]): readonly Statement[] =>
  statements.map(one => ({ ...one, isIn: dossier => dossier.outcome === 'plan-with' && one.isIn(dossier) }))

const withEither = (all: readonly CountedDossier[]): readonly CountedDossier[] =>
  all.flatMap(one => ['plan-with', 'plan-without'].map(outcome => ({ ...one, outcome })))

async function ofEditions(
  editions: readonly Edition[],
  dossiers: readonly CountedDossier[],
): Promise<readonly [cohorts: Findings, conferences: Findings]> {
  const last = editions.at(-1)
  if (last === undefined) throw new Error('nothing was published')
  const [cohort, plans] = [dossiers.filter(isPlanned), paidFor(dossiers)]
  const inAll = (variant: string): number => cohort.filter(one => one.variant === variant).length
  return [
    await attackerFinds(
      [...read(editions, 'cohort-plans', cohort), ...ofCohorts(last, inAll)],
      cohort,
      everyKind(cohort, ['variant']),
      isOfTable,
    ),
    await attackerFinds(
      [
        ...held(
          read(
            editions,
            'conferences',
            plans.filter(({ outcome }) => outcome === 'plan-with'),
          ),
        ),
        ...ofConferences(last, plans),
      ],
      plans,
      withEither(everyKind(plans, ['variant'])),
      isOfTable,
    ),
  ]
}

describe('who keeps the invoices of all quarters', () => {
  // Of eight restorative referrals of the first quarter seven have their plan in it.
  const made = smallGrant()
  const dossiers = [
    ...referred('family', '2026-01', [22, 20, 18], { planIn: '2026-02' }),
    ...referred('neighbourhood', '2026-01', [8, 7, 5], { planIn: '2026-03' }),
    ...referred('learning-circle', '2026-01', [5, 4, 3], { planIn: '2026-03' }),
    ...referred('restorative', '2026-01', [3, 2, 2], { planIn: '2026-03' }),
    ...referred('restorative', '2026-02', [1], { planIn: '2026-05' }),
    ...['2026-04', '2026-06'].flatMap(month => [
      ...referred('family', month, [12, 10, 9], { planIn: '2026-09' }),
      ...referred('restorative', month, [5, 5, 4], { planIn: '2026-09' }),
      ...referred('neighbourhood', month, [6, 5, 5], { planIn: '2026-09' }),
      ...referred('learning-circle', month, [5, 5, 5], { planIn: '2026-09' }),
    ]),
  ]
  const upTo = throughs.slice(0, 3)
  const cohort = dossiers.filter(isPlanned)
  const quarter = { key: '2026-Q1', from: '2026-01', to: '2026-03' }

  it('finds how many of a cohort have a plan, where only what is small is hidden', async () => {
    const { editions } = await publish(made, dossiers, upTo, { ids: ['plans'], isPriced: true })
    const [last] = editions.slice(-1)
    if (last === undefined) throw new Error('nothing was published')
    const inAll = (variant: string): number => cohort.filter(one => one.variant === variant).length
    const naive = unprotected(cohort, 'variant', kinds, [quarter], threshold)
    const found = await attackerFinds(
      [...naive, ...ofCohorts(last, inAll)],
      cohort,
      everyKind(cohort, ['variant']),
      isOfTable,
    )
    tally.plant(found.narrow.length > 0)
    expect(found.narrow).toContainEqual(expect.stringContaining('restorative 2026-Q1'))
  })

  it('finds nothing in ours', async () => {
    const { editions } = await publish(made, dossiers, upTo, { ids, isPriced: true })
    const [cohorts] = await ofEditions(editions, dossiers)
    tally.attack(cohorts.attacked, cohorts.narrow.length)
    expect(cohorts.narrow).toEqual([])
    expect(editions.at(-1)?.leftOut).toContainEqual({ table: 'cohort-plans.variant.2026', why: 'narrowed-by-amounts' })
  })
})

describe('who has an invoice and knows how many plans had no conference', () => {
  // Each plan but three of family had one; 25 of family were paid for, and 20 is 22 at most.
  const made = smallGrant()
  const dossiers = [
    ...referred('family', '2026-01', [8, 7, 7]),
    ...referred('family', '2026-02', [1, 1, 1], { outcome: 'plan-without' }),
    ...referred('neighbourhood', '2026-02', [5, 5, 5]),
    ...referred('learning-circle', '2026-02', [4, 4, 4]),
    ...referred('restorative', '2026-03', [2, 2, 1]),
  ]

  it('finds a hidden kind exactly in a table by kind, and the table is left out', async () => {
    const { editions } = await publish(made, dossiers, ['2026-03'], { ids, isPriced: true })
    const [edition] = editions
    if (edition === undefined) throw new Error('nothing was published')
    const plans = paidFor(dossiers)
    const conferences = plans.filter(({ outcome }) => outcome === 'plan-with')
    const row = (variant: string, low: number, high: number): Statement => ({
      ...{
        name: `variant ${variant} 2026-Q1`,
        isIn: one => one.variant === variant,
        low,
        high,
        isHidden: high < threshold,
      },
    })
    const table = held([
      ...[
        row('family', 18, 22),
        row('neighbourhood', 13, 17),
        row('learning-circle', 10, 12),
        row('restorative', 0, 9),
      ],
      exactly('whole 2026-Q1', () => true, conferences.length, true),
    ])
    const possible = withEither(everyKind(plans, ['variant']))
    const found = await attackerFinds([...table, ...ofConferences(edition, plans)], plans, possible, isOfTable)
    tally.plant(found.narrow.length > 0)
    expect(found.narrow).toEqual([expect.stringContaining('restorative')])
    expect(edition.leftOut).toContainEqual({ table: 'conferences.variant.2026', why: 'narrowed-by-amounts' })
  })
})

describe('who keeps everything of a year of a small grant', () => {
  it('finds nothing, whatever the year was like', async () => {
    const counts = { worlds: 0, attacked: 0, narrowed: 0, tablesByKind: 0 }
    for (const seed of [1, 2, 20]) {
      const { made, dossiers } = smallYear(seed)
      const only = ['cohort-plans', 'conferences']
      const { editions } = await publish(made, dossiers, throughs, { ids: only, isPriced: true })
      for (const { attacked, narrow } of await ofEditions(editions, knownAt(dossiers, '2027-06'))) {
        tally.attack(attacked, narrow.length)
        counts.attacked += attacked
        counts.narrowed += narrow.length
        expect({ seed, narrow }).toEqual({ seed, narrow: [] })
      }
      counts.worlds += 1
      counts.tablesByKind += editions.at(-1)?.tables.filter(({ dimension }) => dimension === 'variant').length ?? 0
    }
    console.info(`invoices by quarter and kind: ${JSON.stringify(counts)}`)
    expect(counts.attacked).toBeGreaterThan(0)
  }, 120_000)
})
