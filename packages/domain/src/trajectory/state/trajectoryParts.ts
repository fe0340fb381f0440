import type { CirclePerson } from './circle.ts'
import type { TrajectoryPreparation } from './preparation.ts'

/** The circle. `showSectors`: the family wants sectors and nearness in the picture. */
export type CirclePart = { readonly people: readonly CirclePerson[]; readonly showSectors: boolean }
export type PreparationPart = TrajectoryPreparation

export const emptyCircle: CirclePart = { people: [], showSectors: false }
