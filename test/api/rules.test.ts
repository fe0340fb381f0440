import type { Actor } from '@kring/domain'
import { isAllowed } from '@kring/functions/api/authorise'
import type { RequestContext } from '@kring/functions/api/middleware/request'
import { requireRules, rules, withRules } from '@kring/functions/api/rules'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { linde, people } from '../support/people.ts'

const all = Object.keys(rules).map(name => {
  const [method = '', path = ''] = name.split(' ')
  return { method, path }
})

it('an API with a route without a rule does not start', () => {
  expect(() => requireRules(all)).not.toThrow()
  const forgotten = { method: 'GET', path: '/api/t/:tenant/secrets' }
  expect(() => requireRules([...all, forgotten])).toThrow('routes without a rule: GET /api/t/:tenant/secrets')
})

it('nor one with a rule whose route is gone', () => {
  expect(() => requireRules(all.slice(1))).toThrow('rules without a route')
})

/** An API of one route, which asks leave as it is told. */
function apiThat(asks: (actor: Actor) => void) {
  return new Hono<RequestContext>()
    .onError((error, context) => context.text(error.message, 500))
    .use(async (context, next) => {
      context.set('actor', { kind: 'person', ...people.sara })
      await next()
    })
    .use(withRules)
    .get('/api/t/:tenant/drafts', context => {
      asks(context.get('actor'))
      return context.text('a draft of somebody')
    })
}
const ask = async (asks: (actor: Actor) => void) => {
  const response = await apiThat(asks).request('/api/t/linde/drafts')
  return [response.status, await response.text()]
}

it('an answer for which leave was asked goes out', async () => {
  expect(await ask(actor => isAllowed(actor, 'draft.keep', { kind: 'tenant', tenant: linde }))).toEqual([
    200,
    'a draft of somebody',
  ])
})

it.each<readonly [string, (actor: Actor) => void]>([
  ['nothing', () => {}],
  ['for something else', actor => isAllowed(actor, 'form.read', { kind: 'tenant', tenant: linde })],
  ['for someone else', () => isAllowed({ kind: 'citizen' }, 'draft.keep', { kind: 'tenant', tenant: linde })],
])('an answer for which the route asked %s does not go out', async (_, asks) => {
  const [status, text] = await ask(asks)
  expect(status).toBe(500)
  expect(text).not.toContain('draft of somebody')
})
