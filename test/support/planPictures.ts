import { type File, post } from './attachments.ts'
import type { PersonName, TestPerson } from './people.ts'
import { photo } from './pictures.ts'
import type { Reply, World } from './world.ts'

/** Uploads a picture for a plan (grant, post, check) as who leads the trajectory; returns the answer of the check. */
export async function sendPicture(
  world: World,
  id: string,
  as: PersonName | TestPerson,
  { bytes, type = 'jpeg', name = 'flap.jpg' }: File = {},
): Promise<Reply> {
  const sent = bytes ?? (await photo())
  const path = `/t/linde/trajectories/${id}/pictures`
  const grant = await world.ask(path, { as, body: { name, type, size: sent.length } })
  if (grant.status !== 201) return grant
  const status = await post(world, grant.body, sent)
  if (status !== 204) throw new Error(`not taken in: ${status}`)
  return world.ask(`${path}/${grant.body.id}/check`, { as, method: 'POST' })
}
