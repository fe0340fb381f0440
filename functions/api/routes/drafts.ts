import type { Actor, ContactAnswers } from '@kring/domain'
import { dayIn, knownAnswers, withKnownContact } from '@kring/domain'
import { Hono } from 'hono'
import type * as z from 'zod'
import type { Draft as StoredDraft } from '../../data/index.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { type Draft, DraftBody, DraftId, DraftQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, idempotencyKey, ifMatch, jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'
import { listsOf } from '../tenantWork/lists.ts'

/**
 * A referrer's drafts, stored exactly as typed, so also an incomplete date. Only the owner can read them, and only while
 * their membership is in the table: a draft has names and stories.
 */
export const drafts = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const openForReferrer = async (name: string, asker: Actor) => {
    const tenantContext = await tenants.open(name)
    const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
    requirePermission(asker, 'draft.keep', resource)
    const { subject } = requireSignedIn(asker)
    await requireStillHolds(dependencies.store, asker, 'draft.keep', resource)
    const lists = listsOf(tenantContext, asker)
    return {
      tenantContext,
      configuration: { ...lists.drafts(subject), contact: lists.contact(subject) },
      owner: subject,
    }
  }
  const savedAt = ({ tenant }: TenantContext) => {
    const at = dependencies.now()
    return { at, today: dayIn(at, tenant.timeZone) }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/drafts', queryOf(DraftQuery), async context => {
      const { configuration } = await openForReferrer(context.req.param('tenant'), context.get('actor'))
      const { now, cursors } = dependencies
      const { items, cursor } = await configuration.list(now(), cursors, context.req.valid('query'))
      return context.json({ items: items.map(draftView), ...(cursor === undefined ? {} : { cursor }) })
    })
    .post('/t/:tenant/drafts', jsonBody(DraftBody), async context => {
      const { tenantContext, configuration, owner } = await openForReferrer(
        context.req.param('tenant'),
        context.get('actor'),
      )
      const body = context.req.valid('json')
      const key = idempotencyKey(context)
      const known = await configuration.contact.read(dependencies.now())
      const content = await contentOf(tenantContext, body, known)
      const saved = savedAt(tenantContext)
      const intent = {
        owner,
        key: `draft ${key}`,
        request: { createDraft: body.form, answers: content.answers, locale: content.locale },
      }
      const { id, version } = await configuration.create({ id: dependencies.newId(), content, ...saved, intent })
      context.header('ETag', etag(version))
      return context.json({ id, version, savedAt: saved.at }, 201)
    })
    .get('/t/:tenant/drafts/:draft', async context => {
      const { configuration } = await openForReferrer(context.req.param('tenant'), context.get('actor'))
      const draft = await configuration.read(draftId(context.req.param('draft')), dependencies.now())
      if (draft === undefined) throw new ApiProblem('not-found')
      context.header('ETag', etag(draft.version))
      return context.json(draftView(draft))
    })
    .put('/t/:tenant/drafts/:draft', jsonBody(DraftBody), async context => {
      const { tenantContext, configuration } = await openForReferrer(context.req.param('tenant'), context.get('actor'))
      const id = draftId(context.req.param('draft'))
      const version = ifMatch(context)
      if ((await configuration.read(id, dependencies.now())) === undefined) throw new ApiProblem('not-found')
      const content = await contentOf(tenantContext, context.req.valid('json'))
      const saved = await configuration.save({ id, content, version, ...savedAt(tenantContext) })
      context.header('ETag', etag(saved.version))
      return context.json({ id, version: saved.version, savedAt: saved.savedAt })
    })
    .delete('/t/:tenant/drafts/:draft', async context => {
      const { configuration } = await openForReferrer(context.req.param('tenant'), context.get('actor'))
      await configuration.delete(draftId(context.req.param('draft')))
      return context.body(null, 204)
    })
}

function draftId(name: string): string {
  const id = DraftId.safeParse(name)
  if (!id.success) throw new ApiProblem('not-found')
  return id.data
}

/** Keeps only answers to questions of the form; unknown keys are dropped. A new draft begins with what is `known`. */
async function contentOf(
  tenantContext: TenantContext,
  { form, answers, locale }: z.infer<typeof DraftBody>,
  known: ContactAnswers = {},
) {
  const definition = await tenantContext.form(form.id, form.version)
  return { form, answers: withKnownContact(definition, knownAnswers(definition, answers), known), locale }
}

const draftView = ({ id, form, answers, locale, version, savedAt, expiresOn }: StoredDraft): Draft => ({
  id,
  form,
  answers,
  locale,
  version,
  savedAt,
  expiresOn,
})
