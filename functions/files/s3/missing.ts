import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { FileAccessDenied } from '../storage.ts'

export type Place = { readonly Bucket: string; readonly Key: string }

/**
 * What `read` gives; undefined when there is no such object. Throws FileAccessDenied when there is one that may not be
 * read, and any other error of S3.
 *
 * AWS: a missing object gives 403 to callers without ListBucket, the same as a forbidden one. So a 403 is followed by a
 * question that only "is it there" answers: a list by the object's whole key, the only prefix that a role may ask for
 * (infra/constructs/fileAccess.ts). docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export async function ifThere<Value>(
  client: S3Client,
  place: Place,
  read: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isMissing(error)) return undefined
    if (!isDenied(error)) throw error
    if (await isThere(client, place)) throw new FileAccessDenied('a file may not be read', { cause: error })
    return undefined
  }
}

/** Whether there is an object. Throws FileAccessDenied when that may not be asked either. */
export async function isThere(client: S3Client, { Bucket, Key }: Place): Promise<boolean> {
  try {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: Key, MaxKeys: 1 }))
    return Contents.some(object => object.Key === Key)
  } catch (error) {
    if (!isDenied(error)) throw error
    throw new FileAccessDenied('files may not be looked for', { cause: error })
  }
}

const named = (error: unknown, names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name)
const isMissing = (error: unknown): boolean => named(error, ['NoSuchKey', 'NotFound'])
const isDenied = (error: unknown): boolean => named(error, ['AccessDenied', 'Forbidden'])
