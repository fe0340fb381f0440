import type { FileReference } from '../../attachments/fileTypes.ts'

/** What a picture beside the plan is: a photo of a flip chart, a drawing, or one that a child made. */
export const pictureKinds = ['flip-chart', 'drawing', 'child-drawing'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** What is said of a picture: in the family's own words, and who of the circle drew it. */
export type PictureAbout = {
  readonly kind: PictureKind
  readonly caption?: string | undefined
  /** The id of somebody in the circle. */
  readonly drawnBy?: string | undefined
}

/** A photo or PDF that the family keeps with its plan. Its file lies in the file store, under the same id. */
export type PlanPicture = FileReference & PictureAbout & { readonly addedAt: string }

/** Twenty sheets of a flip chart are a long day; a plan with more is a film, not a plan. */
export const mostPictures = 20
export const mostCaption = 300
