import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod'
import type { Log } from '../../log.ts'
import { type ListedAccount, listAccounts } from '../../people/listAccounts.ts'

const Environment = z.object({
  KRING_USER_POOL: z.string().min(3),
  KRING_COPIES_BUCKET: z.string().min(3),
})

export type AccountsHostOptions = {
  readonly log: Log
  readonly now?: () => string
  readonly accounts?: AsyncIterable<ListedAccount>
  readonly client?: Pick<S3Client, 'send'>
}

/**
 * Builds the nightly copy of the accounts: a line each, in one object by day. A user pool has no backup of its own, and a new
 * one gives everybody another subject, which the copy tells of. Throws a ZodError that names what is missing.
 */
export function accountsFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  { log, now = () => new Date().toISOString(), accounts, client = new S3Client({}) }: AccountsHostOptions,
): () => Promise<void> {
  const { KRING_USER_POOL: pool, KRING_COPIES_BUCKET: Bucket } = Environment.parse(env)
  return async () => {
    const lines: string[] = []
    for await (const account of accounts ?? listAccounts(pool)) lines.push(JSON.stringify(account))
    const Key = `accounts/${now().slice(0, 10)}.jsonl.gz`
    const Body = await promisify(gzip)(lines.map(line => `${line}\n`).join(''))
    await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/gzip' }))
    log.info('accounts copied', { accounts: lines.length })
  }
}
