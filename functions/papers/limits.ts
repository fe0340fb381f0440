/** What a paper may be. */
export type PaperLimits = {
  readonly pages: number
  /** Of the PDF. */
  readonly bytes: number
  /** Of all texts together. */
  readonly characters: number
  /** Of all pictures together, as they come in. */
  readonly pictureBytes: number
}

/**
 * A plan of fourteen agreements is 3 pages and 72 KB; the largest paper of the product, all that is held about a person, some
 * tens of pages. 200 full pages are 600,000 characters.
 */
export const paperLimits: PaperLimits = {
  pages: 200,
  bytes: 20_000_000,
  characters: 1_000_000,
  pictureBytes: 20_000_000,
}

/**
 * AWS: what a function is asked, and what it answers, is 6 MB at most, here in base64 (four bytes for three).
 * docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const limitsOfFunction: PaperLimits = { ...paperLimits, bytes: 4_400_000 }
