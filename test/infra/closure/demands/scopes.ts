import { roleVariable, type ScopeRole, scopeTags } from '@kring/functions/data/access/scope'
import { operatorContext } from '@kring/functions/data/sealing/keyWrapper'
import {
  apiScopes,
  dueScopes,
  erasureScopes,
  releaseScopes,
  type ScopeAccess,
  sealScopes,
  streamScopes,
  sweepAccess,
  verifyScopes,
} from '@kring/infra/scopes'
import type { Demand } from '../evaluate.ts'
import { type DeployedFunction, functionsOf } from './deployedFunctions.ts'
import { fileDemands, sweepDemands } from './files.ts'
import { tagValues } from './tagValues.ts'
import { ofType, throughKey, type World } from './world.ts'

const scopesOf: Readonly<Record<string, readonly ScopeAccess[]>> = {
  api: apiScopes,
  stream: streamScopes,
  seal: sealScopes,
  due: dueScopes,
  erasure: erasureScopes,
  releases: releaseScopes,
  verify: verifyScopes,
}

/**
 * What the role of each scope must be allowed with the table, its key, the tenants' keys and the files, by the list of
 * scopes, whose entries test/gate holds against what requests need; and that its function may become it.
 */
export const scopeDemands = (world: World): readonly Demand[] =>
  functionsOf(world).flatMap(fn => {
    const scopes = scopesOf[fn.resource.stack] ?? []
    const sweeping = fn.resource.id.startsWith('Sweep')
      ? [...accessDemands(world, fn.role, 'the sweep', sweepAccess, {}), ...sweepDemands(world, fn.role)]
      : []
    return [...scopes.flatMap(entry => ofScope(world, fn, entry)), ...sweeping]
  })

function ofScope(world: World, fn: DeployedFunction, entry: ScopeAccess): readonly Demand[] {
  const role = fn.variables[roleVariable(entry.role)]
  if (role === undefined) throw new Error(`${fn.resource.stack} was not given the role ${entry.role}`)
  const name = `${fn.resource.stack} as ${entry.role}`
  const tags = tagsOf(entry.role)
  return [
    ...assuming(fn, role, name, tags),
    ...accessDemands(world, role, name, entry.access, tags),
    ...keyDemands(world, role, name, entry, tags),
    ...fileDemands(world, role, name, entry.files ?? [], tags),
  ]
}

const tagsOf = (role: ScopeRole): Readonly<Record<string, string>> =>
  Object.fromEntries(scopeTags[role].map(tag => [`aws:PrincipalTag/${tag}`, tagValues[tag]]))

/** AWS: a session with tags takes a right of its own. docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html */
function assuming(fn: DeployedFunction, role: string, name: string, tags: Readonly<Record<string, string>>) {
  const asked = Object.entries(tags).map(([tag, value]) => [tag.replace('PrincipalTag', 'RequestTag'), value])
  const names = Object.keys(tags).map(tag => tag.replace('aws:PrincipalTag/', ''))
  const context = { ...Object.fromEntries(asked), ...(names.length === 0 ? {} : { 'aws:TagKeys': names }) }
  const actions = names.length === 0 ? ['sts:AssumeRole'] : ['sts:AssumeRole', 'sts:TagSession']
  return actions.map(
    (action): Demand => ({ who: { role: fn.role }, action, resource: role, context, why: `${name}: becomes it` }),
  )
}

export function accessDemands(
  world: World,
  role: string,
  name: string,
  access: ScopeAccess['access'],
  tags: Readonly<Record<string, string>>,
): readonly Demand[] {
  const [table] = ofType(world, 'AWS::DynamoDB::GlobalTable')
  if (table === undefined) throw new Error('no table')
  const arn = world.cloud.arnOf(table)
  const who = { role }
  const asked = access.flatMap(({ may, on, keys, countsOnly }) =>
    may.flatMap(action =>
      (on === undefined ? [arn] : on.map(index => `${arn}/index/${index}`)).flatMap(resource =>
        keys.map(
          (key): Demand => ({
            who,
            action: `dynamodb:${action}`,
            resource,
            context: {
              ...tags,
              'dynamodb:LeadingKeys': withTags(key),
              ...(countsOnly ? { 'dynamodb:Select': 'COUNT' } : {}),
            },
            why: `${name}: ${action} of ${key}`,
          }),
        ),
      ),
    ),
  )
  const key = throughKey(world, table, { who, why: name, by: 'dynamodb', actions: ['kms:Decrypt'], context: tags })
  return access.length === 0 ? asked : [...asked, ...key]
}

const withTags = (key: string): string =>
  key
    .replaceAll(
      /\$\{aws:PrincipalTag\/(\w+)\}/g,
      (_all, tag: string) => Object.entries(tagValues).find(([name]) => name === tag)?.[1] ?? '',
    )
    .replaceAll('*', 'any')

/** Wrapping and unwrapping the key of the tenant in the tag, or the operator's. */
function keyDemands(
  world: World,
  role: string,
  name: string,
  { tenantKey, operatorKey }: ScopeAccess,
  tags: Readonly<Record<string, string>>,
): readonly Demand[] {
  const [table] = ofType(world, 'AWS::DynamoDB::GlobalTable')
  const use = (action: string, tenant: string): readonly Demand[] =>
    table === undefined
      ? []
      : throughKey(world, table, {
          who: { role },
          why: `${name}: the key of ${tenant}`,
          by: 'none',
          actions: [action],
          context: { ...tags, 'kms:EncryptionContext:tenant': tenant, 'kms:EncryptionContextKeys': ['tenant'] },
        })
  return [
    ...(tenantKey === undefined ? [] : use(tenantKey === 'wrap' ? 'kms:Encrypt' : 'kms:Decrypt', tagValues.tenant)),
    ...(operatorKey === undefined ? [] : use('kms:Decrypt', operatorContext)),
    ...(operatorKey === 'make' ? use('kms:Encrypt', operatorContext) : []),
  ]
}
