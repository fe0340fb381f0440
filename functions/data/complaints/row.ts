import {
  acknowledgeBy,
  answerBy,
  type ComplaintStage,
  type ComplaintSubject,
  complaintSubjects,
  dayIn,
  nextComplaintStep,
  type OpenComplaint,
  TenantId,
  timeZoneIn,
  toTell,
} from '@kring/domain'
import * as z from 'zod'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { operatorKeys } from '../keys.ts'

const stages = [
  'received',
  'acknowledged',
  'heard',
  'answered',
  'closed',
  'withdrawn',
  'passed-on',
] as const satisfies readonly ComplaintStage[]

const StoredRow = z.object({
  id: z.string(),
  tenant: TenantId,
  stage: z.enum(stages),
  about: z.enum(complaintSubjects),
  receivedOn: z.string(),
  /** By when what is next is to be done. */
  by: z.string().optional(),
  acknowledgeBy: z.string(),
  acknowledgedOn: z.string().optional(),
  answerBy: z.string(),
  answeredOn: z.string().optional(),
  endedOn: z.string().optional(),
  /** An officer must still tell the complainant what is new. */
  toTell: z.boolean().optional(),
  erased: z.boolean().optional(),
})

/** A complaint on the officers' list: no names and no words. It stays when the complaint is erased, so that counts stay. */
export type ComplaintRow = Readonly<z.infer<typeof StoredRow>> & { readonly about: ComplaintSubject }

export function rowOf(complaint: OpenComplaint): ComplaintRow {
  const { id, tenant, state, content, country, receivedAt, acknowledged, answer, endedAt } = complaint
  const dayOf = (at: string): string => dayIn(at, timeZoneIn[country])
  const { by } = nextComplaintStep(complaint)
  return {
    id,
    tenant,
    stage: state,
    about: content.about,
    receivedOn: dayOf(receivedAt),
    ...(by === undefined ? {} : { by }),
    acknowledgeBy: acknowledgeBy(complaint),
    ...(acknowledged === undefined ? {} : { acknowledgedOn: dayOf(acknowledged.at) }),
    answerBy: answerBy(complaint),
    ...(answer === undefined ? {} : { answeredOn: dayOf(answer.at) }),
    ...(endedAt === undefined ? {} : { endedOn: dayOf(endedAt) }),
    ...(toTell(complaint).length === 0 ? {} : { toTell: true }),
  }
}

export const rowItem = (row: ComplaintRow): Item => ({ ...operatorKeys.complaint(row.tenant, row.id), ...row })

/** All complaints of all partners: a few hundred a year at most. Throws CorruptItem. */
export async function listComplaints(table: Table): Promise<readonly ComplaintRow[]> {
  const items = await queryAll(table, 'list-complaints', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.complaints.pk },
    ConsistentRead: true,
  })
  return items.map(item => {
    const row = StoredRow.safeParse(item)
    // The key says whose it is, not an attribute.
    if (!row.success || operatorKeys.complaint(row.data.tenant, row.data.id).sk !== item.sk)
      throw new CorruptItem('unreadable row of the complaints')
    return row.data
  })
}
