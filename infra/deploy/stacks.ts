import { DescribeStacksCommand, paginateListStacks, StackStatus } from '@aws-sdk/client-cloudformation'
import type { Environment } from '../environments.ts'
import { regionsOf } from '../stacks/edge.ts'
import type { Clients } from './preflight/clients.ts'

export type FoundStack = { readonly name: string; readonly region: string; readonly status: string }

/** The stacks of an environment that exist, by their names, in every region that it has stacks in. */
export async function stacksIn(
  environment: Environment,
  clientsOf: (region: string) => Pick<Clients, 'cloudFormation'>,
): Promise<readonly FoundStack[]> {
  const prefix = `kring-${environment.name}-`
  const there = Object.values(StackStatus).filter(status => status !== StackStatus.DELETE_COMPLETE)
  const found: FoundStack[] = []
  for (const region of regionsOf(environment)) {
    const { cloudFormation: client } = clientsOf(region)
    for await (const { StackSummaries } of paginateListStacks({ client }, { StackStatusFilter: there }))
      for (const { StackName: name, StackStatus: status } of StackSummaries ?? [])
        if (name?.startsWith(prefix) && status !== undefined) found.push({ name, region, status })
  }
  return found
}

/** What a stack says of what it made, by name of the output. The answer throws for one that it does not say. */
export async function outputsOf(
  { cloudFormation }: Pick<Clients, 'cloudFormation'>,
  StackName: string,
): Promise<(name: string) => string> {
  const { Stacks: [stack] = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }))
  return name => {
    const value = stack?.Outputs?.find(({ OutputKey }) => OutputKey === name)?.OutputValue
    if (value === undefined) throw new Error(`${StackName} has no output ${name}`)
    return value
  }
}
