import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm'
import * as z from 'zod'
import { OperationFault } from '../fault.ts'

const Reader = z.object({ function: z.string(), deadLetters: z.url() })

/** Where a stage has what, as its operations stack wrote it (infra/stacks/operations.ts). */
export const Places = z.object({
  table: z.string().min(3),
  stream: z.string(),
  key: z.string(),
  secret: z.string(),
  files: z.string(),
  ledger: z.string(),
  userPool: z.string(),
  readers: z.object({ stream: Reader, seal: Reader }),
  /** The functions that answer requests, and how many requests each works on at once. */
  answering: z.array(z.object({ function: z.string(), atOnce: z.int().min(1) })),
})
export type Places = z.infer<typeof Places>

/** Throws OperationFault `host-unknown` when the stage was not deployed, or by an earlier version. */
export async function readPlaces(stage: string, client: Pick<SSMClient, 'send'>): Promise<Places> {
  const Name = `/kring/${stage}/places`
  const answer = await client.send(new GetParameterCommand({ Name })).catch((cause: unknown) => {
    throw new OperationFault('host-unknown', `The stage ${stage} is not deployed here: there is no ${Name}.`, { cause })
  })
  const parsed = Places.safeParse(jsonOf(answer.Parameter?.Value ?? ''))
  if (parsed.success) return parsed.data
  throw new OperationFault('host-unknown', `The stage ${stage} was deployed by another version: deploy it again.`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
