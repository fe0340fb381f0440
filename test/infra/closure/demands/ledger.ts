import { ledgerFolders } from '@kring/functions/ledger/ledger'
import type { Resource } from '../../../support/gate/cloud.ts'
import type { Demand } from '../evaluate.ts'
import type { DeployedFunction } from './deployedFunctions.ts'
import { throughKey, type World } from './world.ts'

type Use = 'put' | 'read-by-name' | 'list' | 'list-versions'

/** What each function does in the ledger, by folder (functions/ledger/bucket.ts, functions/erasure/bucketErasures.ts). */
const uses: Readonly<Record<string, Readonly<Record<string, readonly Use[]>>>> = {
  seal: { entries: ['put'], maintenance: ['list', 'read-by-name'] },
  schedule: {
    entries: ['list', 'read-by-name'],
    checkpoints: ['list', 'read-by-name', 'put'],
    restores: ['list', 'read-by-name'],
  },
  erasure: { erasures: ['put', 'list-versions'] },
  verify: {
    ...Object.fromEntries(ledgerFolders.map(folder => [folder, ['list', 'read-by-name'] as const])),
    verified: ['list', 'read-by-name', 'put'],
  },
}

/** The permissions that a function's use of the ledger takes, with those of its key. */
export function ledgerDemands(world: World, fn: DeployedFunction, bucket: Resource): readonly Demand[] {
  const { stack, id } = fn.resource
  const folders = uses[stack]
  if (folders === undefined) throw new Error(`what does ${stack}/${id} do in the ledger? ${import.meta.filename}`)
  return usesOfLedger(world, { role: fn.role, name: `${stack}/${id}`, bucket }, folders)
}

type User = { readonly role: string; readonly name: string; readonly bucket: Resource }

/** The same of whoever uses it, by what is done in each folder. */
export function usesOfLedger(
  world: World,
  { role, name, bucket }: User,
  folders: Readonly<Record<string, readonly Use[]>>,
): readonly Demand[] {
  const who = { role }
  const at = world.cloud.arnOf(bucket)
  const of = (action: string, resource: string, context: Demand['context'], why: string): Demand => ({
    who,
    action,
    resource,
    context,
    why: `${name} ${why}`,
  })
  return Object.entries(folders).flatMap(([folder, list]) =>
    list.flatMap(use => {
      const why = `in the ledger's ${folder}: ${use}`
      const key = `${folder}/2026-03-01T00:00:00.000Z-1`
      const throughIt = (action: string): readonly Demand[] =>
        throughKey(world, bucket, { who, why: `${name} ${why}`, by: 's3', actions: [action] })
      const versions = (prefix: string): Demand => of('s3:ListBucketVersions', at, { 's3:prefix': prefix }, why)
      // AWS: an object read by its version takes this right, and not s3:GetObject.
      // docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
      const reading = [of('s3:GetObjectVersion', `${at}/${key}`, {}, why), ...throughIt('kms:Decrypt')]
      const demands: Readonly<Record<Use, readonly Demand[]>> = {
        put: [of('s3:PutObject', `${at}/${key}`, {}, why), ...throughIt('kms:GenerateDataKey')],
        list: [of('s3:ListBucket', at, { 's3:prefix': `${folder}/` }, why)],
        'read-by-name': [versions(key), ...reading],
        'list-versions': [versions(`${folder}/`), ...reading],
      }
      return demands[use]
    }),
  )
}
