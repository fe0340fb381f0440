import type { ReferralEvent, TrajectoryEvent } from '@kring/domain'
import type { GeneratedDossier, Step } from './dossiers.ts'

/**
 * What there is to count of a dossier, found by walking its events, as DOMAIN.md says it ("What a funder's report counts").
 * Nothing of the product's facts, counters or states is used: it is written twice so that one can be held against the other.
 */
export type Case = {
  readonly tenant: string
  readonly sector: string
  readonly variant: string
  readonly source: string
  readonly municipality: string | undefined
  readonly themes: readonly string[]
  readonly age: string | undefined
  readonly submitted: Month
  /** Days of each stage that is known. */
  readonly days: {
    readonly intake?: number
    readonly acceptance?: number
    readonly lead?: number
    readonly coordinator?: number
    readonly contact?: number
    readonly conference?: number
    readonly whole?: number
  }
  readonly funding: { readonly grant?: string | undefined; readonly isPaidByOthers: boolean }
  /** Undefined: it never started. */
  readonly outcome: 'running' | 'plan-with' | 'plan-without' | 'stopped' | 'ended' | undefined
  readonly stopReason: string | undefined
  readonly conferences: readonly {
    readonly month: Month
    readonly circle: number
    readonly professionals: number
    readonly children: number
    readonly minutes: number
  }[]
  readonly known: number
  readonly invited: number
  readonly plan: { readonly month: Month; readonly agreements: number; readonly byCircle: number } | undefined
  readonly evaluations: readonly {
    readonly due: Month
    readonly isOnTime: boolean
    readonly isDone: boolean
    readonly isReconvened: boolean
    readonly checks: readonly string[]
    readonly answers: readonly { readonly group: string; readonly subject: string; readonly score: number }[]
  }[]
  readonly followUps: readonly {
    readonly month: Month
    readonly after: 6 | 12
    readonly checks: readonly string[]
    readonly help: string | undefined
    readonly isReconvened: boolean
  }[]
}
type Month = string

type Person = {
  part: string
  birthDate: string | undefined
  isChild: boolean
  since: string
  isInvited: boolean
  removed: string | undefined
}
type Voice = Extract<TrajectoryEvent, { type: 'voice-counted' }>['now']
type Round = {
  evaluations: {
    moment: string
    due: string
    checks: Map<string, string>
    help?: string
    done?: { on: string; after: number }
  }[]
  voices: Voice[]
  ratings: Map<string, { group: string; scores: Readonly<Record<string, number | undefined>> }>
  isReconvened: boolean
}
type Day = { begun: string; here: Map<string, string[]>; private: [string, string | undefined][]; isOver: boolean }

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
/** A day that was written down may lie before. */
const noLess = (number: number): number => Math.max(0, number)

export function caseOf({ tenant, steps }: GeneratedDossier, upTo = steps.length): Case {
  const on = (at: string): string => new Date(at).toLocaleDateString('sv', { timeZone: tenant.timeZone })
  const month = (at: string): Month => on(at).slice(0, 7)
  const happened = steps.slice(0, upTo)
  const referral = happened.flatMap(step => (step.of === 'referral' ? [step.event] : []))
  const sent = referral.find(event => event.type === 'submitted')
  if (sent?.type !== 'submitted') throw new Error('never sent')
  const accepted = referral.find(event => event.type === 'accepted')
  const isWithdrawn = referral.some(event => event.type === 'withdrawn')
  const talks = new Map<string, string>()
  for (const event of referral)
    if (event.type === 'intake-recorded') talks.set(event.intake.side ?? '', event.intake.heldOn)
  const talkedOn = [...talks.values()].sort()[0]
  const standsAccepted = accepted !== undefined && !isWithdrawn
  const course = walk(happened, on)

  const first = course.held[0]
  const sentOn = on(sent.at)
  const between = (name: string, from: string | undefined, to: string | undefined) =>
    from === undefined || to === undefined ? {} : { [name]: noLess(days(from, to)) }
  return {
    tenant: tenant.id,
    sector: tenant.sector,
    variant: sent.variant,
    source: sent.source,
    municipality: sent.dimensions.municipality,
    themes: [...new Set(sent.dimensions.themes)],
    age: sent.dimensions.ageGroup,
    submitted: sentOn.slice(0, 7),
    days: {
      ...between('intake', sentOn, talkedOn),
      ...(standsAccepted ? between('acceptance', talkedOn, on(accepted.at)) : {}),
      ...(standsAccepted ? between('lead', sentOn, on(accepted.at)) : {}),
      ...between('coordinator', accepted && on(accepted.at), course.assigned && on(course.assigned)),
      ...between('contact', course.assigned && on(course.assigned), course.spoken && on(course.spoken)),
      ...between('conference', course.spoken && on(course.spoken), first && on(first.begun)),
      ...between('whole', sentOn, first && on(first.begun)),
    },
    funding: fundingOf(referral),
    outcome: course.isStarted ? course.outcome : undefined,
    stopReason: course.outcome === 'stopped' ? course.stopReason : undefined,
    conferences: course.held.map(day => measured(day, course, month)),
    known: course.ofCircle.filter(one => one.since === 'intake' && one.removed !== 'mistake' && one.removed !== 'twice')
      .length,
    invited: course.ofCircle.filter(one => one.isInvited && one.removed === undefined).length,
    plan:
      course.planOn === undefined
        ? undefined
        : { month: course.planOn.slice(0, 7), agreements: course.agreements.size, byCircle: course.byCircle },
    evaluations: course.rounds.flatMap(evaluated),
    followUps: course.rounds.flatMap(({ evaluations, isReconvened }) =>
      evaluations.slice(1).flatMap(({ moment, done, checks, help }, index, later) => {
        const after = moment === 'months-6' ? 6 : 12
        if (done === undefined) return []
        // Nothing is done after the family asked for a new conference.
        const isAfterIt = isReconvened && later.slice(index + 1).every(one => one.done === undefined)
        const said = { checks: [...checks.values()], help, isReconvened: isAfterIt }
        return [{ month: month(done.on), after, ...said } as const]
      }),
    ),
  }
}

/** What was decided last about who pays. To decide that nobody does is to decide it. */
function fundingOf(referral: readonly ReferralEvent[]): Case['funding'] {
  let funding: Case['funding'] = { isPaidByOthers: false }
  for (const event of referral) {
    if (event.type === 'accepted')
      funding = {
        grant: event.decision.grant,
        isPaidByOthers: event.decision.grant === undefined && event.payer !== undefined,
      }
    if (event.type === 'funding-changed') funding = { grant: event.grant, isPaidByOthers: event.grant === undefined }
  }
  return funding
}

type Course = ReturnType<typeof walk>

function walk(steps: readonly Step[], on: (at: string) => string) {
  const people = new Map<string, Person>()
  const agreements = new Map<string, readonly string[] | 'services' | 'everyone'>()
  const daysHeld: Day[] = []
  let round: Round = newRound()
  const rounds: Round[] = [round]
  let [isStarted, isClosed, isAccepted] = [false, false, false]
  let assigned: string | undefined
  let spoken: string | undefined
  let stopReason: string | undefined
  let planOn: string | undefined
  let isWith = false
  for (const step of steps) {
    if (step.of !== 'trajectory') continue
    const { event } = step
    const day = daysHeld.at(-1)
    const one = 'person' in event ? people.get(event.person) : undefined
    switch (event.type) {
      case 'started':
        isStarted = true
        break
      case 'assigned':
        assigned ??= event.at
        break
      case 'contact-logged':
        if (event.contact.kind === 'circle' && event.contact.outcome === 'spoken') spoken ??= event.contact.at
        break
      case 'stopped':
        stopReason = event.reason
        break
      case 'closed':
        isClosed = true
        break
      case 'person-added': {
        const { birthDate, isChild } = event.details
        const known = { since: event.known.since, isInvited: false, removed: undefined }
        people.set(event.person, { part: event.part, birthDate, isChild: isChild === true, ...known })
        break
      }
      case 'person-invited':
        if (one !== undefined) one.isInvited = true
        break
      case 'person-removed':
        if (one !== undefined) one.removed = event.reason
        break
      case 'role-set':
        if (one !== undefined) one.part = event.part
        break
      case 'day-begun':
        daysHeld.push({ begun: event.at, here: new Map(), private: [], isOver: false })
        break
      case 'room-entered':
      case 'person-missed':
        day?.here.set(event.person, [...(day.here.get(event.person) ?? []), event.type])
        break
      case 'phase-begun':
        if (event.phase === 'private') day?.private.push([event.at, undefined])
        break
      case 'private-time-ended': {
        const last = day?.private.at(-1)
        if (last !== undefined) last[1] = event.at
        break
      }
      case 'day-broken-off':
        daysHeld.pop()
        break
      case 'plan-refused':
        if (day !== undefined) day.isOver = true
        break
      case 'plan-reopened':
        if (day !== undefined) day.isOver = false
        break
      case 'planned-without-meeting':
        planOn ??= event.madeOn
        break
      case 'plan-accepted':
        if (day !== undefined) day.isOver = true
        if (planOn === undefined && day !== undefined) {
          planOn = on(day.begun)
          isWith = true
        }
        isAccepted = true
        break
      case 'agreement-written': {
        const { who } = event.agreement
        const carried = who?.kind !== 'some' ? 'everyone' : who.services.length > 0 ? 'services' : who.people
        agreements.set(event.agreement.id, carried)
        break
      }
      case 'agreement-removed':
        agreements.delete(event.agreement)
        break
      case 'evaluation-due':
        round.evaluations.push({ moment: event.moment, due: event.dueOn, checks: new Map() })
        break
      case 'agreement-checked':
        round.evaluations.at(-1)?.checks.set(event.check.agreement, event.check.result)
        break
      case 'help-used-recorded': {
        const last = round.evaluations.at(-1)
        if (last !== undefined) last.help = event.help.use
        break
      }
      case 'evaluation-completed': {
        const last = round.evaluations.at(-1)
        if (last !== undefined) last.done = { on: event.at, after: event.afterDays }
        break
      }
      case 'voice-counted': {
        const before = JSON.stringify(event.before)
        const index = round.voices.findIndex(voice => JSON.stringify(voice) === before)
        if (index >= 0) round.voices.splice(index, 1)
        round.voices.push(event.now)
        break
      }
      case 'rated':
        round.ratings.set(event.person, { group: event.group, scores: event.scores })
        break
      case 'reconvened':
        round.isReconvened = true
        round = newRound()
        rounds.push(round)
        break
      default:
    }
  }
  const leaves = ({ part }: Person): boolean => part === 'professional'
  const byCircle = [...agreements.values()].filter(
    carried =>
      carried === 'everyone' ||
      (carried !== 'services' && carried.every(id => !(people.has(id) && leaves(people.get(id) ?? nobody)))),
  ).length
  const ended = isClosed ? ('ended' as const) : ('running' as const)
  const withoutPlan = stopReason === undefined ? ended : ('stopped' as const)
  const outcome = planOn === undefined ? withoutPlan : isWith ? ('plan-with' as const) : ('plan-without' as const)
  return {
    ...{ isStarted, assigned, spoken, stopReason, outcome, isAccepted, planOn, agreements, byCircle, rounds, people },
    held: daysHeld.filter(({ isOver }) => isOver),
    ofCircle: [...people.values()].filter(one => !leaves(one)),
  }
}

const nobody: Person = {
  part: '',
  birthDate: undefined,
  isChild: false,
  since: '',
  isInvited: false,
  removed: undefined,
}
const newRound = (): Round => ({ evaluations: [], voices: [], ratings: new Map(), isReconvened: false })

function measured({ begun, here, private: alone }: Day, { people }: Course, month: (at: string) => string) {
  const there = [...here].flatMap(([id, marks]) => {
    const person = people.get(id)
    return person !== undefined && marks.at(-1) !== 'person-missed' && marks.includes('room-entered') ? [person] : []
  })
  const circle = there.filter(({ part }) => part !== 'professional')
  const eighteenLater = ({ birthDate = '' }: Person): string =>
    `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`
  const isUnder18 = (person: Person): boolean =>
    person.birthDate === undefined ? person.isChild : begun.slice(0, 10) < eighteenLater(person)
  const milliseconds = alone.map(([from, until]) => (until === undefined ? 0 : Date.parse(until) - Date.parse(from)))
  return {
    month: month(begun),
    circle: circle.length,
    professionals: there.length - circle.length,
    children: circle.filter(isUnder18).length,
    minutes: Math.round(milliseconds.reduce((sum, one) => sum + one, 0) / 60_000),
  }
}

function evaluated({ evaluations, voices, ratings, isReconvened }: Round): Case['evaluations'] {
  const [first] = evaluations
  if (first === undefined) return []
  const { done, due, checks } = first
  const said = [...voices, ...ratings.values()].flatMap(({ group, scores }) =>
    Object.entries(scores).flatMap(([subject, score]) => (score === undefined ? [] : [{ group, subject, score }])),
  )
  return [
    {
      due: due.slice(0, 7),
      isOnTime: done !== undefined && done.after <= 42,
      isDone: done !== undefined,
      isReconvened: isReconvened && done !== undefined,
      checks: done === undefined ? [] : [...checks.values()],
      answers: done === undefined ? [] : said,
    },
  ]
}
