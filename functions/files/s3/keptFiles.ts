import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { mediaTypes } from '@kring/domain'
import {
  contentDisposition,
  downloadSeconds,
  downloadType,
  type FileKeeper,
  type FileOwner,
  fileKey,
  type KeptPictures,
  keptKey,
} from '../storage.ts'
import { grantPeriod } from './grantPeriod.ts'
import { ifThere } from './missing.ts'

type KeptBucket = { readonly bucket: string; readonly client: S3Client }

/** The files of one dossier or of its plan, or of what a coordinator claims, in the bucket. */
export function keptFilesIn(
  { bucket: Bucket, client }: KeptBucket,
  owner: FileOwner,
  keeper: FileKeeper,
): KeptPictures {
  const at = (id: string) => ({ Bucket, Key: keptKey(keeper, id) })
  const link = async (command: GetObjectCommand) => {
    const { seconds, expiresAt } = await grantPeriod(client, downloadSeconds)
    return { url: await getSignedUrl(client, command, { expiresIn: seconds }), expiresAt }
  }
  return {
    async keep(id) {
      const checked = fileKey('checked', owner, id)
      const copied = await ifThere(client, { Bucket, Key: checked }, () =>
        client.send(new CopyObjectCommand({ ...at(id), CopySource: `${Bucket}/${checked}` })),
      )
      return copied !== undefined
    },
    async discard(id) {
      await client.send(new DeleteObjectCommand(at(id)))
    },
    grantDownload: (id, name) =>
      link(
        new GetObjectCommand({
          ...at(id),
          ResponseContentDisposition: contentDisposition(name),
          ResponseContentType: downloadType,
          ResponseCacheControl: 'no-store',
        }),
      ),
    grantPicture: (id, type) =>
      link(
        new GetObjectCommand({
          ...at(id),
          ResponseContentDisposition: 'inline',
          ResponseContentType: mediaTypes[type],
          ResponseCacheControl: 'no-store',
        }),
      ),
  }
}
