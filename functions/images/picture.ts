/** Why a file does not become a logo. */
export const refusals = [
  /** By what is in it, whatever it is called: neither SVG nor PNG. */
  'unknown-type',
  'too-heavy',
  /** Not well-formed, or cut off, or with something behind its end. */
  'broken',
  /** Says in its own words what its words mean: entities, another encoding. */
  'own-language',
  /** Deeper, or with more parts, than a logo has. */
  'too-complex',
  'no-size',
  'too-large',
  /** After what may not be is gone there is nothing to see. */
  'nothing-left',
] as const
export type Refusal = (typeof refusals)[number]

/** Thrown by whoever reads a picture; carries nothing of it. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused'
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

/** What was left out of a picture. Who made it should know: it may look different now. */
export const removals = ['script', 'style', 'text', 'picture', 'link', 'animation', 'effect', 'other'] as const
export type Removal = (typeof removals)[number]

/** A picture made anew from what was understood of a file: nothing is in it that was not looked at. */
export type Picture = {
  readonly type: 'image/svg+xml' | 'image/png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly removed: readonly Removal[]
}
