import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { planPaper } from '@kring/domain/papers'
import { johansPlan } from '@kring/domain/test-data/papers'
import { handler } from '@kring/functions/papers/handler'
import { lambdaPapers } from '@kring/functions/papers/lambdaPapers'
import { openRenderer } from '@kring/functions/papers/render'
import { bundleHandler, repository } from '@kring/infra/constructs/bundle'
import { paperPackages } from '@kring/infra/constructs/paperPackages'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { mockClient } from '../support/mockClient.ts'

const plan = planPaper(johansPlan)

describe('the paper function', () => {
  const lambda = mockClient(LambdaClient)
  /** A payload as the SDK gives it. */
  const blob = (text: string) => Object.assign(new TextEncoder().encode(text), { transformToString: () => text })
  const answered = (value: unknown) => ({ Payload: blob(JSON.stringify(value)) })
  const makePaper = lambdaPapers('kring-papers', 'eu-central-1')
  beforeEach(() => {
    lambda.reset()
    // Lambda gives the event to the handler as JSON, and its answer back as JSON.
    lambda.on(InvokeCommand).callsFake(async ({ Payload }) => answered(await handler(JSON.parse(Payload))))
  })

  it('draws what one machine draws', async () => {
    expect(await makePaper(plan)).toEqual(openRenderer()(plan))
  })

  it('says why there is no paper', async () => {
    expect(await makePaper({ ...plan, title: '' })).toEqual({
      ok: false,
      refusal: 'faulty',
      faults: ['without-title'],
    })
  })

  it('draws nothing that is no document', async () => {
    await expect(handler({ ...plan, blocks: [{ kind: 'script' }] })).rejects.toThrow()
  })

  it('that a document brought down is an answer about that document; that cannot be called is unavailable', async () => {
    lambda
      .on(InvokeCommand)
      .resolves({ FunctionError: 'Unhandled', ...answered({ errorType: 'Sandbox.Timedout', errorMessage: '' }) })
    expect(await makePaper(plan)).toEqual({ ok: false, refusal: 'too-complex' })
    lambda.on(InvokeCommand).rejects(Object.assign(new Error('no'), { name: 'TooManyRequestsException' }))
    await expect(makePaper(plan)).rejects.toMatchObject({ name: 'ServiceUnavailable' })
    await expect(lambdaPapers(undefined, undefined)(plan)).rejects.toThrow('KRING_PAPERS')
  })
})

describe('its bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-papers-'))
  beforeAll(() => {
    bundleHandler('papers', folder, paperPackages)
    // Typst for this machine's processor, beside that for Lambda's.
    const typst = realpathSync(join(repository, 'functions/node_modules/@myriaddreamin/typst-ts-node-compiler'))
    const names = readdirSync(dirname(typst)).filter(name => name !== 'typst-ts-node-compiler')
    const require = createRequire(join(typst, 'index.js'))
    for (const name of names) {
      const from = dirname(require.resolve(`@myriaddreamin/${name}/package.json`))
      cpSync(from, join(folder, 'node_modules/@myriaddreamin', name), { recursive: true, dereference: true })
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has Typst for ARM, how a paper looks, and its fonts: far below the 250 MB that Lambda takes', () => {
    const files = readdirSync(folder, { recursive: true }).map(String)
    expect(files).toEqual(expect.arrayContaining(['index.mjs', 'paper.typ']))
    expect(files.filter(name => name.endsWith('linux-arm64-gnu.node'))).toHaveLength(1)
    expect(files.filter(name => name.endsWith('.ttf'))).toHaveLength(14)
  })

  it('draws the same paper', async () => {
    const bundled: unknown = await import(pathToFileURL(join(folder, 'index.mjs')).href)
    const Handler = z.custom<typeof handler>(value => typeof value === 'function')
    const { handler: draw } = z.object({ handler: Handler }).parse(bundled)
    expect(await draw(JSON.parse(JSON.stringify(plan)))).toEqual(await handler(plan))
  })
})
