import { pdf } from '@kring/domain/test-data/files'
import { type File, post } from './attachments.ts'
import type { PersonName, TestPerson } from './people.ts'
import type { Reply, World } from './world.ts'

type Who = PersonName | TestPerson

/** Uploads a receipt (grant, post, check) as a coordinator; returns the answer of the check. */
export async function sendReceipt(
  world: World,
  as: Who,
  { bytes = pdf(), type = 'pdf', name = 'bon.pdf' }: File = {},
): Promise<Reply> {
  const grant = await world.ask('/me/receipts', { as, body: { name, type, size: bytes.length } })
  if (grant.status !== 201) return grant
  const status = await post(world, grant.body, bytes)
  if (status !== 204) throw new Error(`not taken in: ${status}`)
  return world.ask(`/me/receipts/${grant.body.id}/check`, { as, method: 'POST' })
}
