import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Store } from './store.ts'

/**
 * Grants unwrapping, or wrapping, the key of the tenant in the session tag, and of no other. AWS: the encryption context
 * of the request must be exactly that tenant.
 * docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context
 */
export function grantTenantKey(to: IGrantable, { key }: Store, may: 'unwrap' | 'wrap'): void {
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'TenantKey',
      actions: [may === 'unwrap' ? 'kms:Decrypt' : 'kms:Encrypt'],
      resources: [key.keyArn],
      conditions: {
        StringEquals: { 'kms:EncryptionContext:tenant': `\${aws:PrincipalTag/tenant}` },
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['tenant'] },
        Null: { 'kms:EncryptionContextKeys': 'false' },
      },
    }),
  )
}
