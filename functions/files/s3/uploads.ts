import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { mediaTypes, mostBytesOfFile } from '@kring/domain'
import type { LambdaImages } from '../../images/lambdaImages.ts'
import { FileAccessDenied, type FileOwner, fileKey, type ScanResult, type Uploads, uploadSeconds } from '../storage.ts'
import { grantPeriod } from './grantPeriod.ts'
import { ifThere, isThere } from './missing.ts'

export type UploadBucket = {
  readonly bucket: string
  readonly client: S3Client
  readonly images: Pick<LambdaImages, 'makeLinked'>
  readonly scanned: boolean
}

/** Seconds for which the image function may use its two links: longer than it may run. */
const linkSeconds = 60

/** The uploads of a tenant or a coordinator in the bucket. */
export function uploadsIn({ bucket: Bucket, client, images, scanned }: UploadBucket, owner: FileOwner): Uploads {
  const at = (stage: 'incoming' | 'checked', id: string) => ({ Bucket, Key: fileKey(stage, owner, id) })
  const remove = async (stage: 'incoming' | 'checked', id: string): Promise<void> => {
    await client.send(new DeleteObjectCommand(at(stage, id)))
  }
  return {
    async grantUpload(id, type) {
      const { seconds, expiresAt } = await grantPeriod(client, uploadSeconds)
      // AWS: a POST, because only its policy can limit the size.
      // docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
      const { url, fields } = await createPresignedPost(client, {
        ...at('incoming', id),
        Expires: seconds,
        Fields: { 'Content-Type': mediaTypes[type] },
        Conditions: [['content-length-range', 1, mostBytesOfFile]],
      })
      return { url, fields, expiresAt }
    },
    readIncoming(id) {
      const place = at('incoming', id)
      const range = `bytes=0-${mostBytesOfFile}`
      return ifThere(client, place, async () => {
        const { Body } = await client.send(new GetObjectCommand({ ...place, Range: range }))
        return Body?.transformToByteArray()
      })
    },
    removeIncoming: id => remove('incoming', id),
    async putChecked(id, type, bytes) {
      const input = { ...at('checked', id), Body: bytes, ContentType: mediaTypes[type], ContentLength: bytes.length }
      await client.send(new PutObjectCommand(input))
    },
    async makePicture(id, type, mostPixels) {
      const { seconds: expiresIn } = await grantPeriod(client, linkSeconds)
      const place = at('incoming', id)
      const put = new PutObjectCommand({ ...at('checked', id), ContentType: mediaTypes[type] })
      const made = await images.makeLinked(type, {
        from: await getSignedUrl(client, new GetObjectCommand(place), { expiresIn }),
        to: await getSignedUrl(client, put, { expiresIn }),
        mostPixels,
      })
      if (made.ok || 'fault' in made) return made
      if (made.status === 404) return undefined
      if (made.status !== 403) throw new UploadUnreadable(`S3 answered the image function ${made.status}`)
      // AWS: as in missing.ts, 403 may mean either.
      if (await isThere(client, place)) throw new FileAccessDenied('the image function may not read an upload')
      return undefined
    },
    async scanResult(id) {
      if (!scanned) return 'clean'
      const place = at('incoming', id)
      return ifThere(client, place, async () => {
        const { TagSet = [] } = await client.send(new GetObjectTaggingCommand(place))
        return resultOf(TagSet.find(({ Key }) => Key === scanTag)?.Value)
      })
    },
    removeChecked: id => remove('checked', id),
  }
}

/** AWS: the tag that GuardDuty puts. docs.aws.amazon.com/guardduty/latest/ug/monitor-enable-s3-object-tagging.html */
const scanTag = 'GuardDutyMalwareScanStatus'

function resultOf(tag: string | undefined): ScanResult {
  if (tag === undefined) return 'pending'
  if (tag === 'NO_THREATS_FOUND') return 'clean'
  return tag === 'THREATS_FOUND' ? 'malware' : 'unscannable'
}

/** S3 did not give an upload, for a reason that may pass. Its name is one that the API answers with 503. */
class UploadUnreadable extends Error {
  override readonly name = 'ServiceUnavailable'
}
