/** The parts of a trajectory that are stored as items of their own; each has a revision. A person's holds their id. */
export const trajectoryParts = [
  'state',
  'assignment',
  'circle',
  'safety',
  'choices',
  'children',
  'informants',
  'mandate',
  'practicalities',
  'requirements',
  'question',
  'day',
  'steps',
  'log',
] as const
export type FixedPart = (typeof trajectoryParts)[number]
export type TrajectoryPart = FixedPart | `person:${string}`

export const partOfPerson = (person: string): `person:${string}` => `person:${person}`
/** Whose part it is; undefined for a part of the trajectory as a whole. */
export const personOfPart = (part: string): string | undefined =>
  part.startsWith('person:') ? part.slice('person:'.length) : undefined
