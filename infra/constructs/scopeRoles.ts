import { roleVariable, scopeTags } from '@kring/functions/data/access/scope'
import { Duration } from 'aws-cdk-lib'
import { ArnPrincipal, type IPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { ScopeAccess } from '../scopes.ts'
import { grantFileAccess } from './fileAccess.ts'
import type { FileStore } from './fileStore.ts'
import type { Handler } from './handler.ts'
import type { Store } from './store.ts'
import { grantStoreAccess } from './storeAccess.ts'
import { grantOperatorKey, grantTenantKey } from './tenantKeyAccess.ts'

export type ScopeRolesProps = {
  readonly handler: Handler
  readonly store: Store
  /** The file store, when a scope has access to files. */
  readonly files?: FileStore
  readonly scopes: readonly ScopeAccess[]
}

/**
 * One IAM role per scope. The function's own role has no access to the table: it assumes the role of the scope that a
 * request needs, with that scope's session tags. The ARNs are in its environment, under the names of `roleVariable`.
 */
export class ScopeRoles extends Construct {
  constructor(scope: Construct, id: string, { handler, store, files, scopes }: ScopeRolesProps) {
    super(scope, id)
    for (const entry of scopes) {
      const role = this.addRole(handler, entry)
      grantStoreAccess(role, store, entry.access)
      if (entry.tenantKey !== undefined) grantTenantKey(role, store, entry.tenantKey)
      if (entry.operatorKey !== undefined) grantOperatorKey(role, store, entry.operatorKey)
      if (files !== undefined) grantFileAccess(role, files, entry.files ?? [])
      handler.function.addEnvironment(roleVariable(entry.role), role.roleArn)
      handler.role.addToPrincipalPolicy(
        new PolicyStatement({ actions: assumeActions(entry), resources: [role.roleArn] }),
      )
    }
  }

  private addRole(handler: Handler, entry: ScopeAccess): Role {
    return new Role(this, entry.role, {
      description: `Kring: what the ${handler.name} function may do as ${entry.role}`,
      assumedBy: trusted(handler, entry),
      // AWS: role chaining limits a session to one hour.
      // docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
      maxSessionDuration: Duration.hours(1),
    })
  }
}

// AWS: passing session tags is a separate permission. docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
const assumeActions = ({ role }: ScopeAccess): string[] =>
  scopeTags[role].length === 0 ? ['sts:AssumeRole'] : ['sts:AssumeRole', 'sts:TagSession']

/** Only the function's role may assume it, with exactly the scope's tags, or with no tag when the scope has none. */
function trusted({ role }: Handler, entry: ScopeAccess): IPrincipal {
  const principal = new ArnPrincipal(role.roleArn)
  const tags = scopeTags[entry.role]
  if (tags.length === 0) return principal.withConditions({ Null: { 'aws:TagKeys': 'true' } })
  return principal
    .withConditions({
      // AWS: the keys of one operator must all match, so each tag is required and has a value.
      StringLike: Object.fromEntries(tags.map(tag => [`aws:RequestTag/${tag}`, '?*'])),
      'ForAllValues:StringEquals': { 'aws:TagKeys': [...tags] },
    })
    .withSessionTags()
}
