import type { Day } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import type { Agreement, PlanHeading } from '../../plan/agreement.ts'
import { type Carriers, peopleNamed } from '../../plan/carriers.ts'
import type { PlanText } from '../../plan/plan.ts'
import {
  readAgreement,
  readForChild,
  readInitiative,
  readReview,
  readWatch,
  sentenceText,
} from '../../plan/sentences/index.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { PlanPicture } from '../state/pictures.ts'
import type { PlanPart } from '../state/plan.ts'
import { type Release, type ReleaseScope, recipientKey, scopeNow } from '../state/release.ts'
import { calledInPlan } from './calledInPlan.ts'
import { firstName } from './firstName.ts'
import type { WithCircle } from './withCircle.ts'

/**
 * As much of an accepted plan as somebody may read (G19): all of it, or the agreements that were released to them. Of who was
 * there, what was refused or returned, and who else got it there is nothing.
 */
export type PlanSeen = {
  /** Of who was there: the plan is theirs. */
  readonly isTheirs: boolean
  readonly isWhole: boolean
  /** How many agreements the plan has. */
  readonly of: number
  readonly agreements: readonly { readonly number: number; readonly agreement: Agreement }[]
  /** What those who are named in them are called, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly watches?: Carriers | undefined
  readonly initiative?: Carriers | undefined
  readonly madeOn?: Day | undefined
  readonly reviewOn?: Day | undefined
  readonly texts: readonly PlanText[]
  /** Of who may read the whole plan, and is of the circle; absent when there are none. */
  readonly pictures?: readonly PictureSeen[] | undefined
  /** What stands above it on paper; absent of what was stored before it could be printed. */
  readonly onPaper?: PlanHead | undefined
}

/** A picture beside a plan. `drawnBy`: what who drew it is called. */
export type PictureSeen = Pick<PlanPicture, 'id' | 'name' | 'type' | 'kind' | 'caption' | 'drawnBy'>

/** What a plan on paper says besides its agreements: whose it is, and that it was accepted. */
export type PlanHead = {
  readonly variant: VariantId
  /** First names of the people whose plan it is. */
  readonly of: readonly string[]
  /** Of the whole plan only. */
  readonly question?: string | undefined
  /** Absent of a draft. */
  readonly acceptedAt?: string | undefined
  readonly holder?: string | undefined
  /** A court ordered the measure: in the Netherlands it is then no "familiegroepsplan". */
  readonly isOrdered: boolean
  /** The code of the language of the own words. */
  readonly language?: string | undefined
}

type WithPlan = Pick<WithCircle, 'circle' | 'preparation' | 'variant'> & {
  readonly plan?: PlanPart | undefined
  readonly pictures?: readonly PlanPicture[] | undefined
}

/** The plan as somebody of the circle may see it: whose it is sees all of it, and who was not there what was released. */
export function planSeenBy(record: WithPlan, { id: person }: Pick<CirclePerson, 'id'>): PlanSeen | undefined {
  const { plan } = record
  const seen = plan?.acceptance?.owners.includes(person)
    ? planIn(record, plan, { kind: 'whole' }, true)
    : releasedTo(record, recipientKey({ kind: 'person', person }))
  const pictures = picturesSeen(record)
  return seen?.isWhole && pictures.length > 0 ? { ...seen, pictures } : seen
}

function picturesSeen({ circle, pictures = [] }: WithPlan): readonly PictureSeen[] {
  const nameOf = calledInPlan(circle.people)
  return pictures.map(({ id, name, type, kind, caption, drawnBy }) => ({
    id,
    name,
    type,
    kind,
    ...(caption === undefined ? {} : { caption }),
    ...(drawnBy === undefined ? {} : { drawnBy: nameOf(drawnBy) }),
  }))
}

/** The plan for its coordinator, also while it is written. Undefined as long as nothing of it is. */
export function planSeenByCoordinator(record: WithPlan): PlanSeen | undefined {
  const { plan } = record
  if (plan === undefined || (plan.acceptance === undefined && plan.plan.agreements.length === 0)) return undefined
  return planIn(record, plan, { kind: 'whole' }, true)
}

/** The plan as who referred may see it: without pictures, which stay in the circle. */
export const planSeenByReferrer = (record: WithPlan): PlanSeen | undefined =>
  releasedTo(record, recipientKey({ kind: 'referrer' }))

function releasedTo(record: WithPlan, key: string): PlanSeen | undefined {
  const release = record.plan?.releases.find(({ recipient }) => recipientKey(recipient) === key)
  return release && planSeenByRelease(record, release)
}

/** As much of the plan as one release gives; undefined once it was taken back, and while the plan is made again. */
export function planSeenByRelease(record: WithPlan, release: Release): PlanSeen | undefined {
  const { plan } = record
  const scope = scopeNow(release)
  if (plan?.acceptance === undefined || scope === undefined) return undefined
  return planIn(record, plan, scope, false)
}

function planIn(record: WithPlan, { plan, acceptance }: PlanPart, scope: ReleaseScope, isOwner: boolean): PlanSeen {
  const { circle, preparation } = record
  const isIn = (id: string) => scope.kind === 'whole' || scope.agreements.includes(id)
  const agreements = plan.agreements
    .map((agreement, index) => ({
      number: index + 1,
      agreement: isOwner ? agreement : { ...agreement, needs: [], requirements: [] },
    }))
    .filter(({ agreement }) => isIn(agreement.id))
  const isWhole = scope.kind === 'whole'
  const named = new Set([
    ...agreements.flatMap(({ agreement }) => peopleOf(agreement)),
    ...(isWhole ? [...peopleNamed(plan.initiative), ...peopleNamed(plan.watches)] : []),
  ])
  const nameOf = calledInPlan(circle.people)
  const names = circle.people.filter(({ id }) => named.has(id)).map(({ id }) => [id, nameOf(id)])
  const madeOn = preparation.day?.day ?? preparation.planWithoutMeeting?.madeOn
  return {
    isTheirs: isOwner,
    isWhole,
    of: plan.agreements.length,
    agreements,
    names: Object.fromEntries(names),
    ...(madeOn === undefined ? {} : { madeOn }),
    ...(isWhole && plan.watches !== undefined ? { watches: plan.watches } : {}),
    ...(isWhole && plan.initiative !== undefined ? { initiative: plan.initiative } : {}),
    ...(isWhole && plan.reviewOn !== undefined ? { reviewOn: plan.reviewOn } : {}),
    texts: isWhole ? plan.texts : [],
    onPaper: headOf(record, { plan, acceptance }, isWhole),
  }
}

function headOf(
  { variant, circle, preparation: { questions, mandate } }: WithPlan,
  { plan: { language }, acceptance }: Pick<PlanPart, 'plan' | 'acceptance'>,
  isWhole: boolean,
): PlanHead {
  const [question] = questions
  return {
    variant,
    of: circle.people.flatMap(({ part, removed, name }) =>
      part === 'main-person' && removed === undefined ? [firstName(name)] : [],
    ),
    isOrdered: mandate?.legalContext === 'ordered',
    ...(isWhole && question !== undefined ? { question: question.text } : {}),
    ...(acceptance === undefined ? {} : { acceptedAt: acceptance.at.at }),
    ...(isWhole && acceptance?.holder !== undefined ? { holder: acceptance.holder } : {}),
    ...(language === undefined ? {} : { language }),
  }
}

function peopleOf({ who, cost, told, watches, needs }: Agreement): readonly string[] {
  const bearers = cost?.kind === 'some' ? cost.people : []
  const asked = needs.flatMap(need => (need.kind === 'person' ? [need.person] : []))
  return [...peopleNamed(who), ...bearers, ...peopleNamed(told), ...peopleNamed(watches), ...asked]
}

/** The same, as it is read. */
export type PlanRead = {
  readonly isTheirs: boolean
  readonly isWhole: boolean
  readonly of: number
  readonly agreements: readonly {
    readonly number: number
    readonly sentence: string
    readonly heading?: PlanHeading | undefined
  }[]
  readonly watches?: string | undefined
  readonly initiative?: string | undefined
  readonly review?: string | undefined
  readonly texts: readonly PlanText[]
  readonly pictures?: readonly PictureSeen[] | undefined
}

/** The plan in sentences in a language; the family's own words stay as they said them. For a child short. */
export function readPlanSeen(seen: PlanSeen, locale: Locale, isChild = false): PlanRead {
  const { isTheirs, isWhole, of, agreements, names, madeOn, initiative, texts } = seen
  const context = { locale, nameOf: (id: string) => names[id] ?? '…', madeOn }
  const sentenceOf = (agreement: Agreement): string => {
    if (!isChild) return sentenceText(readAgreement(agreement, context))
    const { what, when } = readForChild(agreement, context)
    return [what, ...(when === undefined ? [] : [when])].map(sentenceText).join(' ')
  }
  const watches = readWatch(seen, context)
  const review = readReview(seen, context)
  return {
    isTheirs,
    isWhole,
    of,
    agreements: agreements.map(({ number, agreement }) => ({
      number,
      sentence: sentenceOf(agreement),
      ...(agreement.heading === undefined ? {} : { heading: agreement.heading }),
    })),
    ...(watches === undefined ? {} : { watches: sentenceText(watches) }),
    ...(initiative === undefined ? {} : { initiative: sentenceText(readInitiative({ initiative }, context)) }),
    ...(review === undefined ? {} : { review: sentenceText(review) }),
    texts,
    ...(seen.pictures === undefined ? {} : { pictures: seen.pictures }),
  }
}
