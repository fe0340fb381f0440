import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cognitoAccounts } from './cognito.ts'

type Call = { readonly action: string; readonly body: unknown }

/** An endpoint that answers each call of Cognito with an empty body, or with a fault for the actions named. */
async function openEndpoint(faulty: readonly string[] = []) {
  const calls: Call[] = []
  const server = createServer(async (request, response) => {
    const action = String(request.headers['x-amz-target']).split('.')[1] ?? ''
    calls.push({ action, body: await json(request) })
    response.writeHead(faulty.includes(action) ? 400 : 200, { 'Content-Type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(faulty.includes(action) ? { __type: 'NotAuthorizedException' } : {}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_REGION', 'eu-west-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  return { calls, close: () => server.close() }
}

afterEach(() => vi.unstubAllEnvs())

describe('resetting a second factor in Cognito', () => {
  const user = { UserPoolId: 'eu-west-1_pool', Username: 'a-subject' }

  it('deletes the key of the app, then ends every session', async () => {
    const endpoint = await openEndpoint()
    await cognitoAccounts('eu-west-1_pool').resetSecondFactor('a-subject')
    expect(endpoint.calls).toEqual([
      { action: 'AdminDeleteSoftwareToken', body: user },
      { action: 'AdminUserGlobalSignOut', body: user },
    ])
    endpoint.close()
  })

  it('fails when the key could not be deleted, and ends no session', async () => {
    const endpoint = await openEndpoint(['AdminDeleteSoftwareToken'])
    await expect(cognitoAccounts('eu-west-1_pool').resetSecondFactor('a-subject')).rejects.toThrow()
    expect(endpoint.calls.map(({ action }) => action)).toEqual(['AdminDeleteSoftwareToken'])
    endpoint.close()
  })
})
