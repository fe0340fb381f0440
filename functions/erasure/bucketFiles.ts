import { DeleteObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import type { TenantId } from '@kring/domain'
import { type ScopeCredentials, type Store, scopeName } from '../data/index.ts'
import { fileKey, keptKey, ofDossier, ofPlan, ofTenant } from '../files/storage.ts'
import type { Eraser } from './eraser.ts'

type Files = {
  readonly bucket: string
  readonly region?: string | undefined
  /** Where scopes have none of their own; the process's when left out. */
  readonly credentials?: ScopeCredentials | undefined
  /** Gives the credentials of the dossier's scope, the same as for the table. */
  readonly store: Pick<Store, 'credentials'>
}

/**
 * Deletes a dossier's files in the bucket: as they were sent, as they were checked, and as they were kept. AWS: without a
 * version a deletion only hides the file; each version, and each mark of a deletion, is deleted by its own id.
 * docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
 */
export function bucketFiles({
  bucket: Bucket,
  region,
  credentials: own,
  store,
}: Files): Pick<Eraser, 'deleteFile' | 'deletePictures'> {
  let signed: { readonly name: string; readonly client: S3Client } | undefined
  // One dossier is erased at a time: the client of the one before is let go.
  const clientFor = (tenant: TenantId, dossier: string): S3Client => {
    const scope = { role: 'erasing', tenant, dossier } as const
    const name = scopeName(scope)
    if (signed?.name === name) return signed.client
    const credentials = store.credentials(scope) ?? own
    signed?.client.destroy()
    const client = new S3Client({
      ...(region === undefined ? {} : { region }),
      ...(credentials === undefined ? {} : { credentials }),
    })
    signed = { name, client }
    return client
  }
  /** Deletes every version of what begins so; with `isWhole` of the one file of that name. */
  const deleteVersions = async (client: S3Client, Prefix: string, isWhole: boolean): Promise<void> => {
    for (;;) {
      const page = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix }))
      const found = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]
      const theirs = found.filter(({ Key }) => !isWhole || Key === Prefix)
      for (const { Key, VersionId } of theirs) await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }))
      // What was listed is gone: the next page is the first again.
      if (!page.IsTruncated || theirs.length === 0) return
    }
  }
  return {
    deleteFile: async (tenant, dossier, id) => {
      const client = clientFor(tenant, dossier)
      const uploads = (['incoming', 'checked'] as const).map(stage => fileKey(stage, ofTenant(tenant), id))
      for (const key of [...uploads, keptKey(ofDossier(tenant, dossier), id)]) await deleteVersions(client, key, true)
    },
    deletePictures: async (tenant, dossier, id = '') => {
      const client = clientFor(tenant, dossier)
      const plan = ofPlan(tenant, dossier)
      const uploads = (['incoming', 'checked'] as const).map(stage => fileKey(stage, plan, id))
      for (const key of [...uploads, keptKey(plan, id)]) await deleteVersions(client, key, id !== '')
    },
  }
}
