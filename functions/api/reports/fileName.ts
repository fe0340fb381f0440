import type { PublishedEdition } from '@kring/domain/releases/sheets'

/** The name under which a file of an edition is saved: 'kring-samen-aan-zet-2026-11-05-2.xlsx'. Ids have no other characters. */
export const fileName = <Ending extends string>(
  { edition: { grant, asOf, number } }: Pick<PublishedEdition, 'edition'>,
  ending: Ending,
): `${string}.${Ending}` => `kring-${grant.id}-${asOf}-${number}.${ending}`
