import type { FileStage } from '@kring/functions/files/storage'
import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { FileStore } from './fileStore.ts'

/** What a role may do with its tenant's files, by where they lie. */
export type FileAccess = { readonly may: readonly FileAction[]; readonly on: FileStage }

/** There is no listing: who does not know an id finds no file. */
export type FileAction = 'GetObject' | 'PutObject' | 'DeleteObject'

/** Allows what the entries say on the files of the tenant that the session's tag names, and on no other's. */
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
  // AWS: S3 encrypts and decrypts in the name of whoever calls. docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'FileKey',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(bucket).region}.amazonaws.com` } },
    }),
  )
}
