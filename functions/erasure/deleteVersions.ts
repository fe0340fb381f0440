import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3'

/**
 * Deletes every version of what begins so; with `isWhole` of the one file of that name. AWS: without a version a deletion only
 * hides the file; each version, and each mark of a deletion, is deleted by its own id.
 * docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
 */
export async function deleteVersions(
  client: Pick<S3Client, 'send'>,
  Bucket: string,
  Prefix: string,
  isWhole: boolean,
): Promise<void> {
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix }))
    const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]
    const theirs = found.filter(({ Key }) => !isWhole || Key === Prefix)
    for (const { Key, VersionId } of theirs) await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }))
    // What was listed is gone: the next page is the first again.
    if (!page.IsTruncated || theirs.length === 0) return
  }
}
