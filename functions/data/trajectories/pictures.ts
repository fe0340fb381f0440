import { type AttachmentKeys, type CheckedAttachment, claimWrite, releaseWrite } from '../attachments.ts'
import type { Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { deleteBeside, sortKeysIn } from '../erasure/eraseDossier.ts'
import type { tenantKeys } from '../keys.ts'

type Keys = ReturnType<typeof tenantKeys>

/** The records of the pictures that were sent for the plan of one dossier. */
export const pictureKeys = (keys: Keys, dossier: string): AttachmentKeys => ({
  attachment: id => keys.picture(dossier, id),
})

/** The files that a change of the plan's pictures takes up and lets go. */
export type PictureFiles = {
  readonly claimed: readonly CheckedAttachment[]
  /** Ids. */
  readonly released: readonly string[]
}

/** The writes by which the plan has the files that it names, in the transaction of the change. */
export const pictureWrites = (
  table: Table,
  keys: Keys,
  { dossier, at }: { readonly dossier: string; readonly at: string },
  { claimed, released }: PictureFiles,
): readonly Write[] => {
  const own = pictureKeys(keys, dossier)
  return [
    ...claimed.map(file => claimWrite(table, own, file, dossier, at)),
    ...released.map(id => releaseWrite(table, own, id)),
  ]
}

/** Deletes the records of everything that was sent for a plan. May be repeated. */
export async function deletePictureRecords(table: Table, keys: Keys, dossier: string): Promise<void> {
  const { pk } = keys.pictures(dossier)
  await deleteBeside(table, pk, await sortKeysIn(table, pk))
}
