/** The reasons to refuse a file as a logo. */
export const refusals = [
  /** By its content neither SVG nor PNG. */
  'unknown-type',
  'too-heavy',
  /** Not well-formed, truncated, or with data after its end. */
  'broken',
  /** Defines its own entities or uses another encoding. */
  'own-language',
  /** Nested deeper, or with more elements, than a logo needs. */
  'too-complex',
  'no-size',
  'too-large',
  /** Nothing visible is left after removing what is not allowed. */
  'nothing-left',
] as const
export type Refusal = (typeof refusals)[number]

/** Thrown while reading an image; contains nothing of its content. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused'
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

/** What was removed from an image. The uploader is told, because the image may look different. */
export const removals = ['script', 'style', 'text', 'picture', 'link', 'animation', 'effect', 'other'] as const
export type Removal = (typeof removals)[number]

/** An image rebuilt from the understood parts of a file, so that it contains nothing unchecked. */
export type Picture = {
  readonly type: 'image/svg+xml' | 'image/png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly removed: readonly Removal[]
}
