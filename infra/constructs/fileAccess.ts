import type { FileStage } from '@kring/functions/files/storage'
import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { FileStore } from './fileStore.ts'

/** What a role may do with its tenant's files in one stage of their life (incoming, checked, kept). */
export type FileAccess = { readonly may: readonly FileAction[]; readonly on: FileStage }

/** No ListBucket: a file can only be found by its id. */
export type FileAction = 'GetObject' | 'PutObject' | 'DeleteObject'

/** Grants the entries on the files of the tenant in the session tag only. */
export function grantFileAccess(to: IGrantable, { bucket, key }: FileStore, entries: readonly FileAccess[]): void {
  if (entries.length === 0) return
  for (const { may, on } of entries)
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: may.map(action => `s3:${action}`),
        // AWS: without a tag the variable matches nothing. docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
        resources: [`${bucket.bucketArn}/${on}/t/\${aws:PrincipalTag/tenant}/*`],
      }),
    )
  // AWS: S3 encrypts and decrypts with the caller's permissions.
  // docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'FileKey',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(bucket).region}.amazonaws.com` } },
    }),
  )
}
