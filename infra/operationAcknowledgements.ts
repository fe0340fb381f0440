import { ledgerFolders } from '@kring/functions/ledger/ledger'
import type { Environment } from './environments.ts'

type Acknowledged = { readonly at: string; readonly rule: string; readonly reason: string }

/** The findings in the stacks of the daily check, of copies and of an operator's commands, with the reason for each. */
export function ofOperations({ name, region, account }: Environment): readonly Acknowledged[] {
  const output = (OutputName: string, stack = 'data'): string =>
    JSON.stringify({ 'Fn::GetStackOutput': { StackName: `kring-${name}-${stack}`, Region: region, OutputName } })
  const answering = output('PublishOutputFnGetAttHandlerFunction0D87A48CArn8EA380B9', 'api')
  const [ledger, files] = [
    output('PublishOutputFnGetAttLedgerBucketE8D6A000Arn6F27A780'),
    output('PublishOutputFnGetAttFiles51320BCEArn2F572F58'),
  ]
  const on = (at: string, reason: string, resources: readonly string[]): readonly Acknowledged[] =>
    resources.map(resource => ({ at, rule: `IAM5[Resource::${resource}]`, reason }))
  const read = ledgerFolders.map(folder => `${ledger}/${folder}/*`)
  const stages = ['incoming', 'checked', 'kept'].map(stage => `${files}/${stage}/*`)
  const locked = 'A folder of the ledger, whose objects are locked: nothing in it can be changed or deleted.'
  const erasing = 'Deletes the files of the dossier that is erased, by ids that nobody knows beforehand.'
  const restored = `arn:aws:dynamodb:${region}:${account}:table/kring-${name}-restored-*`
  return [
    ...on('verify/Verifier/Role', 'X-Ray: PutTraceSegments and PutTelemetryRecords know no resource.', ['*']),
    ...on('backup/Accounts/Role', 'X-Ray: PutTraceSegments and PutTelemetryRecords know no resource.', ['*']),
    ...on('backup/Accounts/Role', 'An object for each day.', ['<CopiesA993ADEE.Arn>/accounts/*']),
    {
      at: 'backup/Plan/Table/Role',
      rule: 'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason: 'What AWS Backup needs to copy a table is for AWS to say, and changes with its service.',
    },
    ...on('verify/Verifier/Role', locked, read),
    ...on('operations/verify', locked, [...read, `${ledger}/erasures/*`]),
    ...on('operations/restore', locked, [...read, `${ledger}/erasures/*`]),
    ...on('operations/erase', locked, [`${ledger}/erasures/*`]),
    ...on('operations/smoke', locked, [`${ledger}/erasures/*`]),
    ...on('schedule/Checkpoint/Role', locked, [`${ledger}/restores/*`]),
    ...on('operations/erase', erasing, stages),
    ...on('operations/restore', erasing, stages),
    ...on('operations/restore', 'Lists of mappings and rules know no resource; a mapping is bound to its function.', [
      '*',
    ]),
    ...on('operations/restore', 'Tables that a restore makes, each named by its moment.', [restored]),
    ...on('operations/restore', 'The versions of the function that answers, which Lambda numbers.', [`${answering}:*`]),
    ...on('operations/restore', 'The rules of this stage, which CloudFormation names.', [
      `arn:aws:events:${region}:${account}:rule/kring-${name}-*`,
    ]),
  ]
}
