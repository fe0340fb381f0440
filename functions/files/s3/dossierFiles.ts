import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { TenantId } from '@kring/domain'
import { contentDisposition, type DossierFiles, downloadSeconds, downloadType, fileKey, keptKey } from '../storage.ts'
import { grantPeriod } from './grantPeriod.ts'
import { ifThere } from './missing.ts'

type KeptBucket = { readonly bucket: string; readonly client: S3Client }

/** The files of one dossier in the bucket. */
export function dossierFilesIn(
  { bucket: Bucket, client }: KeptBucket,
  tenant: TenantId,
  dossier: string,
): DossierFiles {
  const at = (id: string) => ({ Bucket, Key: keptKey(tenant, dossier, id) })
  return {
    async keep(id) {
      const checked = fileKey('checked', tenant, id)
      const copied = await ifThere(client, { Bucket, Key: checked }, () =>
        client.send(new CopyObjectCommand({ ...at(id), CopySource: `${Bucket}/${checked}` })),
      )
      return copied !== undefined
    },
    async discard(id) {
      await client.send(new DeleteObjectCommand(at(id)))
    },
    async grantDownload(id, name) {
      const { seconds, expiresAt } = await grantPeriod(client, downloadSeconds)
      const get = new GetObjectCommand({
        ...at(id),
        ResponseContentDisposition: contentDisposition(name),
        ResponseContentType: downloadType,
        ResponseCacheControl: 'no-store',
      })
      return { url: await getSignedUrl(client, get, { expiresIn: seconds }), expiresAt }
    },
  }
}
