import { operatorContext } from '@kring/functions/data/sealing/keyWrapper'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Store } from './store.ts'

/**
 * Grants unwrapping, or wrapping, the key of the tenant in the session tag, and of no other. AWS: the encryption context
 * of the request must be exactly that tenant.
 * docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context
 */
export function grantTenantKey(to: IGrantable, { key }: Store, may: 'unwrap' | 'wrap' | 'unwrap-any'): void {
  const actions = [may === 'unwrap' ? 'kms:Decrypt' : 'kms:Encrypt']
  if (may === 'unwrap-any') grantAnyKey(to, key.keyArn)
  else grantKey(to, key.keyArn, 'TenantKey', actions, `\${aws:PrincipalTag/tenant}`)
}

/** Making and unwrapping the key of one tenant, for a role that works for that one only. */
export const grantKeyOfTenant = (to: IGrantable, { key }: Store, tenant: string): void =>
  grantKey(to, key.keyArn, 'TenantKey', ['kms:Decrypt', 'kms:Encrypt'], tenant)

/** The same for the operator's key, whose encryption context no tenant can have. Who makes it reads it again at once. */
export function grantOperatorKey(to: IGrantable, { key }: Store, may: 'unwrap' | 'make'): void {
  const actions = ['kms:Decrypt', ...(may === 'make' ? ['kms:Encrypt'] : [])]
  grantKey(to, key.keyArn, 'OperatorKey', actions, operatorContext)
}

/**
 * Unwrapping the key of any tenant, and the operator's: for checks of everything. Data under another context, or under none,
 * stays closed.
 */
function grantAnyKey(to: IGrantable, keyArn: string): void {
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'TenantKeys',
      actions: ['kms:Decrypt'],
      resources: [keyArn],
      conditions: {
        StringLike: { 'kms:EncryptionContext:tenant': '?*' },
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['tenant'] },
        Null: { 'kms:EncryptionContextKeys': 'false' },
      },
    }),
  )
}

function grantKey(to: IGrantable, keyArn: string, sid: string, actions: readonly string[], context: string): void {
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid,
      actions: [...actions],
      resources: [keyArn],
      conditions: {
        StringEquals: { 'kms:EncryptionContext:tenant': context },
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['tenant'] },
        Null: { 'kms:EncryptionContextKeys': 'false' },
      },
    }),
  )
}
