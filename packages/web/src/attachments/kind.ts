import { type FileType, fileTypes, mediaTypes } from '@kring/domain/attachments'

const endings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
}

/** What a file seems to be, by what the browser or its name says; the server looks at what is in it. */
export function kindOf(file: { readonly name: string; readonly type: string }): FileType | undefined {
  const byType = fileTypes.find(type => mediaTypes[type] === file.type)
  const name = file.name.toLowerCase()
  return byType ?? fileTypes.find(type => endings[type].some(ending => name.endsWith(ending)))
}

/** For the browser's own window to choose files in. */
export const acceptOf = (types: readonly FileType[]): string =>
  types.flatMap(type => [mediaTypes[type], ...endings[type]]).join(',')

/** What people call them. */
export const kindName: Readonly<Record<FileType, string>> = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' }
