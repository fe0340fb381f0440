/**
 * What a paper may be. A plan of fourteen agreements is 3 pages and 60 KB; the largest of the product, a dossier for the
 * person it is about, some tens of pages with photos.
 */
export const paperLimits = {
  pages: 200,
  /** Of the PDF. */
  bytes: 20_000_000,
  /** Of all texts together. 200 full pages are 600,000. */
  characters: 1_000_000,
  /** Of all pictures together, as they come in. */
  pictureBytes: 20_000_000,
} as const
