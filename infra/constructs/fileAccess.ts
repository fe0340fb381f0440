import type { FileStage } from '@kring/functions/files/storage'
import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { FileStore } from './fileStore.ts'

/** A stage of a tenant's files, of the pictures of a plan, or of a coordinator's receipts: their own, or those of a region. */
export type FilePlace =
  | FileStage
  | 'pictures-incoming'
  | 'pictures-checked'
  | 'pictures-kept'
  | 'receipts-incoming'
  | 'receipts-checked'
  | 'receipts-kept'
  | 'receipts-of-region'

/** What a role may do with its tenant's files in one stage of their life: incoming, checked, or kept with a dossier. */
export type FileAccess = {
  readonly may: readonly FileAction[]
  readonly on: FilePlace
  /**
   * Whether it may ask if a file is there, by its whole key: without this S3 answers for a missing file as for a forbidden
   * one. The files of a stage cannot be listed: a file can only be found by its id.
   */
  readonly mayAskWhetherThere?: true
  /** Whether it may list the versions of one file by its whole key, or of every file here: each is deleted by its own id. */
  readonly mayListVersions?: 'of-one' | 'of-all'
}

export type FileAction = 'GetObject' | 'PutObject' | 'DeleteObject' | 'DeleteObjectVersion'

/**
 * Their place (functions/files/storage.ts): of the tenant in the session tag, when kept of the dossier in it too; of the
 * coordinator, who may have worked in several regions, or of the region.
 */
const places: Readonly<Record<FilePlace, string>> = {
  incoming: `incoming/t/\${aws:PrincipalTag/tenant}/*`,
  checked: `checked/t/\${aws:PrincipalTag/tenant}/*`,
  kept: `kept/t/\${aws:PrincipalTag/tenant}/\${aws:PrincipalTag/dossier}/*`,
  'pictures-incoming': `incoming/p/\${aws:PrincipalTag/tenant}/\${aws:PrincipalTag/dossier}/*`,
  'pictures-checked': `checked/p/\${aws:PrincipalTag/tenant}/\${aws:PrincipalTag/dossier}/*`,
  'pictures-kept': `kept/p/\${aws:PrincipalTag/tenant}/\${aws:PrincipalTag/dossier}/*`,
  'receipts-incoming': `incoming/c/\${aws:PrincipalTag/person}/*`,
  'receipts-checked': `checked/c/\${aws:PrincipalTag/person}/*`,
  // Region and year; a tag has no slash, so neither `*` reaches another's.
  'receipts-kept': `kept/c/*/\${aws:PrincipalTag/person}/*`,
  'receipts-of-region': `kept/c/\${aws:PrincipalTag/region}/*`,
}

/** An id is 128 bits in hex (isAttachmentId). */
const charactersOfId = 32
// AWS: `?` is exactly one character. docs.aws.amazon.com/AmazonS3/latest/userguide/list-buckets-policy-keys.html
const ofOne = (on: FilePlace): string => places[on].replace('*', '?'.repeat(charactersOfId))

/** Grants the entries on the files of the tenant, and of the dossier, in the session tags only. */
export function grantFileAccess(
  to: IGrantable,
  { bucket, key, isScanned }: FileStore,
  entries: readonly FileAccess[],
): void {
  if (entries.length === 0) return
  for (const { may, on, mayAskWhetherThere, mayListVersions } of entries) {
    // Whoever reads an upload asks first what the malware scan said of it.
    const scan = isScanned && on.endsWith('incoming') && may.includes('GetObject') ? ['s3:GetObjectTagging'] : []
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...may.map(action => `s3:${action}`), ...scan],
        // AWS: without a tag the variable matches nothing. docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
        resources: [`${bucket.bucketArn}/${places[on]}`],
      }),
    )
    if (mayAskWhetherThere)
      to.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [bucket.bucketArn],
          conditions: { StringLike: { 's3:prefix': ofOne(on) } },
        }),
      )
    if (mayListVersions !== undefined)
      to.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({
          actions: ['s3:ListBucketVersions'],
          resources: [bucket.bucketArn],
          conditions: { StringLike: { 's3:prefix': mayListVersions === 'of-one' ? ofOne(on) : places[on] } },
        }),
      )
  }
  // Deleting needs no key.
  if (entries.every(({ may }) => may.every(action => action === 'DeleteObjectVersion'))) return
  // AWS: S3 encrypts and decrypts with the caller's permissions.
  // docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'FileKey',
      actions: [
        'kms:Decrypt',
        ...(entries.some(({ may }) => may.includes('PutObject')) ? ['kms:GenerateDataKey'] : []),
      ],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(bucket).region}.amazonaws.com` } },
    }),
  )
}
