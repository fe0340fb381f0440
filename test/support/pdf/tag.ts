/** A part of a PDF as its tags name it: what a screen reader goes by. */
export type Tag = {
  /** H1, P, L, LI, Table, TH, Figure … */
  readonly role: string
  /** What stands in it and in its parts. */
  readonly text: string
  /** Its own, when it differs from what it stands in. */
  readonly language?: string | undefined
  /** Of a figure. */
  readonly alt?: string | undefined
  /** Of a header cell: which cells it is the header of. */
  readonly scope?: string | undefined
  /** Pieces of text of which the content itself names the language. */
  readonly spans: readonly { readonly text: string; readonly language: string }[]
  readonly children: readonly Tag[]
}
