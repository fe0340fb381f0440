import { heading, type PaperDocument } from '@kring/domain/papers'
import { Hono } from 'hono'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import type { MakePaper, PaperAnswer } from '../../papers/task.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { answerPaper } from './answerPaper.ts'

const document: PaperDocument = { title: 'Plan', language: 'nl', blocks: [heading(1, 'Plan')] }
const bytes = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff, 0x00)

function appWith(answer: PaperAnswer) {
  const makePaper: MakePaper = async () => answer
  return new Hono<RequestContext>()
    .get('/plan', context => answerPaper(context, { makePaper }, document, 'plan.pdf'))
    .onError(error => new Response(error instanceof ApiProblem ? error.code : error.name, { status: 500 }))
}

describe('a paper that is taken away', () => {
  const app = appWith({ ok: true, bytes, pages: 1, unprintable: ['李', '"'] })

  it('is a PDF under a name without anybody’s, which no cache keeps', async () => {
    const answer = await app.request('/plan')
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="plan.pdf"')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  })

  it('says which characters could not be printed', async () => {
    const told = (await app.request('/plan')).headers.get('Unprintable-Characters')
    expect(decodeURIComponent(told ?? '')).toBe('李"')
  })

  it('comes through Lambda as the same bytes', async () => {
    const http = { method: 'GET', path: '/plan', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' }
    const requestContext = { http, domainName: 'kring.example', requestId: '1', stage: '$default' }
    const event: unknown = { version: '2.0', rawPath: '/plan', rawQueryString: '', headers: {}, requestContext }
    const isEvent = (value: unknown): value is LambdaEvent => typeof value === 'object'
    if (!isEvent(event)) throw new TypeError()
    const answer = await handle(app)(event)
    expect(answer.isBase64Encoded).toBe(true)
    expect(new Uint8Array(Buffer.from(answer.body, 'base64'))).toEqual(bytes)
  })

  it.each([
    ['too-large', 'paper-too-large'],
    ['too-complex', 'paper-too-large'],
    ['unreadable-picture', 'paper-picture-unreadable'],
    // Only we can make one: nothing that a person could mend.
    ['faulty', 'TypeError'],
  ] as const)('that is %s is answered as %s', async (refusal, problem) => {
    const answer = await appWith({ ok: false, refusal }).request('/plan')
    expect(await answer.text()).toBe(problem)
  })
})
