import { Duration } from 'aws-cdk-lib'
import { ArnPrincipal, type IPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { ScopeAccess } from '../scopes.ts'
import { grantFileAccess } from './fileAccess.ts'
import type { FileStore } from './fileStore.ts'
import type { Handler } from './handler.ts'
import type { Store } from './store.ts'
import { grantStoreAccess } from './storeAccess.ts'

export type ScopeRolesProps = {
  readonly handler: Handler
  readonly store: Store
  /** Where a scope has files, these. */
  readonly files?: FileStore
  readonly scopes: readonly ScopeAccess[]
}

/**
 * The roles through which a function reaches the table: its own role reaches nothing in it. What a request works on is
 * the role, whose data the session tag; the function finds each role as KRING_ROLE_<NAME> in its environment.
 */
export class ScopeRoles extends Construct {
  constructor(scope: Construct, id: string, { handler, store, files, scopes }: ScopeRolesProps) {
    super(scope, id)
    for (const entry of scopes) {
      const role = this.addRole(handler, entry)
      grantStoreAccess(role, store, entry.access)
      if (files !== undefined) grantFileAccess(role, files, entry.files ?? [])
      handler.function.addEnvironment(`KRING_ROLE_${entry.role.toUpperCase()}`, role.roleArn)
      handler.role.addToPrincipalPolicy(new PolicyStatement({ actions: takingOn(entry), resources: [role.roleArn] }))
    }
  }

  private addRole(handler: Handler, entry: ScopeAccess): Role {
    return new Role(this, entry.role, {
      description: `Kring: what the ${handler.name} function may do as ${entry.role}`,
      assumedBy: trusted(handler, entry),
      // AWS: a role that is assumed by a role is held for an hour at most.
      // docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
      maxSessionDuration: Duration.hours(1),
    })
  }
}

// AWS: giving a tag is a right of its own. docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
const takingOn = ({ tag }: ScopeAccess): string[] =>
  tag === undefined ? ['sts:AssumeRole'] : ['sts:AssumeRole', 'sts:TagSession']

/** The function's role alone, and only with the one tag that the scope has, or with none where it has none. */
function trusted({ role }: Handler, { tag }: ScopeAccess): IPrincipal {
  const principal = new ArnPrincipal(role.roleArn)
  if (tag === undefined) return principal.withConditions({ Null: { 'aws:TagKeys': 'true' } })
  return principal
    .withConditions({
      StringLike: { [`aws:RequestTag/${tag}`]: '?*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': [tag] },
    })
    .withSessionTags()
}
