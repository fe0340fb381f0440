import { createServer, type IncomingMessage } from 'node:http'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { handler } from '@kring/functions/images/handler'
import { lambdaImages } from '@kring/functions/images/lambdaImages'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mockClient } from '../support/mockClient.ts'
import { photo } from '../support/pictures.ts'

/** A storage that gives `upload` with `status`, and keeps what is put. */
let [upload, status]: [Uint8Array, number] = [new Uint8Array(), 200]
const put: { readonly type: string | undefined; readonly bytes: Buffer }[] = []
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const server = createServer(async (request, response) => {
  if (request.method === 'PUT') put.push({ type: request.headers['content-type'], bytes: await bodyOf(request) })
  response.writeHead(status).end(request.method === 'GET' ? upload : undefined)
})
let url = ''
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => void server.close())

const lambda = mockClient(LambdaClient)
/** A payload as the SDK gives it. */
const blob = (text: string) => Object.assign(new TextEncoder().encode(text), { transformToString: () => text })
const answered = (value: unknown) => ({ Payload: blob(JSON.stringify(value)) })
beforeEach(() => {
  lambda.reset()
  put.splice(0)
  status = 200
  // Lambda gives the event to the handler as JSON, and its answer back as JSON.
  lambda.on(InvokeCommand).callsFake(async ({ Payload }) => answered(await handler(JSON.parse(Payload))))
})
const images = lambdaImages('kring-images', 'eu-central-1')
const make = () => images.makeLinked('jpeg', { from: `${url}/from`, to: `${url}/to` })

describe('the image function', () => {
  it('reads an upload and writes the picture made of it, by two links', async () => {
    upload = await photo({ up: 6 })
    const made = await make()
    expect(made).toMatchObject({
      ok: true,
      size: put[0]?.bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(put[0]?.type).toBe('image/jpeg')
    expect(await sharp(put[0]?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 32, height: 64 })
  })

  it('writes nothing when it refuses, and says what the storage answered when that gives nothing', async () => {
    upload = Uint8Array.of(0xff)
    expect(await make()).toEqual({ ok: false, fault: 'unknown-type' })
    status = 403
    expect(await make()).toEqual({ ok: false, status: 403 })
    expect(put).toEqual([])
  })

  it('makes a logo of bytes', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><circle cx="10" cy="10" r="8"/></svg>'
    const made = await images.makeLogo(new TextEncoder().encode(svg))
    expect(made).toMatchObject({ ok: true, width: 252, height: 126, removed: [] })
    expect(made.ok && (await sharp(made.bytes).metadata()).format).toBe('png')
    expect(await images.makeLogo(new Uint8Array())).toEqual({ ok: false, fault: 'unknown-type' })
  })

  it.each([
    ['its time', { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 20.00 seconds' }],
    ['its memory', { errorType: 'Runtime.OutOfMemory', errorMessage: 'signal: killed' }],
    ['a decoder', { errorType: 'Runtime.ExitError', errorMessage: 'exit status 134' }],
  ])('that a picture brought down by %s is an answer about that picture', async (_what, error) => {
    lambda.on(InvokeCommand).resolves({ FunctionError: 'Unhandled', ...answered(error) })
    expect(await make()).toEqual({ ok: false, fault: 'too-complex' })
  })

  it('that can not be called, or fails otherwise, is unavailable', async () => {
    lambda.on(InvokeCommand).resolves({ FunctionError: 'Unhandled', ...answered({ errorType: 'Error' }) })
    await expect(make()).rejects.toMatchObject({ name: 'ServiceUnavailable' })
    for (const name of ['TooManyRequestsException', 'AccessDeniedException']) {
      lambda.on(InvokeCommand).rejects(Object.assign(new Error(name), { name }))
      await expect(make()).rejects.toMatchObject({ name: 'ServiceUnavailable', cause: { name } })
    }
    await expect(lambdaImages(undefined, undefined).makeLogo(new Uint8Array())).rejects.toThrow('KRING_IMAGES')
  })
})
