import { Hono } from 'hono'
import { forCopying, VersionConflict } from '../../data/index.ts'
import { isPlatformAdmin, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { CopyForm } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { mostForms } from '../forms/authoring.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/**
 * Copies a form of one partner to a draft at another: the questions only, no answers or history. What may not be asked
 * there appears on the check list before publishing there; its admin decides.
 */
export const formCopies = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const operator = { kind: 'operator' } as const
  return new Hono<RequestContext>().post('/ops/form-copies', jsonBody(CopyForm), async context => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'form.copy', operator)
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
    await requireStillHolds(dependencies.store, actor, 'form.copy', operator)
    const { from, to } = context.req.valid('json')
    const [source, target] = [await tenants.open(from.tenant), await tenants.open(to.tenant)]
    const { version, ...form } =
      from.version === undefined ? await source.liveForm(from.form) : await source.form(from.form, from.version)
    // Published forms are read with the public scope, as the copying scope cannot read forms.
    if ((await target.publicData.liveForm(to.id)) !== undefined) throw new ApiProblem('form-exists')
    const data = forCopying(dependencies.store, target.tenant.id)
    const published = (await target.publicData.forms()).map(({ id }) => id)
    const unpublished = await data.unpublishedForms(published)
    if (published.length + unpublished >= mostForms) throw new ApiProblem('too-many-forms')
    const definition = { ...form, id: to.id, version: 1, ...(to.title === undefined ? {} : { title: to.title }) }
    try {
      await data.beginForm(definition, dependencies.now(), actor.name)
    } catch (error) {
      throw error instanceof VersionConflict ? new ApiProblem('form-exists') : error
    }
    return context.json({ tenant: target.tenant.id, id: to.id, version }, 201)
  })
}
