import { DeleteObjectsCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3'

/**
 * Deletes every version of every object, and the marks of what was deleted; returns how many. Objects that are locked in
 * governance mode too: that is what tells what may be torn down from what may not. Throws when one could not be deleted.
 */
export async function emptyBucket(client: S3Client, Bucket: string): Promise<number> {
  // AWS: a page has at most 1,000, which is as many as one request deletes. What was listed is gone, so the next page is
  // again the first.
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }))
  const Objects = [...Versions, ...DeleteMarkers].flatMap(({ Key, VersionId }) =>
    Key === undefined ? [] : [{ Key, VersionId }],
  )
  if (Objects.length === 0) return 0
  const { Errors: [first] = [] } = await client.send(
    new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true }, BypassGovernanceRetention: true }),
  )
  if (first !== undefined) throw new Error(`${Bucket}: an object could not be deleted: ${first.Code}`)
  return Objects.length + (await emptyBucket(client, Bucket))
}
