/** The reasons to refuse a file as a logo. */
export const refusals = [
  /** By its content neither SVG nor PNG. */
  'unknown-type',
  'too-heavy',
  /** Not well-formed or truncated. */
  'broken',
  /** Defines its own entities or uses another encoding. */
  'own-language',
  /** Drawing it takes more time or memory than a logo needs. */
  'too-complex',
  'too-large',
  /** Nothing visible is drawn. */
  'nothing-left',
] as const
export type Refusal = (typeof refusals)[number]

/**
 * What of a drawing is not in the picture made of it. The uploader is told, because it may look different than in their
 * own program.
 */
export const removals = ['script', 'style', 'text', 'picture', 'link', 'animation', 'effect', 'other'] as const
export type Removal = (typeof removals)[number]
