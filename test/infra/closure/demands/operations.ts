import { syntheticTenantId } from '@kring/domain'
import { operatorContext } from '@kring/functions/data/sealing/keyWrapper'
import { ledgerFolders } from '@kring/functions/ledger/ledger'
import { type OperationAccess, operations } from '@kring/infra/operations'
import type { Demand } from '../evaluate.ts'
import { usesOfLedger } from './ledger.ts'
import { usesOf } from './operationUses.ts'
import { accessDemands } from './scopes.ts'
import { ofType, resourceAt, throughKey, type World } from './world.ts'

/**
 * What the role of each operator's command must be allowed, by the list of operations; what it does beside the table, the
 * ledger and the accounts by what its modules send (operationUses.ts).
 */
export const operationDemands = (world: World): readonly Demand[] => {
  const roles = ofType(world, 'AWS::IAM::Role').filter(({ stack }) => stack === 'operations')
  return Object.entries(operations).flatMap(([command, may]) => {
    const role = roles.find(({ properties }) => String(properties.RoleName).endsWith(`-${command}`))
    if (role === undefined) throw new Error(`no role of the command ${command}`)
    return ofCommand(world, world.cloud.arnOf(role), `the command ${command}`, may)
  })
}

function ofCommand(world: World, role: string, name: string, may: OperationAccess): readonly Demand[] {
  const who = { role }
  const [table] = ofType(world, 'AWS::DynamoDB::GlobalTable')
  const [pool] = ofType(world, 'AWS::Cognito::UserPool')
  if (table === undefined || pool === undefined) throw new Error('no table, or no user pool')
  const throughTable = (why: string, context: Demand['context']) =>
    throughKey(world, table, { who, why, by: 'none', actions: ['kms:Decrypt'], context })
  const contexts = ['acme', operatorContext].map(tenant => ({
    'kms:EncryptionContext:tenant': tenant,
    'kms:EncryptionContextKeys': ['tenant'],
  }))
  return [
    ...accessDemands(world, role, name, may.access, {}),
    ...(may.secret ? secretDemands(world, role, name) : []),
    ...(may.readsDossiers ? contexts.flatMap(context => throughTable(`${name}: the key of a tenant`, context)) : []),
    ...usesOf({ world, role, name }, may),
    ...(may.triesOut ? tryingOut(world, role, name) : []),
    ...(may.ledger === undefined ? [] : ledgerOf(world, role, name, may.ledger)),
    ...(may.accounts ?? []).map(
      (action): Demand => ({
        who,
        action: `cognito-idp:${action}`,
        resource: world.cloud.arnOf(pool),
        context: {},
        why: `${name}: accounts`,
      }),
    ),
  ]
}

/** The key of the synthetic partner is made once and unwrapped each time; what is erased of it is written down. */
function tryingOut(world: World, role: string, name: string): readonly Demand[] {
  const [table] = ofType(world, 'AWS::DynamoDB::GlobalTable')
  if (table === undefined) throw new Error('no table')
  const context = { 'kms:EncryptionContext:tenant': syntheticTenantId, 'kms:EncryptionContextKeys': ['tenant'] }
  const use = { who: { role }, why: `${name}: the key of the synthetic partner`, by: 'none', context }
  return [
    ...throughKey(world, table, { ...use, actions: ['kms:Encrypt', 'kms:Decrypt'] }),
    ...usesOfLedger(world, { role, name, bucket: ledgerIn(world) }, { erasures: ['put'] }),
  ]
}

const ledgerIn = (world: World) => {
  const bucket = ofType(world, 'AWS::S3::Bucket').find(({ id }) => id.startsWith('Ledger'))
  if (bucket === undefined) throw new Error('no ledger')
  return resourceAt(world, 'AWS::S3::Bucket', world.cloud.arnOf(bucket))
}

function secretDemands(world: World, role: string, why: string): readonly Demand[] {
  const secret = ofType(world, 'AWS::SecretsManager::Secret').find(({ stack }) => stack === 'data')
  if (secret === undefined) throw new Error('no secret')
  const who = { role }
  const resource = world.cloud.arnOf(secret)
  return [
    { who, action: 'secretsmanager:GetSecretValue', resource, context: {}, why },
    ...throughKey(world, secret, { who, why, by: 'secretsmanager', actions: ['kms:Decrypt'] }),
  ]
}

function ledgerOf(world: World, role: string, name: string, may: 'reads' | 'restores'): readonly Demand[] {
  const uses = Object.fromEntries(
    ledgerFolders.map(folder => [
      folder,
      may === 'restores' && (folder === 'restores' || folder === 'maintenance')
        ? (['list', 'read-by-name', 'put'] as const)
        : (['list', 'read-by-name'] as const),
    ]),
  )
  const erasures = may === 'reads' ? { erasures: ['list-versions'] as const } : {}
  return usesOfLedger(world, { role, name, bucket: ledgerIn(world) }, { ...uses, ...erasures })
}
