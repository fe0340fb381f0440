import { randomUUID } from 'node:crypto'
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { ErasureLedger } from './erasures.ts'

const folder = 'erasures/'

type Bucket = { readonly bucket: string; readonly client: S3Client; readonly now: () => string }

/**
 * The list of erasures in a bucket with versioning and object lock: one object for each, named by its time and an id, so that
 * their names are in the order in which they were ordered. Read by versions: neither another object under the same name nor
 * a delete marker hides one. docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export function bucketErasures({ bucket: Bucket, client, now }: Bucket): ErasureLedger {
  const versionsFrom = (KeyMarker: string | undefined, VersionIdMarker: string | undefined) =>
    client.send(new ListObjectVersionsCommand({ Bucket, Prefix: folder, KeyMarker, VersionIdMarker }))
  return {
    append: async line => {
      const Key = `${folder}${now()}-${randomUUID()}`
      // AWS: with this a name that is taken is refused, and never gets a second version.
      // docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
      const input = { Bucket, Key, Body: line, ContentType: 'application/json', IfNoneMatch: '*' }
      await client.send(new PutObjectCommand(input))
    },
    lines: async () => {
      const lines: string[] = []
      let page = await versionsFrom(undefined, undefined)
      for (;;) {
        for (const { Key, VersionId } of page.Versions ?? []) {
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }))
          lines.push((await Body?.transformToString()) ?? '')
        }
        if (!page.IsTruncated) return lines
        page = await versionsFrom(page.NextKeyMarker, page.NextVersionIdMarker)
      }
    },
  }
}
