/** Somebody in a drawing: the ring and sector by their place in the lists of the drawing. */
export type Drawn = {
  readonly id: string
  readonly label: string
  readonly initials: string
  readonly ring: number
  readonly sector?: number | undefined
}

export type Drawing = {
  /** Around whom it is. */
  readonly middle: readonly Drawn[]
  readonly around: readonly Drawn[]
  /** Who stands beside the circle: who only informs. */
  readonly outside: readonly Drawn[]
  /** How many rings there are, also empty ones. */
  readonly rings: number
  /** How many sectors there are; 0: people stand where they come. */
  readonly sectors: number
}

/** How much is shown of each person. */
export type Detail = 'names' | 'initials' | 'dots'

export type Mark = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly label?: { readonly text: string; readonly x: number; readonly y: number } | undefined
}
export type CircleLayout = {
  readonly detail: Detail
  readonly width: number
  readonly height: number
  readonly centre: { readonly x: number; readonly y: number }
  /** The lines; `ring` is set on the outermost of each ring, which bears its name. */
  readonly lines: readonly { readonly radius: number; readonly ring?: number | undefined }[]
  /** Where a sector begins, and its middle, in radians clockwise from the top. */
  readonly sectors: readonly { readonly from: number; readonly middle: number }[]
  /** The middle, then ring by ring from inside, clockwise; then who stands beside the circle. */
  readonly marks: readonly Mark[]
}
