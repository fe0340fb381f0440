import { DeleteObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { openStore } from '../../data/index.ts'
import { forCopies } from '../../data/scopes/copies.ts'
import type { Log } from '../../log.ts'
import { type Copy, SweepStopped, sweepCopies } from './sweepCopies.ts'

const Environment = z.object({
  KRING_TABLE: z.string().min(3),
  KRING_BUCKET: z.string().min(3),
  AWS_REGION: z.string().optional(),
})

/**
 * What the function may be called with by hand: how many copies one run may remove, once somebody has seen that a sweep
 * which stopped would be right. The nightly call says nothing of it.
 */
const Order = z.object({ most: z.int().min(1).max(10_000).optional() })

type Host = { readonly log: Log; readonly now?: () => string }

/** Builds the nightly sweep from the function's environment. Throws a ZodError that names what is missing. */
export function sweepFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  { log, now = () => new Date().toISOString() }: Host,
): (order: unknown) => Promise<void> {
  const { KRING_TABLE: table, KRING_BUCKET: Bucket, AWS_REGION: region } = Environment.parse(env)
  const copiesTable = forCopies(openStore({ table, region }))
  const client = new S3Client(region === undefined ? {} : { region })
  const copies = async function* (): AsyncGenerator<Copy> {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: 'kept/' }))
      for (const { Key, LastModified } of Contents)
        if (Key !== undefined && LastModified !== undefined) yield { key: Key, writtenAt: LastModified.getTime() }
  }
  const remove = async (Key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  }
  return async order => {
    const { most } = Order.parse(order)
    try {
      log.info('copies swept', { removed: await sweepCopies({ copies, remove, table: copiesTable, now, most }) })
    } catch (error) {
      if (error instanceof SweepStopped) log.error('sweep stopped', { reason: error.reason, found: error.found })
      // The function fails, which is what the alarm counts (infra/constructs/signals.ts).
      throw error
    }
  }
}
