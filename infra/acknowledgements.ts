import { Stack, type Stage, Validations } from 'aws-cdk-lib'
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import { publicRoutes } from './constructs/publicRoutes.ts'
import type { Environment } from './environments.ts'
import { ofOperations } from './operationAcknowledgements.ts'

type Acknowledgement = {
  /** Path of the construct within its stage. */
  readonly at: string
  /** Rule of cdk-nag, for IAM5 with the finding in brackets. */
  readonly rule: string
  readonly reason: string
  /** The environments to which it applies; all when left out. */
  readonly holds?: (environment: Environment) => boolean
}

const xray = 'X-Ray: PutTraceSegments and PutTelemetryRecords know no resource.'

/** Every finding that is accepted, with the reason. Synthesis fails on any other finding. */
const acknowledgements: readonly Acknowledgement[] = [
  {
    at: 'data/Secret',
    rule: 'SMG4',
    reason: 'A new secret would end every personal link and make each fact count twice.',
  },
  {
    at: 'api/Edge',
    rule: 'SMG4',
    reason: 'It opens nothing; a new value would need both stacks deployed at the same moment.',
  },
  { at: 'identity/Claims/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'identity/Mails/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'identity/Link/Role', rule: 'IAM5[Resource::*]', reason: xray, holds: ({ sso }) => sso.length > 0 },
  { at: 'files/Images/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'files/Papers/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'files/Sweep/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'api/Handler/Role', rule: 'IAM5[Resource::*]', reason: xray },
  {
    at: 'api/Canary/Role',
    rule: 'IAM5[Resource::*]',
    reason: 'CloudWatch: CodeDeploy asks for the state of the alarms by DescribeAlarms, without naming one.',
  },
  {
    at: 'pipeline/Role',
    rule: 'IAM5[Resource::*]',
    reason: 'It looks, before a deployment, at what has no name yet or is not of this app; it reads nothing of people.',
    holds: ({ github }) => github !== undefined,
  },
  {
    at: 'stream/Handler/Role',
    rule: 'IAM5[Resource::*]',
    reason: `${xray} DynamoDB: ListStreams knows no resource either.`,
  },
  {
    at: 'seal/Handler/Role',
    rule: 'IAM5[Resource::*]',
    reason: `${xray} DynamoDB: ListStreams knows no resource either.`,
  },
  { at: 'web/Site/Pages/Handler/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'erasure/Eraser/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'releases/Releaser/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'webhooks/Sender/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'due/Handler/Role', rule: 'IAM5[Resource::*]', reason: xray },
  { at: 'schedule/Checkpoint/Role', rule: 'IAM5[Resource::*]', reason: xray },
  {
    at: 'identity/SignIn/Pool',
    rule: 'COG8',
    reason: 'The Plus plan adds risk scores, priced per user; everybody has a second factor and nobody signs up alone.',
  },
  {
    at: 'identity/SignIn/Pool',
    rule: 'COG2',
    reason: 'The environment says so, for a trial without real families.',
    holds: ({ secondFactor }) => secondFactor === 'optional',
  },
  ...publicRoutes.flatMap(({ methods, path, why }) =>
    methods.map(method => ({ at: `api/Http/Api/${method}${path.replaceAll('/', '--')}`, rule: 'APIG4', reason: why })),
  ),
  {
    at: 'stream/Outbox/DeadLetters',
    rule: 'SQS3',
    reason: 'It is the dead-letter queue itself, of an event source mapping, which the rule does not look at.',
  },
  {
    at: 'seal/Outbox/DeadLetters',
    rule: 'SQS3',
    reason: 'It is the dead-letter queue itself, of an event source mapping, which the rule does not look at.',
  },
  {
    at: 'due/DeadLetters',
    rule: 'SQS3',
    reason: 'It is the dead-letter queue itself, of a topic and a rule, which the rule does not look at.',
  },
  {
    at: 'web/Site/Files',
    rule: 'S1',
    reason: 'Holds the public web app only, read by the distribution only: a log would say what was published.',
  },
  {
    at: 'web/Site/Distribution',
    rule: 'CFR1',
    reason: 'Families live abroad too; the app is public, and who may read what is decided behind the sign-in.',
  },
  {
    at: 'web/Site/Distribution',
    rule: 'CFR3',
    reason: 'These logs hold addresses of visitors and the paths of personal links. The API logs what went wrong.',
  },
]

/**
 * The upload of the web app: CDK's own construct writes this policy and this function. Only when the web app was built.
 */
const uploading = ({ account, region }: Environment, siteBucket: string): readonly Acknowledgement[] => [
  ...['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*'].map(action => ({
    at: 'web/Upload/Role',
    rule: `IAM5[Action::s3:${action}]`,
    reason: 'Reads, lists and writes files: on the bucket of the deployment and the bucket of the site alone.',
  })),
  ...[`arn:aws:s3:::cdk-hnb659fds-assets-${account}-${region}`, `<${siteBucket}.Arn>`].map(bucket => ({
    at: 'web/Upload/Role',
    rule: `IAM5[Resource::${bucket}/*]`,
    reason: 'Every file of a bucket that holds only what is published or deployed.',
  })),
  {
    at: 'web/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C256MiB',
    rule: 'L1',
    reason: 'Its runtime is chosen by aws-cdk-lib, with the code that it runs.',
  },
]

/** All files of one stage of the tenant, or of the dossier, in the session tags; ids are not known beforehand. */
function filesOfOneTenant({ name, region }: Environment): readonly Acknowledgement[] {
  const output = {
    StackName: `kring-${name}-data`,
    Region: region,
    OutputName: 'PublishOutputFnGetAttFiles51320BCEArn2F572F58',
  }
  const bucket = JSON.stringify({ 'Fn::GetStackOutput': output })
  const [uploads, kept] = ['t/<aws:PrincipalTag/tenant>/*', 't/<aws:PrincipalTag/tenant>/<aws:PrincipalTag/dossier>/*']
  const plan = 'p/<aws:PrincipalTag/tenant>/<aws:PrincipalTag/dossier>/*'
  const places: Readonly<Record<string, readonly string[]>> = {
    public: [`incoming/${uploads}`, `checked/${uploads}`],
    lists: [`incoming/${uploads}`, `checked/${uploads}`],
    submit: [`checked/${uploads}`, `kept/${kept}`],
    reading: [`kept/${kept}`],
    // The pictures of the plan of the dossier in the tag.
    trajectory: ['incoming', 'checked', 'kept'].map(stage => `${stage}/${plan}`),
    invitee: [`kept/${plan}`],
    // Receipts: of the coordinator in the tag, in any region; of the region in the tag.
    coordinator: ['incoming/c', 'checked/c', 'kept/c/*'].map(place => `${place}/<aws:PrincipalTag/person>/*`),
    roster: ['kept/c/<aws:PrincipalTag/region>/*'],
  }
  const swept: Acknowledgement = {
    at: 'files/Sweep/Role',
    rule: `IAM5[Resource::${bucket}/kept/*]`,
    reason: 'Looks at every kept file, and deletes those that no dossier has.',
  }
  const ofScopes = Object.entries(places).flatMap(([scope, ofScope]) =>
    ofScope.map(place => ({
      at: `api/Scopes/${scope}`,
      rule: `IAM5[Resource::${bucket}/${place}]`,
      reason:
        'The files of the tenant or dossier that the session is tagged with, by ids that nobody knows beforehand.',
    })),
  )
  const ofErasing = [...['incoming', 'checked'].map(stage => `${stage}/${uploads}`), `kept/${kept}`]
  const erased = [...ofErasing, ...(places.trajectory ?? [])].map(place => ({
    at: 'erasure/Scopes/erasing',
    rule: `IAM5[Resource::${bucket}/${place}]`,
    reason: 'Deletes the files of the dossier that the session is tagged with, by ids that nobody knows beforehand.',
  }))
  return [swept, ...ofScopes, ...erased]
}

/** What GuardDuty's role needs to scan uploads; AWS writes which. Only where uploads are scanned. */
const scanning = ({ account, region, malwareScan }: Environment): readonly Acknowledgement[] =>
  malwareScan
    ? [
        `arn:aws:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`,
        '<Files51320BCE.Arn>/incoming/*',
      ].map(resource => ({
        at: 'data/Files/Scan/Role',
        rule: `IAM5[Resource::${resource}]`,
        reason: 'GuardDuty names its rules itself, and scans whatever is uploaded.',
      }))
    : []

/** The objects of the ledger, by folder: each is named after a record of the stream, a maintenance or a moment. */
function ledgerFolders({ name, region }: Environment): readonly Acknowledgement[] {
  const output = {
    StackName: `kring-${name}-data`,
    Region: region,
    OutputName: 'PublishOutputFnGetAttLedgerBucketE8D6A000Arn6F27A780',
  }
  const bucket = JSON.stringify({ 'Fn::GetStackOutput': output })
  const folders = {
    'seal/Handler/Role': ['entries', 'maintenance'],
    'schedule/Checkpoint/Role': ['entries', 'checkpoints'],
    'erasure/Eraser/Role': ['erasures'],
  }
  return Object.entries(folders).flatMap(([at, names]) =>
    names.map(folder => ({
      at,
      rule: `IAM5[Resource::${bucket}/${folder}/*]`,
      reason: 'One folder of the ledger, whose objects are locked: nothing in it can be changed or deleted.',
    })),
  )
}

/** Applies the acknowledgements. Throws for one whose construct does not exist, so that outdated ones are removed. */
export function acknowledge(stage: Stage, environment: Environment, uploadsTo: Bucket | undefined): void {
  const all: readonly Acknowledgement[] = [
    ...acknowledgements,
    ...filesOfOneTenant(environment),
    ...ledgerFolders(environment),
    ...ofOperations(environment),
    ...scanning(environment),
    ...(uploadsTo === undefined ? [] : uploading(environment, idOf(uploadsTo))),
  ]
  for (const { at, rule, reason, holds } of all) {
    if (holds !== undefined && !holds(environment)) continue
    const construct = stage.node.findAll().find(({ node }) => node.path === `${stage.node.path}/${at}`)
    if (construct === undefined) throw new Error(`Nothing to acknowledge ${rule} for at ${at}`)
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason })
  }
}

const idOf = (bucket: Bucket): string => Stack.of(bucket).getLogicalId(bucketResource(bucket))

function bucketResource({ node }: Bucket): CfnBucket {
  if (node.defaultChild instanceof CfnBucket) return node.defaultChild
  throw new TypeError(`${node.path} makes no bucket`)
}
