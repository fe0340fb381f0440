import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { mediaTypes, mostBytesOfFile, type TenantId } from '@kring/domain'
import { leastRecentlyUsed } from '../data/boundedCache.ts'
import { type Store, scopeName } from '../data/index.ts'
import {
  contentDisposition,
  type DossierFileScope,
  type DossierFiles,
  downloadSeconds,
  downloadType,
  type FileStorage,
  fileKey,
  keptKey,
  type UploadScope,
  type Uploads,
  uploadSeconds,
} from './storage.ts'

export type OpenS3 = {
  readonly bucket: string | undefined
  readonly region?: string | undefined
  /** Provides the credentials of a scope, the same as for the table. */
  readonly store: Pick<Store, 'credentials'>
}

/** Maximum number of S3 clients that a warm function keeps. */
const mostClients = 100

/** File storage in an S3 bucket. Calls AWS only on first use. */
export function s3Storage({ bucket, region, store }: OpenS3): FileStorage {
  const clients = leastRecentlyUsed<S3Client>(mostClients)
  const clientFor = (scope: UploadScope | DossierFileScope): S3Client => {
    const name = scopeName(scope)
    const credentials = store.credentials(scope)
    const options = {
      ...(region === undefined ? {} : { region }),
      ...(credentials === undefined ? {} : { credentials }),
    }
    return clients.get(name) ?? clients.set(name, new S3Client(options))
  }
  return {
    uploads: (tenant, scope) => uploadsIn(present(bucket), tenant, clientFor(scope)),
    ofDossier: (tenant, dossier, scope) => filesIn(present(bucket), tenant, dossier, clientFor(scope)),
  }
}

function present(bucket: string | undefined): string {
  if (bucket === undefined) throw new TypeError('this function has no bucket for files (KRING_BUCKET)')
  return bucket
}

function uploadsIn(Bucket: string, tenant: TenantId, client: S3Client): Uploads {
  const at = (stage: 'incoming' | 'checked', id: string) => ({ Bucket, Key: fileKey(stage, tenant, id) })
  const remove = async (stage: 'incoming' | 'checked', id: string): Promise<void> => {
    await client.send(new DeleteObjectCommand(at(stage, id)))
  }
  return {
    async grantUpload(id, type) {
      const expiresAt = inSeconds(uploadSeconds)
      // AWS: a POST, because only its policy can limit the size.
      // docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
      const { url, fields } = await createPresignedPost(client, {
        ...at('incoming', id),
        Expires: uploadSeconds,
        Fields: { 'Content-Type': mediaTypes[type] },
        Conditions: [['content-length-range', 1, mostBytesOfFile]],
      })
      return { url, fields, expiresAt }
    },
    async readIncoming(id) {
      try {
        const range = `bytes=0-${mostBytesOfFile}`
        const { Body } = await client.send(new GetObjectCommand({ ...at('incoming', id), Range: range }))
        return Body?.transformToByteArray()
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    removeIncoming: id => remove('incoming', id),
    async putChecked(id, type, bytes) {
      const input = { ...at('checked', id), Body: bytes, ContentType: mediaTypes[type], ContentLength: bytes.length }
      await client.send(new PutObjectCommand(input))
    },
    removeChecked: id => remove('checked', id),
  }
}

function filesIn(Bucket: string, tenant: TenantId, dossier: string, client: S3Client): DossierFiles {
  const at = (id: string) => ({ Bucket, Key: keptKey(tenant, dossier, id) })
  return {
    async keep(id) {
      const CopySource = `${Bucket}/${fileKey('checked', tenant, id)}`
      try {
        await client.send(new CopyObjectCommand({ ...at(id), CopySource }))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
    async grantDownload(id, name) {
      const expiresAt = inSeconds(downloadSeconds)
      const get = new GetObjectCommand({
        ...at(id),
        ResponseContentDisposition: contentDisposition(name),
        ResponseContentType: downloadType,
        ResponseCacheControl: 'no-store',
      })
      return { url: await getSignedUrl(client, get, { expiresIn: downloadSeconds }), expiresAt }
    },
  }
}

/**
 * AWS: a missing object gives 403 to callers without ListBucket, which no role here has.
 * docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ['NoSuchKey', 'NotFound', 'AccessDenied', 'Forbidden'].includes(error.name)
}

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
