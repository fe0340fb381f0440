import * as z from 'zod'
import { OperationFault } from './fault.ts'
import type { OperatedHost } from './host.ts'

/** What a command works with beside its words. */
export type Work = {
  readonly host: OperatedHost
  /** Prints a line for whoever runs the command. */
  readonly say: (line: string) => void
}

/** 0: done. 1: something was found, is left, or was not there to be done. What is refused is thrown, and ends with 2. */
export type ExitCode = 0 | 1

/**
 * What the host on this machine must be for a command: `running` on its data folder, `stopped`, or either. A deployed stage
 * is always there.
 */
export type LocalState = 'running' | 'stopped' | 'either'

type Shape = Readonly<Record<string, z.ZodType>>

/** Words and options by name, as they are given; a word that is not given is absent. */
export type Given = Readonly<Record<string, string | boolean | undefined>>

/** One command of an operator. */
export type Command = {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: string
  /** What `--help` prints below the summary, a line each. */
  readonly usage: readonly string[]
  /** The names of the words, in order. */
  readonly words: readonly string[]
  /** The names of the options; `flag` takes no value. */
  readonly options: Readonly<Record<string, 'value' | 'flag'>>
  readonly local: LocalState
  /** Checks what is given and returns the work. Throws an OperationFault `words-wrong` that names what is wrong. */
  readonly prepare: (given: Given) => (work: Work) => Promise<ExitCode>
}

type Definition<Input extends Shape> = Omit<Command, 'prepare'> & {
  /** What each word and option may be; nothing else is taken. */
  readonly input: Input
  /** Throws an OperationFault for what it refuses. */
  readonly run: (input: z.output<z.ZodObject<Input>>, work: Work) => Promise<ExitCode>
}

/** A command whose words and options are checked by one schema. */
export function command<Input extends Shape>({ input, run, ...about }: Definition<Input>): Command {
  const schema = z.strictObject(input)
  return {
    ...about,
    prepare: given => {
      const parsed = schema.safeParse(given)
      if (parsed.success) return work => run(parsed.data, work)
      const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
      throw new OperationFault('words-wrong', [`kring ${about.name}: ${wrong.join('; ')}`, ...about.usage].join('\n'))
    },
  }
}
