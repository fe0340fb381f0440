import { text as textOf } from 'node:stream/consumers'
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { jsonRequest } from '@kring/functions/data/client/directRequest'
import { Sha256 } from '@kring/functions/data/client/sha256'
import { SignatureV4 } from '@smithy/signature-v4'
import type { WireRecord } from './lambda-record.ts'

type Page = { readonly records: readonly WireRecord[]; readonly next: string | undefined }
/** Reads records from where an iterator points. `next`: where to go on; undefined at the end of a closed shard. */
export type ReadRecords = (iterator: string, limit: number, signal?: AbortSignal) => Promise<Page>

type WirePage = { readonly Records?: readonly WireRecord[]; readonly NextShardIterator?: string }
type WireRefusal = { readonly __type?: string; readonly message?: string }

/**
 * Reads a stream over the SDK's connections, signed by its signer, and gives the records as they are sent, which is nearly
 * what Lambda passes on. The SDK would make classes of each attribute value, a tenth of what a change costs the host.
 * docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html
 */
export function recordsReader({ config }: DynamoDBStreamsClient): ReadRecords {
  let opened: ReturnType<typeof open> | undefined
  async function open() {
    const [endpoint, region] = await Promise.all([config.endpoint?.(), config.region()])
    if (endpoint === undefined) throw new TypeError('the client of the stream has no endpoint')
    const signer = new SignatureV4({ service: 'dynamodb', region, credentials: config.credentials, sha256: Sha256 })
    return { endpoint, signer }
  }
  return async (ShardIterator, Limit, abortSignal) => {
    opened ??= open()
    const { endpoint, signer } = await opened
    const { protocol, hostname, port, path } = endpoint
    const place = { protocol, hostname, path, ...(port === undefined ? {} : { port }) }
    const request = jsonRequest(place, 'DynamoDBStreams_20120810.GetRecords', { ShardIterator, Limit })
    const signed = await signer.sign(request)
    const { response } = await config.requestHandler.handle(signed, abortSignal ? { abortSignal } : {})
    const answered = await textOf(response.body)
    if (response.statusCode !== 200) throw refusal(answered)
    const { Records = [], NextShardIterator: next }: WirePage = JSON.parse(answered)
    return { records: Records, next }
  }
}

/** An error with the name that the SDK gives it. */
function refusal(answered: string): Error {
  const { __type = 'InternalServerError', message = '' }: WireRefusal = JSON.parse(answered)
  return Object.assign(new Error(message), { name: __type.split('#').at(-1) })
}
