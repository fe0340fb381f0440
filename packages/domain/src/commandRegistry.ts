import * as z from 'zod'

/** The words that an aggregate's registry uses: unions of string literals. */
export type Vocabulary = {
  readonly state: string
  /** A part of the aggregate that has a revision of its own. */
  readonly part: string
  readonly event: string
  /** Who gives a command, in the diagram. */
  readonly role: string
  /** The action for which `can` is asked. */
  readonly action: string
  /** What must be loaded before deciding. */
  readonly need: string
}

/** All that is declared about one command; everything else about it derives from here. */
export type CommandSpec<Words extends Vocabulary = Vocabulary> = {
  /** One sentence, for the description of the API. */
  readonly summary: string
  /** The schema of the command without its name. */
  readonly body: z.ZodObject
  readonly from: readonly Words['state'][]
  /** The next state; absent when the state does not change. */
  readonly to?: Words['state']
  /** The states that change into `to`, when others stay as they are; absent: all. */
  readonly movesFrom?: readonly Words['state'][]
  readonly by: Words['role']
  readonly action: Words['action']
  /** The events that it may cause, each with the parts that the event changes. */
  readonly events: { readonly [event in Words['event']]?: readonly Words['part'][] }
  /**
   * The parts that its author must have seen as they are now: it is a conflict when one of them changed since. Usually what
   * it edits; for a decision everything that it rests on.
   */
  readonly basedOn: readonly Words['part'][]
  readonly needs: readonly Words['need'][]
}

/** The commands of one aggregate, by name. */
export type Registry<Words extends Vocabulary = Vocabulary> = Readonly<Record<string, CommandSpec<Words>>>

export type CommandNameOf<Commands extends Registry> = keyof Commands & string

/** The names of the commands that are allowed in a state. */
export type CommandNameIn<Commands extends Registry, State extends string> = {
  [Name in CommandNameOf<Commands>]: State extends Commands[Name]['from'][number] ? Name : never
}[CommandNameOf<Commands>]

export type BodyOf<Commands extends Registry, Name extends CommandNameOf<Commands>> = z.output<Commands[Name]['body']>

/** A command: its name and its body. A union when `Name` is one; by default of all commands of the registry. */
export type CommandOf<Commands extends Registry, Name extends CommandNameOf<Commands> = CommandNameOf<Commands>> = {
  // The output of an empty strict object is Record<string, never>, which no object with a name is.
  [One in Name]: { readonly name: One } & (string extends keyof BodyOf<Commands, One>
    ? unknown
    : Readonly<BodyOf<Commands, One>>)
}[Name]

export const commandNamesOf = <Commands extends Registry>(commands: Commands): readonly CommandNameOf<Commands>[] =>
  Object.keys(commands).filter((name): name is CommandNameOf<Commands> => Object.hasOwn(commands, name))

export const isAllowedIn = ({ from }: Pick<CommandSpec, 'from'>, state: string): boolean => from.includes(state)

/** The commands that a state allows, for any actor. */
export const commandsIn = <Commands extends Registry>(
  commands: Commands,
  state: string,
): readonly CommandNameOf<Commands>[] =>
  commandNamesOf(commands).filter(name => {
    const command = commands[name]
    return command !== undefined && isAllowedIn(command, state)
  })

/** One row of the table of transitions; `to` is undefined when the state does not change. */
export type Transition = Pick<CommandSpec, 'from' | 'by' | 'movesFrom'> & {
  readonly command: string
  readonly to: string | undefined
}

/** The table of transitions, in the order of the registry. */
export const transitionsOf = (commands: Registry): readonly Transition[] =>
  Object.entries(commands).map(([command, { from, to, by, movesFrom }]) => ({
    command,
    from,
    to,
    by,
    ...(movesFrom === undefined ? {} : { movesFrom }),
  }))

/** The state after a command that was given in `state`. */
export const nextState = ({ to, movesFrom }: Pick<Transition, 'to' | 'movesFrom'>, state: string): string =>
  to === undefined || movesFrom?.includes(state) === false ? state : to

type PartsByEvent<Part extends string> = { readonly events: { readonly [event in string]?: readonly Part[] } }

/** The parts that an event changes, as the command declares that causes it. */
export const partsOfEvent = <Part extends string>(
  commands: Readonly<Record<string, PartsByEvent<Part>>>,
  event: string,
): readonly Part[] => Object.values(commands).flatMap(({ events }) => events[event] ?? [])

/**
 * The first part that the command is based on and that changed after the version that its author saw. A revision is the
 * sequence number of the last event that changed the part.
 */
export const partChangedSince = <Part extends string>(
  { basedOn }: { readonly basedOn: readonly Part[] },
  revisions: Readonly<Record<Part, number>>,
  seen: number,
): Part | undefined => basedOn.find(part => revisions[part] > seen)

/**
 * The schema of these commands: a union told apart by `name`. An unknown name and an unknown field are refused.
 */
export function commandSchema<Commands extends Registry, Name extends CommandNameOf<Commands>>(
  commands: Commands,
  names: readonly Name[],
): z.ZodType<CommandOf<Commands, Name>> {
  const [first, ...others] = Object.entries(commands)
    .filter(([name]) => names.some(one => one === name))
    .map(([name, { body }]) => body.extend({ name: z.literal(name) }))
  if (first === undefined) return z.never()
  const union = z.discriminatedUnion('name', [first, ...others])
  // The types cannot follow how the union was put together; to pass it is to be one of these commands.
  const isCommand = (value: unknown): value is CommandOf<Commands, Name> => union.safeParse(value).success
  return union.transform(value => (isCommand(value) ? value : z.NEVER))
}
