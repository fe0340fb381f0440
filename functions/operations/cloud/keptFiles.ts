import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import type { FileCopy } from '../host.ts'

/** The kept files of a bucket, by the page. */
export async function* keptFiles(client: Pick<S3Client, 'send'>, Bucket: string): AsyncGenerator<FileCopy> {
  let after: string | undefined
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'kept/', ContinuationToken: after }))
    for (const { Key = '', Size = 0 } of page.Contents ?? []) yield { key: Key, bytes: Size }
    after = page.NextContinuationToken
  } while (after !== undefined)
}
