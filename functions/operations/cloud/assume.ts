import { AssumeRoleCommand, GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts'
import { OperationFault } from '../fault.ts'

export type StageOf = { readonly name: string; readonly account: string }

export type Assumed = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration?: Date
}

/**
 * The credentials of a command's role at a stage (infra/operations.ts). The caller's own must be of the stage's account.
 * Throws OperationFault `account-differs`, `role-refused`.
 */
export async function assumeCommandRole(
  { name, account }: StageOf,
  command: string,
  client: Pick<STSClient, 'send'>,
): Promise<Assumed> {
  const own = await client.send(new GetCallerIdentityCommand({})).catch((cause: unknown) => {
    throw new OperationFault('role-refused', 'There are no valid credentials of AWS: sign in first.', { cause })
  })
  if (own.Account !== account)
    throw new OperationFault(
      'account-differs',
      `These credentials are of the account ${own.Account ?? 'unknown'}, and ${name} is in ${account}.`,
    )
  const RoleArn = `arn:aws:iam::${account}:role/kring-${name}-${command}`
  const answer = await client
    .send(new AssumeRoleCommand({ RoleArn, RoleSessionName: `kring-${command}` }))
    .catch((cause: unknown) => {
      throw new OperationFault('role-refused', `These credentials may not assume ${RoleArn}.`, { cause })
    })
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = answer.Credentials ?? {}
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    ...(Expiration === undefined ? {} : { expiration: Expiration }),
  }
}
