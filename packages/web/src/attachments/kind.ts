import { type FileType, fileTypes, mediaTypes } from '@kring/domain/attachments'

const endings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
}

/** A file's type according to the browser or its name; the server checks the content. */
export function kindOf(file: { readonly name: string; readonly type: string }): FileType | undefined {
  const byType = fileTypes.find(type => mediaTypes[type] === file.type)
  const name = file.name.toLowerCase()
  return byType ?? fileTypes.find(type => endings[type].some(ending => name.endsWith(ending)))
}

/** Whether it is a photo as iPhones keep it, which the storage does not take: the reader is told how to send it. */
export const isHeic = (file: { readonly name: string; readonly type: string }): boolean =>
  /^image\/(?:heic|heif)/.test(file.type) || /\.hei[cf]$/i.test(file.name)

/** The `accept` attribute of the file input. */
export const acceptOf = (types: readonly FileType[]): string =>
  types.flatMap(type => [mediaTypes[type], ...endings[type]]).join(',')

/** The display name of a file type. */
export const kindName: Readonly<Record<FileType, string>> = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' }
