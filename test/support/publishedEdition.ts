import type { FunderId } from '@kring/domain'
import type { Edition } from '@kring/domain/releases'
import { samenAanZet } from '@kring/domain/test-data/editions'
import { transact } from '@kring/functions/data/calls'
import { editionWrites } from '@kring/functions/data/releases/editions'
import type { World } from './world.ts'

/** An edition as it stands once the operator has published it, without the hours of preparing one. */
export async function publishEdition(
  { store }: World,
  funder: FunderId,
  edition: Edition = samenAanZet,
): Promise<void> {
  const table = store.table({ role: 'own' })
  await transact(table, 'publish-edition', editionWrites(table, edition, funder, '2026-11-12T08:00:00.000Z'))
}

/** Its address. */
export const editionAt = (funder: string, { grant, asOf, number }: Edition = samenAanZet): string =>
  `/f/${funder}/editions/${grant.id}/${asOf}/${number}`
