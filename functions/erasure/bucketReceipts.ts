import type { S3Client } from '@aws-sdk/client-s3'
import { fileKey, keptKey, ofClaims, ofCoordinator } from '../files/storage.ts'
import { deleteVersions } from './deleteVersions.ts'
import type { Eraser } from './eraser.ts'

/** Deletes the receipts of a sheet in the bucket, and what its coordinator sent and did not use, in all versions. */
export const bucketReceipts =
  (bucket: string, client: Pick<S3Client, 'send'>): Eraser['deleteReceipts'] =>
  async place => {
    const sent = (['incoming', 'checked'] as const).map(stage => fileKey(stage, ofCoordinator(place.person), ''))
    for (const folder of [...sent, keptKey(ofClaims(place), '')]) await deleteVersions(client, bucket, folder, false)
  }
