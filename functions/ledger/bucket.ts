import {
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { isLedgerName, type Ledger } from './ledger.ts'

/**
 * A ledger in an S3 bucket with versioning and object lock: a name that is put again gets a new version, and no version
 * can be deleted before its retention ends. docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export function bucketLedger(Bucket: string, client: S3Client = new S3Client({})): Ledger {
  const keyOf = (name: string): string => {
    if (!isLedgerName(name)) throw new TypeError(`not a name of the ledger: ${name}`)
    return name
  }
  const bodyOf = async (Key: string, VersionId: string): Promise<string> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }))
    return (await Body?.transformToString()) ?? ''
  }
  return {
    put: async (name, body) => {
      await client.send(new PutObjectCommand({ Bucket, Key: keyOf(name), Body: body, ContentType: 'application/json' }))
    },
    list: async (folder, from = '') => {
      const names: string[] = []
      let after: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket,
            Prefix: `${folder}/`,
            StartAfter: `${folder}/${from}`,
            ContinuationToken: after,
          }),
        )
        names.push(...(page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key])))
        after = page.NextContinuationToken
      } while (after !== undefined)
      return names
    },
    read: async name => {
      const Key = keyOf(name)
      const { Versions = [] } = await client
        .send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }))
        .catch(nothingIfMissing)
      // AWS: versions of a key are listed with the latest first.
      const ids = Versions.filter(version => version.Key === Key).flatMap(({ VersionId }) => VersionId ?? [])
      return Promise.all(ids.reverse().map(id => bodyOf(Key, id)))
    },
  }
}

function nothingIfMissing(error: unknown): { readonly Versions?: [] } {
  if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return {}
  throw error
}
