import { paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { S3Client } from '@aws-sdk/client-s3'
import { buildWeb } from '@kring/local/web/build'
import type { Environment } from '../../environments.ts'
import { cdk, selection } from '../cdk.ts'
import type { Doing } from '../deploy.ts'
import { Refused } from '../fault.ts'
import type { Clients } from '../preflight/clients.ts'
import { runProgram } from '../runner.ts'
import { stacksIn } from '../stacks.ts'
import { emptyBucket } from './emptyBucket.ts'
import { tearDownFaults } from './mayTearDown.ts'

/**
 * Deletes every stack of an environment that may be torn down, with what is in its buckets. What stays for a while is said.
 * Throws Refused for any other environment, and when a stack is left.
 */
export async function teardown(
  environment: Environment,
  typed: string | undefined,
  clientsOf: (region: string) => Clients,
  say: (line: string) => void,
  { run, build }: Pick<Doing, 'run' | 'build'> = { run: runProgram, build: buildWeb },
): Promise<void> {
  const faults = tearDownFaults(environment, typed)
  if (faults.length > 0) throw new Refused(faults)
  const { name } = environment
  for (const stack of await stacksIn(environment, clientsOf)) {
    const { cloudFormation: client } = clientsOf(stack.region)
    const s3 = new S3Client({ region: stack.region })
    for await (const { StackResourceSummaries } of paginateListStackResources({ client }, { StackName: stack.name }))
      for (const { ResourceType, PhysicalResourceId } of StackResourceSummaries ?? [])
        if (ResourceType === 'AWS::S3::Bucket' && PhysicalResourceId !== undefined)
          say(`${PhysicalResourceId}: ${await emptyBucket(s3, PhysicalResourceId)} versions deleted`)
  }
  await build(say)
  await cdk(run, name, 'destroy', '--force', selection(name))
  const left = await stacksIn(environment, clientsOf)
  if (left.length > 0)
    throw new Refused(
      left.map(({ name, region, status }) => ({
        code: 'stack-stuck',
        what: `${name} is left, ${status}`,
        remedy: `Read why: aws cloudformation describe-stack-events --stack-name ${name} --region ${region}; then tear down again.`,
      })),
    )
  say(
    `Nothing of ${name} is left, but its keys and secrets, which AWS deletes after 30 days and which can be restored until then.`,
  )
}
