import { monthOf } from '../../calendar/days.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { fewestVoices, type StatementId, statementIds, type Voices } from '../state/voices.ts'
import { type FidelityPoint, type FidelityVerdict, fidelityPoints } from './fidelity.ts'
import type { TrajectoryMeasures } from './measures.ts'

/** Below this number of trajectories nothing of a period is shown. */
export const fewestTrajectories = 10

/**
 * What a trajectory adds to the figures of its region once it was evaluated: in the month of its conference, or in which its plan
 * was made without one. Such a plan has no points of the day, and so does not count where those are counted.
 */
export function fidelityOfOne(
  { preparation: { planWithoutMeeting } }: Pick<TrajectoryRecord, 'preparation'>,
  { held, evaluated }: Pick<TrajectoryMeasures, 'held' | 'evaluated'>,
): FidelityOfOne | undefined {
  // After a former conference the measures are still of that one, which was counted.
  if (held !== undefined && planWithoutMeeting !== undefined) return undefined
  const month = held?.month ?? (planWithoutMeeting && monthOf(planWithoutMeeting.madeOn))
  if (month === undefined || evaluated === undefined) return undefined
  return { month, points: evaluated.fidelity, statements: evaluated.statements }
}

/** What one evaluated trajectory adds. */
export type FidelityOfOne = {
  /** 'YYYY-MM' of the conference, or of the plan without one. */
  readonly month: string
  readonly points: { readonly [point in FidelityPoint]?: FidelityVerdict | undefined }
  readonly statements: Voices['statements']
}

/** A quarter or half of a year of a region, in counts; without them when there are too few to show. */
export type FidelityPeriod = {
  readonly year: number
  readonly part: 'half' | 'quarter'
  /** 1 or 2; 1 to 4. */
  readonly number: number
  readonly counted?:
    | {
        readonly trajectories: number
        readonly points: readonly { readonly point: FidelityPoint; readonly held: number; readonly of: number }[]
        readonly statements: readonly { readonly statement: StatementId; readonly yes: number; readonly of: number }[]
      }
    | undefined
}

/** The figures of a region by quarter and half-year, the latest first. Nothing in them is of one coordinator. */
export function fidelityPeriods(rows: readonly FidelityOfOne[]): readonly FidelityPeriod[] {
  const periods = rows.flatMap(row => {
    const [year, month] = [Number(row.month.slice(0, 4)), Number(row.month.slice(5))]
    return [
      { key: `${year}-h${Math.ceil(month / 6)}`, year, part: 'half' as const, number: Math.ceil(month / 6), row },
      { key: `${year}-q${Math.ceil(month / 3)}`, year, part: 'quarter' as const, number: Math.ceil(month / 3), row },
    ]
  })
  return [...Map.groupBy(periods, ({ key }) => key).values()]
    .flatMap(all => {
      const [first] = all
      if (first === undefined) return []
      const { year, part, number } = first
      const own = all.map(({ row }) => row)
      return [{ year, part, number, ...(own.length < fewestTrajectories ? {} : { counted: counted(own) }) }]
    })
    .toSorted((one, other) => orderOf(other) - orderOf(one))
}

/** Later periods have a higher number; a half comes before its quarters. */
const orderOf = ({ year, part, number }: FidelityPeriod): number =>
  year * 100 + (part === 'half' ? number * 20 + 5 : Math.ceil(number / 2) * 20 + ((number - 1) % 2))

function counted(rows: readonly FidelityOfOne[]): NonNullable<FidelityPeriod['counted']> {
  return {
    trajectories: rows.length,
    points: fidelityPoints.flatMap(point => {
      const verdicts = rows.flatMap(({ points }) => {
        const verdict = points[point]
        return verdict === undefined || verdict === 'not-yet' ? [] : [verdict]
      })
      const held = verdicts.filter(verdict => verdict === 'held').length
      return verdicts.length < fewestTrajectories ? [] : [{ point, held, of: verdicts.length }]
    }),
    statements: statementIds.flatMap(statement => {
      const answers = rows.flatMap(({ statements }) => statements[statement] ?? [])
      const of = answers.reduce((sum, one) => sum + (one.yes ?? 0) + (one['a-little'] ?? 0) + (one.no ?? 0), 0)
      const yes = answers.reduce((sum, one) => sum + (one.yes ?? 0), 0)
      return of < Math.max(fewestVoices, fewestTrajectories) ? [] : [{ statement, yes, of }]
    }),
  }
}
