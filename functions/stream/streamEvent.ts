import { unmarshall } from '@aws-sdk/util-dynamodb'
import { TenantId } from '@kring/domain'
import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import { isEventSk } from '../data/keys.ts'
import { type Entry, parseEntry } from '../data/referrals/storedEvent.ts'

/** An event of a dossier as it came by on the stream. */
export type DossierEvent = { readonly tenant: TenantId; readonly dossier: string; readonly entry: Entry }

const Keys = z.object({ pk: z.string(), sk: z.string() })
const dossierPk = /^T#([a-z0-9-]{3,40})#R#(.+)$/

/** The dossier's event in a stream record; undefined for every other item of the table. */
export function dossierEventOf(record: DynamoDBRecord): DossierEvent | undefined {
  const image = record.dynamodb?.NewImage
  if (image === undefined) return undefined
  // The Lambda type and the SDK's differ in name only.
  const item = unmarshall(image as Parameters<typeof unmarshall>[0])
  const keys = Keys.safeParse(item)
  if (!keys.success || !isEventSk(keys.data.sk)) return undefined
  const [, tenant, dossier] = dossierPk.exec(keys.data.pk) ?? []
  if (tenant === undefined || dossier === undefined) return undefined
  return { tenant: TenantId.parse(tenant), dossier: decodeURIComponent(dossier), entry: parseEntry(item) }
}
