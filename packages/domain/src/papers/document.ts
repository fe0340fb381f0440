/**
 * A paper before it is drawn: what stands on it and what each part is (a heading, a list, a table with its header), so that
 * a PDF can say so to whoever hears it. Nothing here knows how it will look; `functions/papers` draws it.
 */
export type PaperDocument = {
  /** Shown by a reader in the place of the file's name, and read first. */
  readonly title: string
  readonly language: PaperLanguage
  /** `large`: for who sees little, and for children. Default: `usual`. */
  readonly letters?: 'usual' | 'large' | undefined
  /** At the foot of each page, before its number; without it pages have no number, as in letters. */
  readonly footer?: string | undefined
  /** The moment to be stored in the file as its creation, ISO 8601 in UTC; without it the file names none. */
  readonly createdAt?: string | undefined
  readonly blocks: readonly PaperBlock[]
}

/** A language as BCP 47 names it, with at most a country: `nl`, `ar`, `nl-BE`. */
export type PaperLanguage = string

/** A piece of a sentence; `language` when it is not that of the document. */
export type PaperSpan = {
  readonly text: string
  readonly language?: PaperLanguage | undefined
  readonly strong?: boolean | undefined
}

export type PaperBlock =
  | PaperHeading
  | PaperParagraph
  | PaperList
  | PaperTable
  | PaperFigure
  | { readonly kind: 'drawing-space'; readonly millimetres: number }
  /** These stand on one page together. */
  | { readonly kind: 'together'; readonly blocks: readonly PaperBlock[] }
  | { readonly kind: 'page-break' }

export type PaperHeading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly spans: readonly PaperSpan[]
  /** `greeting`: of a letter, hardly larger than its sentences. */
  readonly look?: HeadingLook | undefined
}
export const headingLooks = ['usual', 'greeting'] as const
export type HeadingLook = (typeof headingLooks)[number]

/** `look` is only how it is drawn: `said` is a question or a quotation between two lines, `fine` small, `code` to be typed over. */
export type PaperParagraph = {
  readonly kind: 'paragraph'
  readonly spans: readonly PaperSpan[]
  readonly look?: ParagraphLook | undefined
}
export const paragraphLooks = ['usual', 'said', 'fine', 'code', 'address'] as const
export type ParagraphLook = (typeof paragraphLooks)[number]

export type PaperList = {
  readonly kind: 'list'
  readonly ordered: boolean
  /** `ruled`: a line below each item; `columns`: short items beside each other. Default: below each other. */
  readonly look?: ListLook | undefined
  /** The number of the first item of an ordered list; default: 1. */
  readonly first?: number | undefined
  readonly items: readonly PaperListItem[]
}
export const listLooks = ['usual', 'ruled', 'columns'] as const
export type ListLook = (typeof listLooks)[number]

export type PaperListItem = {
  readonly spans: readonly PaperSpan[]
  /** Short remarks, one below the other, beside the sentence. */
  readonly remarks?: readonly (readonly PaperSpan[])[] | undefined
  readonly picture?: PaperPicture | undefined
}

/** Each row has as many cells as the header. */
export type PaperTable = {
  readonly kind: 'table'
  readonly header: readonly PaperCell[]
  readonly rows: readonly (readonly PaperCell[])[]
  /** How wide the columns are to each other; default: all alike. */
  readonly widths?: readonly number[] | undefined
  /** `to-write`: rows high enough to write in. */
  readonly look?: TableLook | undefined
}
export const tableLooks = ['usual', 'to-write'] as const
export type TableLook = (typeof tableLooks)[number]

export type PaperCell = {
  readonly language?: PaperLanguage | undefined
  readonly blocks: readonly (PaperParagraph | PaperFigure)[]
}

export type PaperFigure = {
  readonly kind: 'figure'
  readonly picture: PaperPicture
  /** How wide it is drawn, in millimetres; never wider than its place. */
  readonly millimetres: number
}

/** A picture with what it shows in words, for who does not see it. */
export type PaperPicture = { readonly alt: string; readonly image: PaperImage }

/** A drawing of ours as SVG, or a picture that was made anew (decision 35), in base64. */
export type PaperImage =
  | { readonly type: 'svg'; readonly source: string }
  | { readonly type: 'png' | 'jpeg'; readonly base64: string }
