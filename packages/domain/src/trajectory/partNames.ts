/**
 * The parts of a trajectory as commands name them; each is stored as an item of its own and has a revision, by which two who
 * edit different parts do not get in each other's way. `person` stands for the part of the person whom a command or event is
 * about; see `partOf`.
 */
export const trajectoryParts = [
  'state',
  'assignment',
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
  'conference',
  'evaluations',
  'plan',
  'releases',
  'pictures',
] as const
export type TrajectoryPart = (typeof trajectoryParts)[number]

const ofPerson = 'person:'

/** The name of a person's own part. */
export const partOf = (person: string): string => `${ofPerson}${person}`
/** Whose part it is; undefined for a part of the trajectory as a whole. */
export const personOfPart = (part: string): string | undefined =>
  part.startsWith(ofPerson) ? part.slice(ofPerson.length) : undefined

/** The part that is meant by a name of the registry, in a command or event that may be about a person. */
export const namedPart = (part: string, { person }: { readonly person?: string | undefined }): string =>
  part === 'person' && person !== undefined ? partOf(person) : part

/** The name in the registry of a part: that of every person is `person`. */
export const kindOfPart = (part: string): TrajectoryPart | undefined =>
  personOfPart(part) === undefined ? trajectoryParts.find(one => one === part) : 'person'
