import {
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { bucketLedger } from '@kring/functions/ledger/bucket'
import { beforeEach, describe, expect, it } from 'vitest'
import { mockClient } from '../support/mockClient.ts'

const s3 = mockClient(S3Client)
beforeEach(() => void s3.reset())
const ledger = bucketLedger('kring-ledger', new S3Client({ region: 'eu-central-1' }))

describe('the ledger in a bucket', () => {
  it('puts an object by its name, and by no other kind of name', async () => {
    s3.on(PutObjectCommand).resolves({})
    await ledger.put('entries/2026-06-17-1', 'body')
    expect(s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)).toEqual([
      { Bucket: 'kring-ledger', Key: 'entries/2026-06-17-1', Body: 'body', ContentType: 'application/json' },
    ])
    await expect(ledger.put('other/x', 'body')).rejects.toThrow(TypeError)
  })

  it('lists a folder page by page, from a day on', async () => {
    s3.on(ListObjectsV2Command)
      .resolvesOnce({ Contents: [{ Key: 'entries/2026-06-17-1' }], NextContinuationToken: 'more' })
      .resolvesOnce({ Contents: [{ Key: 'entries/2026-06-18-1' }] })
    expect(await ledger.list('entries', '2026-06-17')).toEqual(['entries/2026-06-17-1', 'entries/2026-06-18-1'])
    const asked = s3.commandCalls(ListObjectsV2Command).map(({ args }) => args[0].input)
    expect(asked).toMatchObject([
      { Prefix: 'entries/', StartAfter: 'entries/2026-06-17' },
      { Prefix: 'entries/', ContinuationToken: 'more' },
    ])
  })

  it('reads every version of a name, the oldest first, and of that name alone', async () => {
    s3.on(ListObjectVersionsCommand).resolves({
      Versions: [
        { Key: 'entries/a', VersionId: '2' },
        { Key: 'entries/a', VersionId: '1' },
        { Key: 'entries/a-longer', VersionId: '9' },
      ],
    })
    s3.on(GetObjectCommand).resolves({})
    expect(await ledger.read('entries/a')).toEqual(['', ''])
    const versions = s3.commandCalls(GetObjectCommand).map(({ args }) => args[0].input.VersionId)
    expect(versions).toEqual(['1', '2'])
  })
})
