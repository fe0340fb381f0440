import { monthsBetween } from '../calendar/months.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import { countsBy } from '../indicators/breakdown.ts'
import { countsNamed, type Figure, figureOf } from '../indicators/figure.ts'
import type { Dimension, Indicator } from '../indicators/indicator.ts'
import { indicators } from '../indicators/registry.ts'
import type { Localized } from '../language/locale.ts'
import { type Counters, merge } from '../reports/rollup.ts'
import { heardMarks } from './heardMarks.ts'
import { isOfMarks, type MarksByQuarter } from './standingMarks.ts'

/** Whole months, 'YYYY-MM', both included. */
export type OwnPeriod = { readonly from: string; readonly to: string }

export type OwnFigure = { readonly indicator: string; readonly figure: Figure; readonly before: Figure }
/** `before`: of the same months a year earlier. `name` where only the form, or a list of places, knows it. */
export type OwnRow = {
  readonly key: string
  readonly name?: Localized | undefined
  readonly n: number
  readonly before: number
}
/** How often each category of a dimension was counted; `title`: the question, of what was chosen in a form. */
export type OwnTable = {
  readonly indicator: string
  readonly dimension: string
  readonly title?: Localized | undefined
  readonly rows: readonly OwnRow[]
}
export type OwnMonth = {
  readonly month: string
  readonly referrals: number
  readonly plans: number
  readonly referralsBefore: number
  readonly plansBefore: number
}

/**
 * What a partner sees of its own referrals, funded or not: every figure of the registry, exact and as of now, beside the same months of
 * the year before. For the partner alone: nothing in it is rounded or hidden, but for the marks that people gave (heardMarks.ts).
 */
export type OwnReport = {
  readonly period: OwnPeriod
  readonly before: OwnPeriod
  readonly figures: readonly OwnFigure[]
  readonly months: readonly OwnMonth[]
  readonly tables: readonly OwnTable[]
}

/** A tenant is one, and of one sector. */
const isOwnDimension = (by: Dimension): by is Exclude<Dimension, 'tenant' | 'sector'> =>
  by !== 'tenant' && by !== 'sector'

/** The same months a year earlier. */
export const yearEarlier = ({ from, to }: OwnPeriod): OwnPeriod => ({ from: earlier(from), to: earlier(to) })
const earlier = (month: string): string => `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}${month.slice(4)}`

export type OwnReportContext = {
  /** The partner's counters by month, of the period and of the year before it. */
  readonly counters: ReadonlyMap<string, Counters>
  /** The marks as they stand. */
  readonly marks: MarksByQuarter
  /** The forms as they are now, for the words of their questions. */
  readonly forms: readonly Pick<FormDefinition, 'id' | 'sections'>[]
  readonly placeName: (municipality: string) => Localized | undefined
}

export function ownReportOf(period: OwnPeriod, context: OwnReportContext): OwnReport {
  const { counters } = context
  const before = yearEarlier(period)
  const sum = ({ from, to }: OwnPeriod): Counters =>
    merge(monthsBetween(from, to).map(month => counters.get(month) ?? {}))
  const both = { now: sum(period), before: sum(before) }
  return {
    period,
    before,
    figures: indicators.map(one => ({
      indicator: one.id,
      figure: isOfMarks(one) ? heardMarks(one, period, context.marks) : figureOf(one, both.now),
      before: isOfMarks(one) ? heardMarks(one, before, context.marks) : figureOf(one, both.before),
    })),
    months: monthsBetween(period.from, period.to).map(month => {
      const [now, then] = [counters.get(month) ?? {}, counters.get(earlier(month)) ?? {}]
      return {
        month,
        referrals: now.total ?? 0,
        plans: plansIn(now),
        referralsBefore: then.total ?? 0,
        plansBefore: plansIn(then),
      }
    }),
    tables: [...indicators.flatMap(one => tablesOf(one, both, context)), ...answerTables(both, context)],
  }
}

const plansIn = (counters: Counters): number => (counters['plan:with'] ?? 0) + (counters['plan:without'] ?? 0)

type Both = { readonly now: Counters; readonly before: Counters }

function tablesOf(indicator: Indicator, both: Both, { placeName }: OwnReportContext): readonly OwnTable[] {
  return indicator.dimensions.filter(isOwnDimension).flatMap(dimension => {
    const [now, before] = [countsBy(indicator, dimension, both.now), countsBy(indicator, dimension, both.before)]
    const known = rowsOf(now, before, key => (dimension === 'municipality' ? placeName(key) : undefined))
    const rows = [...known, ...restOf(dimension, both, known)]
    return rows.length === 0 ? [] : [{ indicator: indicator.id, dimension, rows }]
  })
}

/** Of which it is not known, so that the rows add up to all referrals. */
function restOf(dimension: Dimension, { now, before }: Both, known: readonly OwnRow[]): readonly OwnRow[] {
  if (dimension !== 'municipality' && dimension !== 'ageGroup') return []
  const n = (now.total ?? 0) - known.reduce((sum, row) => sum + row.n, 0)
  const then = (before.total ?? 0) - known.reduce((sum, row) => sum + row.before, 0)
  return n > 0 || then > 0 ? [{ key: 'unknown', n, before: then }] : []
}

/** Rows of either year, the most frequent first. */
function rowsOf(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  nameOf: (key: string) => Localized | undefined,
): readonly OwnRow[] {
  return [...new Set([...now.keys(), ...before.keys()])]
    .map(key => ({ key, name: nameOf(key), n: now.get(key) ?? 0, before: before.get(key) ?? 0 }))
    .filter(({ n, before: then }) => n !== 0 || then !== 0)
    .toSorted((a, b) => b.n - a.n || b.before - a.before || a.key.localeCompare(b.key))
}

/** What was chosen at each question of the partner's own forms, in the order of the forms. */
function answerTables({ now, before }: Both, { forms }: OwnReportContext): readonly OwnTable[] {
  const [counts, earlierCounts] = [countsNamed(now, 'answer'), countsNamed(before, 'answer')]
  const names = [...new Set([...counts.keys(), ...earlierCounts.keys()].map(questionOf))]
  const known = forms.flatMap(({ id, sections }) =>
    sections.flatMap(({ questions }) => questions.map(question => ({ name: `${id}.${question.key}`, question }))),
  )
  const place = (name: string): number => {
    const at = known.findIndex(one => one.name === name)
    return at === -1 ? known.length : at
  }
  return names
    .toSorted((a, b) => place(a) - place(b) || a.localeCompare(b))
    .map(name => {
      const question = known.find(one => one.name === name)?.question
      const options = question !== undefined && 'options' in question ? question.options : []
      const wordsOf = (value: string): Localized | undefined =>
        options.find(option => option.value === value)?.label ??
        (question?.type === 'yes-no' ? yesNo[value] : undefined)
      const rows = rowsOf(within(counts, name), within(earlierCounts, name), wordsOf)
      return { indicator: 'referrals', dimension: `answer:${name}`, title: question?.label ?? { nl: name }, rows }
    })
}

const yesNo: Readonly<Record<string, Localized>> = {
  yes: { nl: 'Ja', fr: 'Oui', en: 'Yes' },
  no: { nl: 'Nee', fr: 'Non', en: 'No' },
}

/** `<form>.<question>` of `<form>.<question>.<value>`; none of the three holds a dot. */
const questionOf = (name: string): string => name.slice(0, name.lastIndexOf('.'))

const within = (counts: ReadonlyMap<string, number>, question: string): ReadonlyMap<string, number> =>
  new Map(
    [...counts].flatMap(([name, n]) => (questionOf(name) === question ? [[name.slice(question.length + 1), n]] : [])),
  )
