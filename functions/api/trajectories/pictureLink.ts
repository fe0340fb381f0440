import { type FileReference, isPictureType } from '@kring/domain'
import type { KeptPictures } from '../../files/storage.ts'
import type { PictureLink } from '../contract/index.ts'

/** A picture is shown in place; a document is saved, as every attached one. */
export async function pictureLink(
  files: KeptPictures,
  { id, name, type }: Pick<FileReference, 'id' | 'name' | 'type'>,
): Promise<PictureLink> {
  const link = isPictureType(type) ? await files.grantPicture(id, type) : await files.grantDownload(id, name)
  return { ...link, type }
}
