import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { assumeCommandRole } from '@kring/functions/operations/cloud/assume'
import { renewing } from '@kring/functions/operations/cloud/renewing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mockClient } from '../support/mockClient.ts'

const sts = mockClient(STSClient)
const region = 'eu-central-1'
const stage = { name: 'test', account: '111122223333' }
const begin = Date.parse('2026-06-17T08:00:00.000Z')
const minutes = (count: number): number => begin + count * 60_000
let sessions = 0
let isRefused = false

/** Both our clock and the one by which a client of AWS keeps its credentials. */
const at = (minute: number): void => void vi.setSystemTime(minutes(minute))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: begin })
  sessions = 0
  isRefused = false
  sts.on(GetCallerIdentityCommand).resolves({ Account: stage.account })
  sts.on(AssumeRoleCommand).callsFake(async () => {
    if (isRefused) throw new Error('ExpiredToken')
    sessions += 1
    return {
      Credentials: {
        ...{ AccessKeyId: `session-${sessions}`, SecretAccessKey: 'secret', SessionToken: 'token' },
        Expiration: new Date(Date.now() + 60 * 60_000),
      },
    }
  })
})
afterEach(() => {
  vi.useRealTimers()
  sts.reset()
})

const open = () => renewing(() => assumeCommandRole(stage, 'verify', new STSClient({ region })))

describe('the credentials of a command that works for longer than an hour', () => {
  test('are renewed before they end, and not sooner', async () => {
    const credentials = open()
    const keyAt = async (minute: number) => {
      at(minute)
      return (await credentials()).accessKeyId
    }
    expect([await keyAt(0), await keyAt(30), await keyAt(49)]).toEqual(['session-1', 'session-1', 'session-1'])
    expect([await keyAt(51), await keyAt(100)]).toEqual(['session-2', 'session-2'])
    expect(await keyAt(240)).toBe('session-3')
  })

  test('reach every client of AWS, which all share a session', async () => {
    const credentials = open()
    const clients = [new S3Client({ region, credentials }), new DynamoDBClient({ region, credentials })]
    const keys = async () => Promise.all(clients.map(async ({ config }) => (await config.credentials()).accessKeyId))
    expect(await keys()).toEqual(['session-1', 'session-1'])
    // A client asks again five minutes before the end.
    at(56)
    expect(await keys()).toEqual(['session-2', 'session-2'])
    at(120)
    expect(await keys()).toEqual(['session-3', 'session-3'])
    expect(sessions).toBe(3)
  })

  test('that are refused once are asked for again, and the refusal is told by its code', async () => {
    const credentials = open()
    await credentials()
    at(55)
    isRefused = true
    await expect(credentials()).rejects.toMatchObject({ code: 'role-refused' })
    isRefused = false
    expect((await credentials()).accessKeyId).toBe('session-2')
  })

  test('are of the command alone: those of the process stay what they are', async () => {
    const before = process.env.AWS_ACCESS_KEY_ID
    await open()()
    expect(process.env.AWS_ACCESS_KEY_ID).toBe(before)
  })
})
