import type { Actor } from '@kring/domain'
import { knownAnswers } from '@kring/domain'
import { Hono } from 'hono'
import type * as z from 'zod'
import type { Draft as StoredDraft } from '../../data/index.ts'
import { person, requireLeave } from '../authorise.ts'
import { type Draft, DraftBody, DraftId } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, idempotencyKey, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory, TenantRoom } from '../tenantDirectory.ts'

/** A referrer's drafts: exactly as typed, so half a date stays half a date. Only their owner ever reads them. */
export const drafts = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const deskOf = async (name: string, asker: Actor) => {
    const room = await tenants.open(name)
    requireLeave(asker, 'draft.keep', { kind: 'tenant', tenant: room.tenant.id })
    const { subject } = person(asker)
    return { room, desk: room.dataFor(asker).drafts(subject), owner: subject }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/drafts', async context => {
      const { desk } = await deskOf(context.req.param('tenant'), context.get('actor'))
      return context.json({ items: (await desk.list(dependencies.now())).map(draftView) })
    })
    .post('/t/:tenant/drafts', jsonBody(DraftBody), async context => {
      const { room, desk, owner } = await deskOf(context.req.param('tenant'), context.get('actor'))
      const body = context.req.valid('json')
      const key = idempotencyKey(context)
      const content = await contentOf(room, body)
      const at = dependencies.now()
      const intent = {
        owner,
        key: `draft ${key}`,
        request: { createDraft: body.form, answers: content.answers, locale: content.locale },
      }
      const { id, version } = await desk.create({ id: dependencies.newId(), content, at, intent })
      context.header('ETag', etag(version))
      return context.json({ id, version, savedAt: at }, 201)
    })
    .get('/t/:tenant/drafts/:draft', async context => {
      const { desk } = await deskOf(context.req.param('tenant'), context.get('actor'))
      const draft = await desk.read(draftId(context.req.param('draft')), dependencies.now())
      if (draft === undefined) throw new ApiProblem('not-found')
      context.header('ETag', etag(draft.version))
      return context.json(draftView(draft))
    })
    .put('/t/:tenant/drafts/:draft', jsonBody(DraftBody), async context => {
      const { room, desk } = await deskOf(context.req.param('tenant'), context.get('actor'))
      const id = draftId(context.req.param('draft'))
      const version = ifMatch(context)
      if ((await desk.read(id, dependencies.now())) === undefined) throw new ApiProblem('not-found')
      const content = await contentOf(room, context.req.valid('json'))
      const saved = await desk.save({ id, content, version, at: dependencies.now() })
      context.header('ETag', etag(saved.version))
      return context.json({ id, version: saved.version, savedAt: saved.savedAt })
    })
    .delete('/t/:tenant/drafts/:draft', async context => {
      const { desk } = await deskOf(context.req.param('tenant'), context.get('actor'))
      await desk.delete(draftId(context.req.param('draft')))
      return context.body(null, 204)
    })
}

function draftId(name: string): string {
  const id = DraftId.safeParse(name)
  if (!id.success) throw new ApiProblem('not-found')
  return id.data
}

/** Only what belongs to the form is kept; unknown keys are dropped. */
async function contentOf(room: TenantRoom, { form, answers, locale }: z.infer<typeof DraftBody>) {
  const definition = await room.form(form.id, form.version)
  return { form, answers: knownAnswers(definition, answers), locale }
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
