import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { SSMClient } from '@aws-sdk/client-ssm'
import { STSClient } from '@aws-sdk/client-sts'
import { cursorSigner, openStore } from '../../data/index.ts'
import { kmsKeyWrapper } from '../../data/sealing/kmsKeyWrapper.ts'
import { bucketErasures } from '../../erasure/bucketErasures.ts'
import { bucketFiles } from '../../erasure/bucketFiles.ts'
import { bucketReceipts } from '../../erasure/bucketReceipts.ts'
import { bucketLedger } from '../../ledger/bucket.ts'
import { cognitoAccounts, cognitoClients } from '../../people/cognito.ts'
import { listAccounts } from '../../people/listAccounts.ts'
import { OperationFault } from '../fault.ts'
import type { OperatedHost } from '../host.ts'
import { assumeCommandRole, type StageOf } from './assume.ts'
import { keptFiles } from './keptFiles.ts'
import { type Places, readPlaces } from './places.ts'
import { redrivePositions } from './redrivePositions.ts'
import { type RenewingCredentials, renewing } from './renewing.ts'

/** `domain`: of its site. */
export type Stage = StageOf & { readonly region: string; readonly domain: string }

/** Commands that work with no sealed data, and whose role may not read the secret. */
const withoutSecret = new Set(['admin', 'funder', 'grant', 'invite', 'redrive'])
/** In the place of the secret for those: nothing is sealed with it, for their roles may not write what is sealed. */
const noSecret = 'no secret: this command seals nothing'

/**
 * A deployed stage for one command, with the role of that command and no other. Throws OperationFault `account-differs`,
 * `role-refused`, `host-unknown`.
 */
export async function openCloud(stage: Stage, command: string): Promise<OperatedHost> {
  const { region } = stage
  const own = new STSClient({ region })
  const credentials = renewing(() => assumeCommandRole(stage, command, own))
  // Whoever may not assume it is told so before anything else.
  await credentials()
  const as = { region, credentials }
  const places = await readPlaces(stage.name, new SSMClient(as))
  const secret = withoutSecret.has(command) ? noSecret : await readSecret(places, as)
  return hostOf({ stage, places, secret, as }, places.table)
}

/** With what every client of a command is made: its region, and the role of the command. */
type As = { readonly region: string; readonly credentials: RenewingCredentials }

async function readSecret({ secret }: Places, as: As): Promise<string> {
  const client = new SecretsManagerClient(as)
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secret }))
  if (SecretString === undefined) throw new TypeError('the secret has no text')
  return SecretString
}

type Opened = { readonly stage: Stage; readonly places: Places; readonly secret: string; readonly as: As }

function hostOf(opened: Opened, table: string): OperatedHost {
  const { stage, places, secret, as } = opened
  const { region } = as
  const now = (): string => new Date().toISOString()
  const store = openStore({ ...as, table, secret, keyWrapper: kmsKeyWrapper({ ...as, keyId: places.key }) })
  const objects = new S3Client(as)
  const tables = new DynamoDBClient(as)
  const functions = new LambdaClient(as)
  return {
    ...{ name: stage.name, store, secret, now },
    cursors: cursorSigner(secret),
    ledger: bucketLedger(places.ledger, objects),
    eraser: {
      ...{ store, secret, now },
      ledger: bucketErasures({ bucket: places.ledger, client: objects, now }),
      ...bucketFiles({ ...as, bucket: places.files, store }),
      // SES keeps no copy of a mail.
      deleteMails: async () => {},
      deleteReceipts: bucketReceipts(places.files, objects),
    },
    accounts: cognitoAccounts(places.userPool, as),
    clients: cognitoClients(places.userPool, as),
    served: {
      site: `https://${stage.domain}`,
      issuer: `https://cognito-idp.${region}.amazonaws.com/${places.userPool}`,
    },
    keyName: places.key,
    allAccounts: () => listAccounts(places.userPool, new CognitoIdentityProviderClient(as)),
    allFiles: () => keptFiles(objects, places.files),
    redrive: () => redriveBoth(places, as, functions),
    beginStream: async () => {
      throw new OperationFault('not-on-this-host', 'A stage is put back by kring restore, into a table of its own.')
    },
    stage: {
      places,
      clients: { functions, rules: new EventBridgeClient(as), tables },
      withTable: other => hostOf(opened, other),
    },
    // DynamoDB overwrites what is deleted by itself.
    forgetDeleted: () => {},
    close: async () => {
      for (const client of [objects, tables, functions]) client.destroy()
    },
  }
}

async function redriveBoth({ readers }: Places, as: As, functions: LambdaClient) {
  const clients = { queues: new SQSClient(as), streams: new DynamoDBStreamsClient(as), functions }
  const both = [await redrivePositions(clients, readers.stream), await redrivePositions(clients, readers.seal)]
  const sum = (of: 'done' | 'left' | 'tooOld'): number => both.reduce((total, one) => total + one[of], 0)
  return { done: sum('done'), left: sum('left') + sum('tooOld') }
}
