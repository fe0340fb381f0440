import { account } from '../../support/gate/cloud.ts'
import { type Context, conditionsHold, filledIn, matches } from './conditions.ts'
import type { Policy } from './policies.ts'
import type { Statement } from './statement.ts'

/** Something that must be allowed for the deployment to work. */
export type Demand = {
  readonly who: { readonly role: string } | { readonly service: string }
  readonly action: string
  /** Its ARN, or '*' for an action that knows no resource. */
  readonly resource: string
  readonly context: Readonly<Record<string, string | readonly string[]>>
  /** In a few words; it is what a failing test prints. */
  readonly why: string
}

const root = `arn:aws:iam::${account}:root`

/**
 * Whether the policies allow it, as AWS decides within one account: no Deny, and an Allow of the role or of the resource.
 * AWS: for a key and for assuming a role, the resource must allow it, a key by name or by leaving it to IAM.
 * docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 * docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * A role is only assumed where both say so: AWS would do with its trust, but then nobody sees in a role what it may become.
 */
export function isAllowed(demand: Demand, policies: readonly Policy[]): boolean {
  const { who, action, resource } = demand
  const context = contextOf(demand)
  const owner = ownerOf(resource)
  const isAbout = (statement: Statement): boolean =>
    statement.Action.some(pattern => matches(pattern.toLowerCase(), action.toLowerCase())) &&
    conditionsHold(statement.Condition, context)
  const onResource = (statement: Statement): boolean =>
    statement.Resource.some(pattern => {
      const filled = filledIn(pattern, context)
      return filled !== undefined && (pattern === '*' || matches(filled, resource))
    })
  const ofRole = 'role' in who ? statementsOf(policies, 'identity', who.role) : []
  const ofResource = statementsOf(policies, action.startsWith('sts:') ? 'trust' : 'resource', owner)

  const identity = ofRole.filter(one => isAbout(one) && onResource(one))
  // In a key's policy and in a trust, '*' is the thing itself.
  const named = ofResource.filter(one => isAbout(one) && onResource(one) && isFor(one, who))
  if ([...identity, ...named].some(({ Effect }) => Effect === 'Deny')) return false

  const byRole = identity.length > 0
  if ('service' in who) return named.length > 0
  if (action.startsWith('sts:')) return byRole && named.length > 0
  if (action.startsWith('kms:'))
    return named.length > 0 || (byRole && ofResource.some(one => isAbout(one) && isFor(one, { role: root })))
  return byRole || named.length > 0
}

const statementsOf = (policies: readonly Policy[], kind: Policy['kind'], owner: string): readonly Statement[] =>
  policies.filter(one => one.kind === kind && one.owner === owner).flatMap(({ statements }) => statements)

/** What has the policy: the bucket of an object. */
export const ownerOf = (resource: string): string =>
  resource.startsWith('arn:aws:s3:::') ? (resource.split('/')[0] ?? resource) : resource

function isFor({ Principal }: Statement, who: Demand['who']): boolean {
  const { AWS = [], Service = [] } = Principal ?? {}
  if (AWS.includes('*')) return true
  return 'service' in who ? Service.includes(who.service) : AWS.includes(who.role)
}

/** With what AWS itself adds to every request. */
function contextOf({ who, context }: Demand): Context {
  const given = {
    'aws:SecureTransport': 'true',
    ...('role' in who ? { 'aws:PrincipalArn': who.role } : { 'aws:SourceAccount': account }),
    ...context,
  }
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), [value].flat()]))
}
