import {
  type Action,
  type Actor,
  type Audience,
  answersSchema,
  checkList,
  dayIn,
  FormDefinition,
  FormId,
  mayPublish,
} from '@kring/domain'
import { Hono } from 'hono'
import * as z from 'zod'
import { isAllowed, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import {
  CreateForm,
  type FormDraftOrNone,
  type FormDraftView,
  FormOpening,
  PublishForm,
  RestoreForm,
  SaveFormDraft,
} from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { beginningOf, checkAgainst, entryOf, isMain, mostForms, summaryOf } from '../forms/authoring.ts'
import { etag, ifMatch, jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'
import { adminOf } from '../tenantWork/admin.ts'

const VersionQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000).optional() })

/** A tenant's forms: read by those who fill them in, edited and published by its admin. */
export const forms = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const todayAt = ({ tenant }: TenantContext): string => dayIn(dependencies.now(), tenant.timeZone)

  /** Opens the tenant for a form editor. For a change, the membership is checked in the table too. */
  const openForEditor = async (name: string, asker: Actor, changes = false) => {
    const tenantContext = await tenants.open(name)
    const actor = requireSignedIn(asker)
    const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
    requirePermission(actor, 'form.edit', resource)
    if (changes) await requireStillHolds(dependencies.store, actor, 'form.edit', resource)
    return { tenantContext, actor, data: adminOf(tenantContext, actor) }
  }

  return new Hono<RequestContext>()
    .get('/t/:tenant/forms', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = context.get('actor')
      const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
      const isEditor = isAllowed(actor, 'form.edit', resource)
      const isProfessional = isAllowed(actor, 'form.read', resource)
      requirePermission(actor, 'citizen-form.read', resource)
      // Drafts are only read with the admin scope.
      const entries = isEditor
        ? await adminOf(tenantContext, actor).forms.list()
        : await tenantContext.publicData.forms()
      const all = entries.map(entry => summaryOf(entry, tenantContext.tenant, todayAt(tenantContext)))
      const isSystems = isAllowed(actor, 'system-form.read', resource)
      const readable = { professional: isProfessional, citizen: true, 'partner-system': isSystems }
      // Those who copy forms between partners see the published ones.
      const isCopier = isAllowed(actor, 'form.copy', { kind: 'operator' })
      const shown = all.filter(form => isEditor || isCopier || (form.isOpen && readable[form.audience]))
      return context.json({ items: shown })
    })
    .post('/t/:tenant/forms', jsonBody(CreateForm), async context => {
      const { tenantContext, actor, data } = await openForEditor(
        context.req.param('tenant'),
        context.get('actor'),
        true,
      )
      const body = context.req.valid('json')
      const all = await data.forms.list()
      if (all.some(({ id }) => id === body.id)) throw new ApiProblem('form-exists')
      if (all.length >= mostForms) throw new ApiProblem('too-many-forms')
      const definition = await beginningOf(tenantContext, body)
      const { audience, variants, title } = definition
      const at = dependencies.now()
      const entry = { id: body.id, audience, variants, title }
      const draft = await data.forms.save(entry, { definition, revision: 0, at, by: actor.name })
      const { revision, savedAt, by } = draft
      const made = { ...entry, draft: { revision, savedAt, ...(by === undefined ? {} : { by }) } }
      return context.json(summaryOf(made, tenantContext.tenant, todayAt(tenantContext)), 201)
    })
    .get('/t/:tenant/forms/:form', queryOf(VersionQuery), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const definition = await formOf(tenantContext, context.req.param('form'), context.req.valid('query').version)
      requireReading(tenantContext, context.get('actor'), definition)
      return context.json(definition)
    })
    .get('/t/:tenant/forms/:form/schema', queryOf(VersionQuery), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const definition = await formOf(tenantContext, context.req.param('form'), context.req.valid('query').version)
      requireReading(tenantContext, context.get('actor'), definition)
      return context.json(answersSchema(definition, context.get('locale')))
    })
    .get('/t/:tenant/forms/:form/draft', async context => {
      const { data } = await openForEditor(context.req.param('tenant'), context.get('actor'))
      const id = formId(context.req.param('form'))
      const draft = await data.forms.draft(id)
      // A form without a draft is no error; a form that does not exist is.
      if (draft === undefined) await entryOf(data, id)
      else context.header('ETag', etag(draft.revision))
      return context.json({ draft: draft ?? null } satisfies z.infer<typeof FormDraftOrNone>)
    })
    .put('/t/:tenant/forms/:form/draft', jsonBody(SaveFormDraft), async context => {
      const { actor, data } = await openForEditor(context.req.param('tenant'), context.get('actor'), true)
      const revision = ifMatch(context)
      const entry = await entryOf(data, formId(context.req.param('form')))
      const before = await data.forms.draft(entry.id)
      if (before === undefined) throw new ApiProblem('not-found')
      const { id, version } = before.definition
      // The id and version are set by the server.
      const definition = { ...context.req.valid('json').definition, id, version }
      const at = dependencies.now()
      const saved = await data.forms.save(entry, { definition, revision, base: before.base, at, by: actor.name })
      context.header('ETag', etag(saved.revision))
      return context.json({ revision: saved.revision, savedAt: saved.savedAt })
    })
    .post('/t/:tenant/forms/:form/draft', jsonBody(RestoreForm), async context => {
      const { tenantContext, actor, data } = await openForEditor(
        context.req.param('tenant'),
        context.get('actor'),
        true,
      )
      const entry = await entryOf(data, formId(context.req.param('form')))
      const { version } = context.req.valid('json')
      const definition = await tenantContext.form(entry.id, version)
      // Overwriting an existing draft requires its revision.
      const revision = context.req.header('if-match') === undefined ? 0 : ifMatch(context)
      const next = (entry.live?.version ?? 0) + 1
      const draft = await data.forms.save(entry, {
        definition: { ...definition, version: next },
        revision,
        base: version,
        at: dependencies.now(),
        by: actor.name,
      })
      context.header('ETag', etag(draft.revision))
      return context.json(draft satisfies FormDraftView, 201)
    })
    .delete('/t/:tenant/forms/:form/draft', async context => {
      const { data } = await openForEditor(context.req.param('tenant'), context.get('actor'), true)
      const entry = await entryOf(data, formId(context.req.param('form')))
      await data.forms.drop(entry.id, ifMatch(context))
      return context.body(null, 204)
    })
    .get('/t/:tenant/forms/:form/check', async context => {
      const { tenantContext, data } = await openForEditor(context.req.param('tenant'), context.get('actor'))
      const draft = await data.forms.draft(formId(context.req.param('form')))
      if (draft === undefined) throw new ApiProblem('not-found')
      const points = checkList(draft.definition, await checkAgainst(tenantContext, data))
      return context.json({ points, mayPublish: mayPublish(points) })
    })
    .post('/t/:tenant/forms/:form/publish', jsonBody(PublishForm), async context => {
      const { tenantContext, actor, data } = await openForEditor(
        context.req.param('tenant'),
        context.get('actor'),
        true,
      )
      const revision = ifMatch(context)
      const entry = await entryOf(data, formId(context.req.param('form')))
      const draft = await data.forms.draft(entry.id)
      if (draft === undefined) throw new ApiProblem('not-found')
      if (draft.revision !== revision) throw new ApiProblem('changed-meanwhile')
      const points = checkList(draft.definition, await checkAgainst(tenantContext, data))
      const definition = FormDefinition.safeParse(draft.definition)
      if (!definition.success || !mayPublish(points)) throw new ApiProblem('form-not-ready')
      requireSameUse(tenantContext, definition.data)
      const { note } = context.req.valid('json')
      const at = dependencies.now()
      const version = await data.forms.publish(entry, {
        definition: definition.data,
        revision,
        note,
        at,
        by: actor.name,
      })
      return context.json({ version }, 201)
    })
    .get('/t/:tenant/forms/:form/versions', async context => {
      const { data } = await openForEditor(context.req.param('tenant'), context.get('actor'))
      const entry = await entryOf(data, formId(context.req.param('form')))
      const { versions, usedKeys } = await data.forms.history(entry.id)
      return context.json({
        items: versions.map(one => ({ ...one, isLive: one.version === entry.live?.version })),
        usedKeys: [...usedKeys],
      })
    })
    .put('/t/:tenant/forms/:form/opening', jsonBody(FormOpening), async context => {
      const { tenantContext, data } = await openForEditor(context.req.param('tenant'), context.get('actor'), true)
      const entry = await entryOf(data, formId(context.req.param('form')))
      const { was, ...opening } = context.req.valid('json')
      // A caller who saw other days would undo somebody else's change.
      const isSeen = was === undefined || (was.opensOn === entry.opensOn && was.closesOn === entry.closesOn)
      if (!isSeen) throw new ApiProblem('changed-meanwhile')
      // G1: the main forms for citizens and for professionals are never closed.
      const isLimited = opening.opensOn !== undefined || opening.closesOn !== undefined
      if (isMain(tenantContext.tenant, entry.id) && isLimited) throw new ApiProblem('main-form-stays')
      if (entry.live === undefined) throw new ApiProblem('form-not-ready')
      await data.forms.setOpening({ ...entry, live: entry.live }, opening)
      return context.body(null, 204)
    })
}

function formId(name: string): string {
  const id = FormId.safeParse(name)
  if (!id.success) throw new ApiProblem('not-found')
  return id.data
}

const formOf = (tenantContext: TenantContext, name: string, version: number | undefined): Promise<FormDefinition> => {
  const id = formId(name)
  return version === undefined ? tenantContext.liveForm(id) : tenantContext.form(id, version)
}

const readingOf = {
  citizen: 'citizen-form.read',
  professional: 'form.read',
  'partner-system': 'system-form.read',
} as const satisfies Record<Audience, Action>

/** G1: the citizens' form is public, also for signed-in people; other forms require permission. */
function requireReading(tenantContext: TenantContext, actor: Actor, { audience }: FormDefinition): void {
  const asker = audience === 'citizen' ? actor : requireSignedIn(actor)
  requirePermission(asker, readingOf[audience], { kind: 'tenant', tenant: tenantContext.tenant.id })
}

/**
 * Refuses changing whom a main form is for: the citizens' form cannot become one for professionals, nor be limited to
 * kinds of conference that the tenant does not have (G1).
 */
function requireSameUse({ tenant }: TenantContext, { id, audience, variants }: FormDefinition): void {
  if (!isMain(tenant, id)) return
  const isRight =
    (id !== tenant.forms.citizen || audience === 'citizen') &&
    (id !== tenant.forms.professional || audience === 'professional')
  const isOffered = variants.some(variant => tenant.enabledVariants.includes(variant))
  if (!isRight || !isOffered) throw new ApiProblem('main-form-stays')
}
