import { S3Client } from '@aws-sdk/client-s3'
import type { TenantId } from '@kring/domain'
import { type ScopeCredentials, type Store, scopeName } from '../data/index.ts'
import { fileKey, keptKey, ofDossier, ofPlan, ofTenant } from '../files/storage.ts'
import { deleteVersions } from './deleteVersions.ts'
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
 * Deletes a dossier's files in the bucket: as they were sent, as they were checked, and as they were kept, in every
 * version.
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
  return {
    deleteFile: async (tenant, dossier, id) => {
      const client = clientFor(tenant, dossier)
      const uploads = (['incoming', 'checked'] as const).map(stage => fileKey(stage, ofTenant(tenant), id))
      for (const key of [...uploads, keptKey(ofDossier(tenant, dossier), id)])
        await deleteVersions(client, Bucket, key, true)
    },
    deletePictures: async (tenant, dossier, id = '') => {
      const client = clientFor(tenant, dossier)
      const plan = ofPlan(tenant, dossier)
      const uploads = (['incoming', 'checked'] as const).map(stage => fileKey(stage, plan, id))
      for (const key of [...uploads, keptKey(plan, id)]) await deleteVersions(client, Bucket, key, id !== '')
    },
  }
}
