/**
 * The parts of a trajectory as commands name them. Each has a revision, by which two who edit different parts do not get
 * in each other's way. `person` stands for the part of the person whom a command or event is about; see `partOf`.
 */
export const trajectoryParts = [
  'assignment',
  'state',
  'circle',
  'person',
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
export type TrajectoryPart = (typeof trajectoryParts)[number]

/** The name of a person's own part. */
export const partOf = (person: string): string => `person:${person}`

/** The part that is meant by a name of the registry, in a command or event that may be about a person. */
export const namedPart = (part: string, { person }: { readonly person?: string | undefined }): string =>
  part === 'person' && person !== undefined ? partOf(person) : part
