/** What may be attached: what a court, a school or a phone makes, and no format that runs anything. */
export const fileTypes = ['pdf', 'jpeg', 'png'] as const
export type FileType = (typeof fileTypes)[number]

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** In bytes: a scan of some twenty pages, or a photo at the full size of a phone. */
export const mostBytesOfFile = 10 * 1024 * 1024
/**
 * Of a picture: more than a scan of an A3 sheet at 600 dots an inch. A few kilobytes can say that they are a picture of
 * gigabytes, which the computer of who opens it has to make room for.
 */
export const mostPixelsOfFile = 100_000_000
/** To one question. */
export const mostFiles = 5

/** 128 random bits in hex: who has not been told it does not guess it. */
export const isAttachmentId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id)

/** A file as an answer names it. What it says of itself is only believed once the store says the same. */
export type FileReference = {
  readonly id: string
  readonly name: string
  readonly type: FileType
  /** In bytes. */
  readonly size: number
}

export const isFileType = (type: unknown): type is FileType => fileTypes.some(one => one === type)

/** "240 KB", "1,4 MB": rounded up, so that nothing is zero. `locale` as in BCP 47. */
export function sizeInWords(bytes: number, locale: string): string {
  const kilobytes = Math.ceil(bytes / 1024)
  const [size, unit] = kilobytes < 1024 ? [kilobytes, 'K'] : [Math.round(kilobytes / 102.4) / 10, 'M']
  return `${new Intl.NumberFormat(locale).format(size)} ${unit}${locale === 'fr' ? 'o' : 'B'}`
}
