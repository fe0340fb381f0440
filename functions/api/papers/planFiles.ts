import {
  type InvitationSeen,
  type Locale,
  localize,
  type PlanSeen,
  planCalendar,
  type Tenant,
  variantNameAt,
} from '@kring/domain'
import {
  besidePaper,
  childsPlanFrom,
  childsPlanPaper,
  type PaperDocument,
  type PaperPlace,
  planFrom,
  planPaper,
  readContext,
} from '@kring/domain/papers'
import type { Context } from 'hono'
import { digest } from '../../data/index.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'

/** A name that says nothing of whose plan it is. */
export const planFileNames = { pdf: 'plan.pdf', calendar: 'afspraken.ics' } as const

/** The plan that somebody may read. Throws 'plan-not-there'. */
export function planOrNone(seen: PlanSeen | undefined): PlanSeen {
  if (seen === undefined) throw new ApiProblem('plan-not-there')
  return seen
}

/** Where a plan is printed, in a language. */
export const paperPlace = (
  tenant: Tenant,
  seen: PlanSeen,
  language: Locale,
  contact?: PaperPlace['contact'],
): PaperPlace => ({
  language,
  conference: seen.onPaper === undefined ? '' : localize(variantNameAt(tenant, seen.onPaper.variant), language),
  country: tenant.country,
  timeZone: tenant.timeZone,
  ...(contact === undefined ? {} : { contact }),
})

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' }

/** A paper in one language, or in two beside each other. The same language twice is one. */
export function inLanguages(draw: (language: Locale) => PaperDocument, one: Locale, other?: Locale): PaperDocument {
  if (other === undefined || other === one) return draw(one)
  const named = (language: Locale) => ({ document: draw(language), languageName: languageNames[language] })
  return besidePaper(named(one), named(other))
}

/** What was released to somebody, on paper. */
export const releasedPaper = (tenant: Tenant, seen: PlanSeen, language: Locale, contact?: PaperPlace['contact']) =>
  planPaper(planFrom(seen, paperPlace(tenant, seen, language, contact)))

/** The plan for somebody of the circle: a child has a version of its own. */
export function ownPaper(
  tenant: Tenant,
  { person, coordinator }: Pick<InvitationSeen, 'person' | 'coordinator'>,
  seen: PlanSeen,
  id: string,
  { language, isOwnVersion }: { readonly language: Locale; readonly isOwnVersion: boolean },
): PaperDocument {
  return person.isChild && isOwnVersion
    ? childsPlanPaper(childsPlanFrom(seen, { id, name: person.name }, paperPlace(tenant, seen, language)))
    : releasedPaper(tenant, seen, language, coordinator)
}

type Calendar = {
  readonly tenant: Tenant
  readonly dossier: string
  readonly language: Locale
  /** Now, ISO 8601 in UTC. */
  readonly at: string
}

/** Answers with the agreements that have a day, for a calendar. Throws 'plan-without-days'. */
export function answerCalendar(
  context: Context<RequestContext>,
  seen: PlanSeen,
  { tenant, dossier, language, at }: Calendar,
): Response {
  const calendar = planCalendar(
    seen.agreements.map(({ agreement }) => agreement),
    {
      ...readContext(seen, language),
      timeZone: tenant.timeZone,
      uidOf: agreement => `${digest('plan-calendar', tenant.id, dossier, agreement)}@kring`,
      // Minutes: a file that is taken later has the newer plan, whoever took it.
      sequence: Math.floor(Date.parse(at) / 60_000),
      writtenAt: at,
    },
  )
  if (calendar === undefined) throw new ApiProblem('plan-without-days')
  context.header('Content-Type', 'text/calendar; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="${planFileNames.calendar}"`)
  context.header('Cache-Control', 'no-store')
  return context.body(calendar)
}
