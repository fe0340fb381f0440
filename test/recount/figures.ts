import type { Case } from './model.ts'

/** A figure of the model, in whole numbers: what is counted, and over what; of a median the values themselves. */
export type ModelFigure =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'mean'; readonly sum: number; readonly over: number }
  | { readonly kind: 'median'; readonly values: readonly number[] }

type Formula = (cases: readonly Case[], month: string) => ModelFigure

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const sentIn = (cases: readonly Case[], month: string): readonly Case[] =>
  cases.filter(({ submitted }) => submitted === month)
const share =
  (is: (one: Case) => boolean, of: (one: Case) => boolean = () => true): Formula =>
  (cases, month) => {
    const own = sentIn(cases, month)
    return { kind: 'share', numerator: own.filter(is).length, denominator: own.filter(of).length }
  }
const time =
  (name: keyof Case['days']): Formula =>
  (cases, month) => ({
    kind: 'median',
    values: sentIn(cases, month).flatMap(({ days }) => days[name] ?? []),
  })
const heldIn = (cases: readonly Case[], month: string) =>
  cases.flatMap(one => one.conferences.filter(conference => conference.month === month).map(held => ({ one, held })))
type Held = ReturnType<typeof heldIn>[number]
const perConference =
  (value: (held: Held) => number): Formula =>
  (cases, month) => {
    const held = heldIn(cases, month)
    return { kind: 'mean', sum: sumOf(held.map(value)), over: held.length }
  }
/** Of people: over the conferences of which somebody was noted as there. Nobody meets with nobody. */
const perNoted =
  (value: (held: Held['held']) => number): Formula =>
  (cases, month) => {
    const noted = heldIn(cases, month).flatMap(({ held }) =>
      held.circle + held.professionals > 0 ? [value(held)] : [],
    )
    return { kind: 'mean', sum: sumOf(noted), over: noted.length }
  }
const plansIn = (cases: readonly Case[], month: string) =>
  cases.flatMap(({ plan }) => (plan?.month === month ? [plan] : []))
const dueIn = (cases: readonly Case[], month: string) =>
  cases.flatMap(({ evaluations }) => evaluations.filter(({ due }) => due === month))
const wasAsked = (check: string): boolean => check !== 'not-now'
const carriedOut =
  (result: string): Formula =>
  (cases, month) => {
    const checks = dueIn(cases, month).flatMap(one => one.checks.filter(wasAsked))
    return { kind: 'share', numerator: checks.filter(one => one === result).length, denominator: checks.length }
  }
const followUp =
  (months: 6 | 12): Formula =>
  (cases, month) => {
    const checks = cases.flatMap(({ followUps }) =>
      followUps.filter(one => one.after === months && one.month === month).flatMap(one => one.checks.filter(wasAsked)),
    )
    return { kind: 'share', numerator: checks.filter(one => one !== 'not').length, denominator: checks.length }
  }
const laterIn = (cases: readonly Case[], month: string, months: 6 | 12) =>
  cases.flatMap(({ followUps }) => followUps.filter(one => one.after === months && one.month === month))
const lessHelp =
  (months: 6 | 12): Formula =>
  (cases, month) => {
    const said = laterIn(cases, month, months).flatMap(({ help }) => help ?? [])
    const numerator = said.filter(one => one === 'none' || one === 'less').length
    return { kind: 'share', numerator, denominator: said.length }
  }
const newConferenceAfter =
  (months: 6 | 12): Formula =>
  (cases, month) => {
    const later = laterIn(cases, month, months)
    return {
      kind: 'share',
      numerator: later.filter(({ isReconvened }) => isReconvened).length,
      denominator: later.length,
    }
  }
const hasPlan = ({ plan }: Case): boolean => plan !== undefined
const satisfied =
  (group: string, subject: string): Formula =>
  (cases, month) => {
    const said = dueIn(cases, month).flatMap(({ answers }) =>
      answers.filter(one => one.group === group && one.subject === subject),
    )
    return { kind: 'mean', sum: sumOf(said.map(({ score }) => score)), over: said.length }
  }

const groups = ['young-main-person', 'main-person', 'circle', 'professional']
const subjects = ['coordinator', 'conference', 'plan']

/** What each indicator is, by DOMAIN.md, over the cases of one grant and partner. */
export const formulas: Readonly<Record<string, Formula>> = {
  referrals: (cases, month) => ({ kind: 'count', n: sentIn(cases, month).length }),
  'professional-source': share(({ source }) => source !== 'citizen'),
  minors: share(({ age }) => age === '0-11' || age === '12-17'),
  started: (cases, month) => ({
    kind: 'count',
    n: sentIn(cases, month).filter(({ outcome }) => outcome !== undefined).length,
  }),
  'cohort-plans': (cases, month) => ({ kind: 'count', n: sentIn(cases, month).filter(hasPlan).length }),
  'conference-rate': share(({ outcome }) => outcome === 'plan-with'),
  'plan-rate': share(hasPlan),
  'plan-rate-started': share(hasPlan, ({ outcome }) => outcome !== undefined),
  'plans-without-meeting': share(({ outcome }) => outcome === 'plan-without', hasPlan),
  stopped: share(({ outcome }) => outcome === 'stopped'),
  'lead-time': time('whole'),
  'lead-time-acceptance': time('lead'),
  'stage-intake': time('intake'),
  'stage-acceptance': time('acceptance'),
  'stage-coordinator': time('coordinator'),
  'stage-contact': time('contact'),
  'stage-conference': time('conference'),
  conferences: (cases, month) => ({ kind: 'count', n: heldIn(cases, month).length }),
  participants: perNoted(held => held.circle + held.professionals),
  'participants-circle': perNoted(held => held.circle),
  'participants-professionals': perNoted(held => held.professionals),
  'participants-children': perNoted(held => held.children),
  topics: perConference(({ one }) => one.themes.length),
  'growth-known': perConference(({ one }) => one.known),
  'growth-invited': perConference(({ one }) => one.invited),
  'growth-present': perNoted(held => held.circle),
  'private-time': (cases, month) => ({
    kind: 'median',
    values: heldIn(cases, month).map(({ held }) => held.minutes),
  }),
  plans: (cases, month) => ({ kind: 'count', n: plansIn(cases, month).length }),
  agreements: (cases, month) => {
    const plans = plansIn(cases, month)
    return { kind: 'mean', sum: sumOf(plans.map(({ agreements }) => agreements)), over: plans.length }
  },
  'carried-by-circle': (cases, month) => {
    const plans = plansIn(cases, month)
    return {
      kind: 'share',
      numerator: sumOf(plans.map(({ byCircle }) => byCircle)),
      denominator: sumOf(plans.map(({ agreements }) => agreements)),
    }
  },
  'carried-out-fully': carriedOut('fully'),
  'carried-out-partly': carriedOut('partly'),
  'carried-out-not': carriedOut('not'),
  'evaluated-on-time': (cases, month) => {
    const due = dueIn(cases, month)
    return { kind: 'share', numerator: due.filter(({ isOnTime }) => isOnTime).length, denominator: due.length }
  },
  'new-conference': (cases, month) => {
    const done = dueIn(cases, month).filter(({ isDone }) => isDone)
    return {
      kind: 'share',
      numerator: done.filter(({ isReconvened }) => isReconvened).length,
      denominator: done.length,
    }
  },
  'follow-up-6': followUp(6),
  'follow-up-12': followUp(12),
  'less-help-6': lessHelp(6),
  'less-help-12': lessHelp(12),
  'new-conference-6': newConferenceAfter(6),
  'new-conference-12': newConferenceAfter(12),
  ...Object.fromEntries(
    groups.flatMap(group =>
      subjects.map(subject => [`satisfaction-${group}-${subject}`, satisfied(group, subject)] as const),
    ),
  ),
}

/** Counts by category of each breakdown. */
export const breakdowns: Readonly<Record<string, (cases: readonly Case[], month: string) => readonly string[]>> = {
  'referrals by variant': (cases, month) => sentIn(cases, month).map(({ variant }) => variant),
  'referrals by sector': (cases, month) => sentIn(cases, month).map(({ sector }) => sector),
  'referrals by municipality': (cases, month) => sentIn(cases, month).flatMap(({ municipality }) => municipality ?? []),
  'referrals by theme': (cases, month) => sentIn(cases, month).flatMap(({ themes }) => themes),
  'referrals by source': (cases, month) => sentIn(cases, month).map(({ source }) => source),
  'referrals by ageGroup': (cases, month) => sentIn(cases, month).flatMap(({ age }) => age ?? []),
  'cohort-plans by variant': (cases, month) =>
    sentIn(cases, month)
      .filter(hasPlan)
      .map(({ variant }) => variant),
  'conferences by variant': (cases, month) => heldIn(cases, month).map(({ one }) => one.variant),
  'stopped by stopReason': (cases, month) => sentIn(cases, month).flatMap(({ stopReason }) => stopReason ?? []),
}

/** What is paid for in a month, and what is kept free for referrals of it, by kind of conference. */
export const money: Readonly<
  Record<'spent' | 'committed', (cases: readonly Case[], month: string) => readonly string[]>
> = {
  spent: (cases, month) => cases.filter(({ plan }) => plan?.month === month).map(({ variant }) => variant),
  committed: (cases, month) =>
    sentIn(cases, month)
      .filter(({ outcome }) => outcome === 'running')
      .map(({ variant }) => variant),
}
