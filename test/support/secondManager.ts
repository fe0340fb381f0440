import { forPlatform } from '@kring/functions/data/index'
import { oost, type TestPerson } from './people.ts'
import type { World } from './world.ts'

/** Leen's colleague, a manager of the same region; only in the worlds that add her. */
export const lotte: TestPerson = {
  subject: 'lotte',
  name: 'Lotte Test',
  email: 'lotte@kring.example',
  memberships: [{ role: 'regional-manager', region: oost }],
}

export async function addLotte(world: World): Promise<void> {
  const { memberships, ...person } = lotte
  for (const membership of memberships)
    await forPlatform(world.store).putMember({ ...person, membership, since: '2026-01-01T00:00:00.000Z' })
}
