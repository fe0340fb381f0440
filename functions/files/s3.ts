import { S3Client } from '@aws-sdk/client-s3'
import { leastRecentlyUsed } from '../data/boundedCache.ts'
import { type Store, scopeName } from '../data/index.ts'
import type { LambdaImages } from '../images/lambdaImages.ts'
import { keptFilesIn } from './s3/keptFiles.ts'
import { uploadsIn } from './s3/uploads.ts'
import {
  type DossierFileScope,
  type FileStorage,
  ofClaims,
  ofCoordinator,
  ofDossier,
  ofPlan,
  ofTenant,
  type PictureScope,
  type ReceiptScope,
  type UploadScope,
} from './storage.ts'

export type OpenS3 = {
  readonly bucket: string | undefined
  readonly region?: string | undefined
  /** Provides the credentials of a scope, the same as for the table. */
  readonly store: Pick<Store, 'credentials'>
  readonly images: Pick<LambdaImages, 'makeLinked'>
  /** Whether the bucket's uploads are scanned for malware (infra/environments.ts). */
  readonly scanned?: boolean
}

/** Maximum number of S3 clients that a warm function keeps. */
const mostClients = 100

/** File storage in an S3 bucket. Calls AWS only on first use. */
export function s3Storage({ bucket, region, store, images, scanned = false }: OpenS3): FileStorage {
  const clients = leastRecentlyUsed<S3Client>(mostClients)
  const clientFor = (scope: UploadScope | DossierFileScope | PictureScope | ReceiptScope): S3Client => {
    const name = scopeName(scope)
    const credentials = store.credentials(scope)
    const options = {
      // A signed link to put a file carries no checksum: it would be that of an empty body.
      requestChecksumCalculation: 'WHEN_REQUIRED' as const,
      ...(region === undefined ? {} : { region }),
      ...(credentials === undefined ? {} : { credentials }),
    }
    return clients.get(name) ?? clients.set(name, new S3Client(options))
  }
  return {
    uploads: (tenant, scope) => {
      const client = clientFor(scope)
      return uploadsIn({ bucket: present(bucket), client, images, scanned }, ofTenant(tenant))
    },
    ofDossier: (tenant, dossier, scope) => {
      const client = clientFor(scope)
      return keptFilesIn({ bucket: present(bucket), client }, ofTenant(tenant), ofDossier(tenant, dossier))
    },
    uploadsOfPictures: (tenant, dossier, scope) => {
      const client = clientFor(scope)
      return uploadsIn({ bucket: present(bucket), client, images, scanned }, ofPlan(tenant, dossier))
    },
    pictures: (tenant, dossier, scope) => {
      const client = clientFor(scope)
      const place = ofPlan(tenant, dossier)
      return keptFilesIn({ bucket: present(bucket), client }, place, place)
    },
    uploadsOfReceipts: scope => {
      const client = clientFor(scope)
      return uploadsIn({ bucket: present(bucket), client, images, scanned }, ofCoordinator(scope.person))
    },
    receipts: (place, scope) => {
      const client = clientFor(scope)
      return keptFilesIn({ bucket: present(bucket), client }, ofCoordinator(place.person), ofClaims(place))
    },
  }
}

function present(bucket: string | undefined): string {
  if (bucket === undefined) throw new TypeError('this function has no bucket for files (KRING_BUCKET)')
  return bucket
}
