import { numberFormat } from '../language/formats.ts'
/** The types that may be attached: those that courts, schools and phones produce. None can run code as such. */
export const fileTypes = ['pdf', 'jpeg', 'png'] as const
export type FileType = (typeof fileTypes)[number]

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** Maximum size in bytes: a scan of some twenty pages, or a photo in a phone's full resolution. */
export const mostBytesOfFile = 10 * 1024 * 1024
/** The types that are decoded and made anew; a document is kept as it is. */
export const pictureTypes = ['jpeg', 'png'] as const satisfies readonly FileType[]
export type PictureType = (typeof pictureTypes)[number]
export const isPictureType = (type: FileType): type is PictureType => pictureTypes.some(one => one === type)

/**
 * Maximum pixels of a picture that is taken; about an A3 scan at 600 dpi. A file of a few kilobytes can declare a picture
 * of gigabytes.
 */
export const mostPixelsOfFile = 100_000_000
/**
 * Pixels of a picture as it is kept; a larger one is made smaller. Phones take 12 million (4032 × 3024), and a sheet of A4
 * has 400 dots per inch with this many.
 */
export const mostPixelsKept = 4096 * 4096
/** The same of a receipt: a till receipt or a page stays legible, and a phone shows a month of them. */
export const mostPixelsOfReceipt = 1600 * 1600
/** The same of a picture beside a plan: the writing on a sheet of a flip chart stays legible, also on paper. */
export const mostPixelsOfPlanPicture = 2400 * 2400
/** Maximum number of files per question. */
export const mostFiles = 5
/**
 * Maximum number of files of one form: a referral claims them in the transaction that makes its dossier, beside at most
 * five other items. AWS: a transaction has at most 100 items; no command writes over 25.
 */
export const mostFilesOfForm = 20

/** Whether it is an attachment id: 128 random bits in hex, so it cannot be guessed. */
export const isAttachmentId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id)

/** A file as an answer refers to it. Its details are not trusted until they match the store. */
export type FileReference = {
  readonly id: string
  readonly name: string
  readonly type: FileType
  /** In bytes. */
  readonly size: number
}

export const isFileType = (type: unknown): type is FileType => fileTypes.some(one => one === type)

/** "240 KB", "1,4 MB": rounded up, so never zero. `locale` as in BCP 47. */
export function sizeInWords(bytes: number, locale: string): string {
  const kilobytes = Math.ceil(bytes / 1024)
  const [size, unit] = kilobytes < 1024 ? [kilobytes, 'K'] : [Math.round(kilobytes / 102.4) / 10, 'M']
  return `${numberFormat(locale).format(size)} ${unit}${locale === 'fr' ? 'o' : 'B'}`
}
