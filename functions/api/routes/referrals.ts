import { commandNames } from '@kring/domain'
import { Hono } from 'hono'
import * as z from 'zod'
import type { ListItem } from '../../data/index.ts'
import { personalLinkSecret } from '../../personalLink.ts'
import { logAccess, nameOf } from '../accessLog.ts'
import { uploaderOf } from '../attachments/uploader.ts'
import { isAllowed, requirePermission, requireSignedIn, roleIn } from '../authorise.ts'
import { ListQuery, ReadQuery, type ReferralListItem, SubmitBody } from '../contract/index.ts'
import type { Dependencies, VerifiedPerson } from '../dependencies.ts'
import {
  bodyAs,
  etag,
  idempotencyKey,
  ifMatch,
  jsonBody,
  optionalIdempotencyKey,
  queryOf,
} from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { dossierViewInput } from '../referrals/dossierViewInput.ts'
import { handleCommand } from '../referrals/handleCommand.ts'
import { type OpenDossier, openDossier, resourceOf } from '../referrals/openDossier.ts'
import { commandOf } from '../referrals/parseCommand.ts'
import { submitReferral } from '../referrals/submit.ts'
import { erasingOf } from '../retention/erasingOf.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'
import { listsOf } from '../tenantWork/lists.ts'
import { readerOf, readingOf } from '../tenantWork/reading.ts'
import { dossierView } from '../views/dossier.ts'
import { statusView } from '../views/status.ts'

const Submitted = z.object({ id: z.string(), state: z.literal('submitted'), version: z.int(), submittedAt: z.string() })
const CommandName = z.enum(commandNames)

/** Referrals of one tenant: submit, list, read, and apply a command. */
export const referrals = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>()
    .post('/t/:tenant/referrals', jsonBody(SubmitBody), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = context.get('actor')
      const body = context.req.valid('json')
      const answer = await submitReferral(dependencies, {
        tenantContext,
        actor,
        body,
        idempotencyKey: idempotencyKey(context),
        uploader: uploaderOf(context),
        locale: context.get('locale'),
      })
      const submitted = Submitted.parse(answer)
      const link =
        actor.kind === 'citizen'
          ? { personalLink: personalLinkSecret(dependencies.secret, tenantContext.tenant.id, submitted.id) }
          : {}
      context.header('ETag', etag(submitted.version))
      context.header('Location', `/api/t/${tenantContext.tenant.id}/referrals/${submitted.id}`)
      return context.json({ ...submitted, reference: submitted.id, ...link }, 201)
    })
    .get('/t/:tenant/referrals', queryOf(ListQuery), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
      const page = context.req.valid('query')
      const wholeTenant = isAllowed(actor, 'referral.list-tenant', resource)
      if (!wholeTenant) requirePermission(actor, 'referral.list-own', resource)
      const data = listsOf(tenantContext, actor)
      const { items, cursor } = wholeTenant
        ? await data.list(dependencies.cursors, page)
        : await data.listOfReferrer(dependencies.cursors, actor.subject, page)
      const role = roleIn(actor, wholeTenant ? 'referral.list-tenant' : 'referral.list-own', resource)
      const entry = { at: dependencies.now(), action: 'search' as const, shown: items.map(({ id }) => id) }
      await data.logSearch(actor.subject, { ...entry, by: { role, ...nameOf(actor) } })
      return context.json({ items: items.map(listItemView), ...(cursor === undefined ? {} : { cursor }) })
    })
    .get('/t/:tenant/referrals/:id', queryOf(ReadQuery), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const dossier = await openDossier(
        dependencies,
        tenantContext,
        actor,
        context.req.param('id'),
        context.req.valid('query'),
      )
      const isReader = isAllowed(actor, 'dossier.read', resourceOf(dossier))
      // The rest is read while the look is logged; the answer leaves after both.
      const [input, stage] = await Promise.all([
        isReader ? readerInput(dependencies, tenantContext, actor, dossier) : undefined,
        isReader ? undefined : stageOf(tenantContext, actor, dossier),
        logAccess(dependencies, tenantContext, actor, dossier, isReader ? 'read' : 'follow'),
      ])
      context.header('ETag', etag(dossier.head.version))
      if (input === undefined)
        return context.json(statusView(dossier, tenantContext.tenant, actor, stage, context.get('locale')))
      return context.json(dossierView(dossier, input, actor))
    })
    .post('/t/:tenant/referrals/:id/:command', async context => {
      const name = CommandName.safeParse(context.req.param('command'))
      if (!name.success) throw new ApiProblem('not-found')
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const result = await handleCommand(dependencies, {
        tenantContext,
        actor: requireSignedIn(context.get('actor')),
        id: context.req.param('id'),
        command: commandOf(name.data, await bodyAs(context, z.unknown())),
        seen: ifMatch(context),
        idempotencyKey: optionalIdempotencyKey(context),
        locale: context.get('locale'),
      })
      context.header('ETag', etag(result.version))
      return context.json(result)
    })

/** Only an accepted referral has a trajectory to tell of. */
const stageOf = (tenantContext: TenantContext, actor: VerifiedPerson, { head, referral }: OpenDossier) =>
  referral.state === 'accepted' ? readerOf(tenantContext, actor, head.id).stage() : undefined

/** What a reader's page shows of a dossier, and the mails about it that did not arrive, which no export names. */
async function readerInput(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: VerifiedPerson,
  dossier: OpenDossier,
) {
  const [input, undelivered, erasing] = await Promise.all([
    dossierViewInput(dependencies, tenantContext, actor, dossier),
    readingOf(tenantContext, actor, dossier.head.id).undelivered(),
    erasingOf(dependencies, tenantContext, actor, dossier),
  ])
  return { ...input, undelivered, erasing }
}

function listItemView({ tenant, ...item }: ListItem): ReferralListItem {
  const { title, municipality, themes, ...always } = item
  return {
    ...always,
    reference: item.id,
    ...(title === undefined ? {} : { title }),
    ...(municipality === undefined ? {} : { municipality }),
    ...(themes === undefined ? {} : { themes }),
  }
}
