import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Demand } from '../evaluate.ts'
import { nameIn } from '../policies.ts'
import { type DeployedFunction, functionSchema, functionsOf } from './deployedFunctions.ts'
import { ledgerDemands } from './ledger.ts'
import { ofType, resourceAt, throughKey, type World } from './world.ts'

/** Variables with settings: nothing that a policy is about. */
const settings = new Set([
  ...['KRING_PUBLIC_URL', 'KRING_API_URL', 'KRING_PAGE_POLICY', 'KRING_DRAW_PAGE', 'KRING_MALWARE_SCAN'],
  ...['KRING_ISSUER', 'KRING_AUDIENCE', 'KRING_TOKEN_ENDPOINT'],
  // What is done with them stands in the scopes of the function (scopes.ts, sweep.ts).
  ...['KRING_TABLE', 'KRING_BUCKET', 'KRING_KEY_ARN'],
])

/**
 * What each function must be allowed, by what it is given: its log, its traces, and each variable that names a resource.
 * Throws for a variable that nobody has said this of.
 */
export const functionDemands = (world: World): readonly Demand[] =>
  functionsOf(world).flatMap(fn => {
    const { resource, role, variables } = fn
    const { LoggingConfig, TracingConfig } = functionSchema.parse(resource.properties)
    const who = { role }
    const own = (action: string, at: string, why: string, context: Demand['context'] = {}): Demand => ({
      who,
      action,
      resource: at,
      context,
      why: `${resource.stack}/${resource.id} ${why}`,
    })
    const logGroup = world.cloud.arnOf(resourceAt(world, 'AWS::Logs::LogGroup', LoggingConfig.LogGroup))
    return [
      {
        who: { service: 'lambda.amazonaws.com' },
        action: 'sts:AssumeRole',
        resource: role,
        context: {},
        why: `${resource.stack}/${resource.id} runs`,
      },
      ...['logs:CreateLogStream', 'logs:PutLogEvents'].map(action => own(action, logGroup, 'logs')),
      ...(TracingConfig?.Mode === 'Active'
        ? ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'].map(action => own(action, '*', 'is traced'))
        : []),
      // The daily check calls itself for its next part (functions/schedule/verify).
      ...(resource.stack === 'verify' ? [own('lambda:InvokeFunction', world.cloud.arnOf(resource), 'goes on')] : []),
      ...Object.entries(variables)
        .filter(([name]) => !settings.has(name) && !name.startsWith('KRING_ROLE_'))
        .flatMap(([name, value]) => ofVariable(world, fn, name, value).map(one => ({ ...one, who }))),
    ]
  })

/** Where the code is that gives commands to the user pool, of each stack that does. */
const poolCode: Readonly<Record<string, string>> = {
  api: 'functions/people/cognito.ts',
  backup: 'functions/people/listAccounts.ts',
}

/** The commands of Cognito that a function gives, as its code names them. */
function poolActions(stack: string): readonly string[] {
  const path = poolCode[stack]
  if (path === undefined) throw new Error(`what does ${stack} do in the user pool? ${import.meta.filename}`)
  const code = readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8')
  const actions = [...code.matchAll(/new (\w+)Command\(/g)].map(([, name]) => `cognito-idp:${name}`)
  return [...new Set(actions)]
}

function ofVariable(world: World, fn: DeployedFunction, name: string, value: string): readonly Demand[] {
  const { cloud } = world
  const who = { role: fn.role }
  const why = `${fn.resource.stack}/${fn.resource.id} was given ${name}`
  const demand = (action: string, resource: string, context: Demand['context'] = {}): Demand => ({
    who,
    action,
    resource,
    context,
    why,
  })
  switch (name) {
    case 'KRING_SECRET_ARN':
    case 'KRING_EDGE_SECRET_ARN': {
      const secret = resourceAt(world, 'AWS::SecretsManager::Secret', value)
      return [
        demand('secretsmanager:GetSecretValue', value),
        ...throughKey(world, secret, { who, why, by: 'secretsmanager', actions: ['kms:Decrypt'] }),
      ]
    }
    case 'KRING_ERASER':
    case 'KRING_IMAGES':
    case 'KRING_PAPERS':
    case 'KRING_WEBHOOKS':
      return [demand('lambda:InvokeFunction', cloud.arnOf(resourceAt(world, 'AWS::Lambda::Function', value)))]
    case 'KRING_USER_POOL': {
      const pool = cloud.arnOf(resourceAt(world, 'AWS::Cognito::UserPool', value))
      return poolActions(fn.resource.stack).map(action => demand(action, pool))
    }
    case 'KRING_MAIL_FROM':
      return mailPlaces(world).map(place => demand('ses:SendEmail', place, { 'ses:FromAddress': value }))
    case 'KRING_COPIES_BUCKET': {
      const bucket = resourceAt(world, 'AWS::S3::Bucket', value)
      return [
        demand('s3:PutObject', `${cloud.arnOf(bucket)}/accounts/2026-03-01.json`),
        ...throughKey(world, bucket, { who, why, by: 's3', actions: ['kms:GenerateDataKey'] }),
      ]
    }
    case 'KRING_LEDGER_BUCKET':
      return ledgerDemands(world, fn, resourceAt(world, 'AWS::S3::Bucket', value))
    default:
      throw new Error(`${why}: which permission that takes is said in ${import.meta.filename}`)
  }
}

/** AWS: sending takes both. docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html */
const mailPlaces = (world: World): readonly string[] => {
  const { region, cloud } = world
  const account = cloud.arnOf(functionsOf(world)[0]?.resource ?? fail()).split(':')[4]
  const identity = ofType(world, 'AWS::SES::EmailIdentity').map(
    one => `arn:aws:ses:${region}:${account}:identity/${nameIn(cloud, one)}`,
  )
  const sets = ofType(world, 'AWS::SES::ConfigurationSet').map(
    one => `arn:aws:ses:${region}:${account}:configuration-set/${nameIn(cloud, one)}`,
  )
  return [...identity, ...sets]
}

function fail(): never {
  throw new Error('no function')
}
