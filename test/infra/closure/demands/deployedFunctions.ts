import * as z from 'zod'
import type { Resource } from '../../../support/gate/cloud.ts'
import { ofType, type World } from './world.ts'

export const functionSchema = z.object({
  Role: z.string(),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  TracingConfig: z.object({ Mode: z.string() }).optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).default({ Variables: {} }),
})

export type DeployedFunction = {
  readonly resource: Resource
  readonly role: string
  readonly variables: Readonly<Record<string, string>>
}

/** Our functions: not those of CDK itself, which has no log group of ours. */
export const functionsOf = (world: World): readonly DeployedFunction[] =>
  ofType(world, 'AWS::Lambda::Function').flatMap(resource => {
    const parsed = functionSchema.safeParse(resource.properties)
    if (!parsed.success) return []
    const { Role: role, Environment } = parsed.data
    // What is no text here is an address that no policy is about.
    const variables = Object.fromEntries(
      Object.entries(Environment.Variables).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    )
    return [{ resource, role, variables }]
  })
