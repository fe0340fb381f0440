import { dayIn, monthOf, type RegionId, timeZoneIn, yearOf } from '@kring/domain'
import { Hono } from 'hono'
import * as z from 'zod'
import { claimRegionsOf, forCoordinator } from '../../data/index.ts'
import { type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { claimsOfPerson, ownClaims, regionClaims, yearOfMonth } from '../claims/access.ts'
import { handleClaimCommand } from '../claims/handleCommand.ts'
import { claimCommandOf, claimDecisions, ownClaimCommands } from '../claims/parseCommand.ts'
import { payClaims } from '../claims/pay.ts'
import { paymentsCsv } from '../claims/paymentsCsv.ts'
import { OwnClaimsQuery, PayClaims, PaymentsQuery, RegionClaimsQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { bodyAs, idempotencyKey, jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import {
  claimEntryView,
  type KnownPeople,
  latestFirst,
  paymentsView,
  peopleOfMonth,
  waitingMonths,
} from '../views/claims.ts'
import { operatorTimeZone } from './coordinators.ts'

const OwnCommand = z.enum(ownClaimCommands)
const Decision = z.enum(claimDecisions)

/** What coordinators claim: their own, and what a region's manager decides and pays. */
export const claims = (dependencies: Dependencies) => {
  const own = async (actor: Person, asked: string | undefined) => {
    const data = forCoordinator(dependencies.store, signing.coordinator(actor))
    const file = await data.coordinator()
    if (file === undefined) throw new ApiProblem('not-found')
    const { region, country, engagement, person } = file.record
    requirePermission(actor, 'costs.claim', { kind: 'coordinator', subject: person, region })
    const today = dayIn(dependencies.now(), timeZoneIn[country])
    const year = asked ?? yearOf(today)
    const sheets = await Promise.all(claimRegionsOf(file).map(one => data.claims(one, year)))
    const entries = sheets
      .flatMap(found => (found === undefined ? [] : [found.sheet]))
      .flatMap(sheet => sheet.entries.map(entry => ({ ...claimEntryView(entry, sheet.country), region: sheet.region })))
    return { today, year, region, country, engagement, entries: entries.toSorted(latestFirst) }
  }

  /** What a region's manager sees of a year, with the names of those whom it is about. */
  const ofRegion = async (actor: Person, asked: RegionId | undefined, month: string) => {
    const { regions, region, data } = regionClaims(dependencies, actor, asked)
    const [sheets, roster] = await Promise.all([data.claimsOf(yearOfMonth(month)), data.list()])
    const isMissing = sheets.some(({ person }) => !roster.some(({ record }) => record.person === person))
    const known: KnownPeople = { roster, members: isMissing ? await data.members() : [] }
    return { regions, region, sheets, known }
  }

  return new Hono<RequestContext>()
    .get('/me/claims', queryOf(OwnClaimsQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      return context.json(await own(actor, context.req.valid('query').year))
    })
    .post('/me/claims/:region/:year/:command', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region, year, command: name } = context.req.param()
      const known = OwnCommand.safeParse(name)
      if (!known.success) throw new ApiProblem('not-found')
      const command = claimCommandOf(known.data, await bodyAs(context, z.unknown()))
      const key = idempotencyKey(context)
      const result = await handleClaimCommand(dependencies, {
        actor,
        work: () => ownClaims(dependencies, actor, region, year),
        command,
        intent: { owner: actor.subject, key, request: { region, year, command } },
      })
      return context.json(result)
    })
    .get('/ops/claims', queryOf(RegionClaimsQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region: asked, month: wanted, state } = context.req.valid('query')
      const today = dayIn(dependencies.now(), operatorTimeZone)
      const month = wanted ?? monthOf(today)
      const { regions, region, sheets, known } = await ofRegion(actor, asked, month)
      const people = peopleOfMonth(sheets, month, known, actor.subject)
      return context.json({
        today,
        regions,
        region,
        month,
        months: waitingMonths(sheets),
        people:
          state === undefined
            ? people
            : people
                .map(one => ({ ...one, entries: one.entries.filter(entry => entry.state === state) }))
                .filter(({ entries }) => entries.length > 0),
      })
    })
    .get('/ops/claims/payments', queryOf(PaymentsQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region: asked, month } = context.req.valid('query')
      const { region, sheets, known } = await ofRegion(actor, asked, month)
      return context.json(paymentsView(region, month, sheets, known))
    })
    .get('/ops/claims/payments.csv', queryOf(PaymentsQuery), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region: asked, month } = context.req.valid('query')
      const { region, sheets, known } = await ofRegion(actor, asked, month)
      // A file that is taken away: the membership is checked in the table too, as for a change.
      await requireStillHolds(dependencies.store, actor, 'costs.decide', { kind: 'coordinator', region })
      context.header('Content-Disposition', `attachment; filename="kring-${region}-${month}.csv"`)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(paymentsCsv(paymentsView(region, month, sheets, known), context.get('locale')))
    })
    .post('/ops/claims/payments', jsonBody(PayClaims), async context => {
      const actor = requireSignedIn(context.get('actor'))
      return context.json(await payClaims(dependencies, actor, context.req.valid('json'), idempotencyKey(context)))
    })
    .post('/ops/claims/:region/:year/:person/:command', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { region, year, person, command: name } = context.req.param()
      const known = Decision.safeParse(name)
      if (!known.success) throw new ApiProblem('not-found')
      const command = claimCommandOf(known.data, await bodyAs(context, z.unknown()))
      const key = idempotencyKey(context)
      const result = await handleClaimCommand(dependencies, {
        actor,
        work: () => claimsOfPerson(dependencies, actor, region, year, person),
        command,
        intent: { owner: actor.subject, key, request: { person, command } },
      })
      return context.json(result)
    })
}
