import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { describe, expect, it } from 'vitest'
import { lazyRoutes } from './lazyRoutes.ts'
import type { RequestContext } from './middleware/request.ts'

/** A group of two routes, one of them with a validator; `loads` counts how often it was loaded. */
function sampleGroup() {
  const counted = { loads: 0 }
  const load = async () => {
    counted.loads += 1
    return new Hono<RequestContext>()
      .get('/t/:tenant/logo', context => context.text(`logo of ${context.req.param('tenant')}`))
      .post(
        '/t/:tenant/logo',
        validator('query', (query, context) => (query.v === undefined ? context.text('no version', 422) : query)),
        context => context.text(`version ${context.req.valid('query').v}`, 201),
      )
  }
  return { counted, load }
}

describe('a lazy group of routes', () => {
  it('is loaded at its first request, and once', async () => {
    const { counted, load } = sampleGroup()
    const { routes } = lazyRoutes(['GET /t/:tenant/logo', 'POST /t/:tenant/logo'], load)
    expect(counted.loads).toBe(0)
    const answers = await Promise.all([routes.request('/t/linde/logo'), routes.request('/t/kompas/logo')])
    expect(await Promise.all(answers.map(answer => answer.text()))).toEqual(['logo of linde', 'logo of kompas'])
    expect(counted.loads).toBe(1)
  })

  it('runs the validators of a route before its handler', async () => {
    const { load } = sampleGroup()
    const { routes } = lazyRoutes(['GET /t/:tenant/logo', 'POST /t/:tenant/logo'], load)
    const refused = await routes.request('/t/linde/logo', { method: 'POST' })
    expect([refused.status, await refused.text()]).toEqual([422, 'no version'])
    const done = await routes.request('/t/linde/logo?v=3', { method: 'POST' })
    expect([done.status, await done.text()]).toEqual([201, 'version 3'])
  })

  it('knows its routes before it is loaded, and answers no other', async () => {
    const { counted, load } = sampleGroup()
    const { routes } = lazyRoutes(['GET /t/:tenant/logo', 'POST /t/:tenant/logo'], load)
    expect(routes.routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /t/:tenant/logo',
      'POST /t/:tenant/logo',
    ])
    expect((await routes.request('/t/linde/other')).status).toBe(404)
    expect(counted.loads).toBe(0)
  })

  it('must name each of its routes, and no more', async () => {
    const { load } = sampleGroup()
    await expect(lazyRoutes(['GET /t/:tenant/logo'], load).preload()).rejects.toThrow('POST /t/:tenant/logo')
    const more = ['GET /t/:tenant/logo', 'POST /t/:tenant/logo', 'DELETE /t/:tenant/logo'] as const
    await expect(lazyRoutes(more, load).preload()).rejects.toThrow('DELETE /t/:tenant/logo')
  })
})
