import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Command, Given, LocalState } from './command.ts'
import { OperationFault } from './fault.ts'
import type { OperatedHost } from './host.ts'
import { joinValues } from './optionValues.ts'

export type Running = {
  readonly commands: readonly Command[]
  /** Opens the host of this name for a command. Throws an OperationFault `host-unknown`. */
  readonly open: (host: string, command: string, local: LocalState) => Promise<OperatedHost>
  readonly say: (line: string) => void
  /** For what is refused. */
  readonly complain: (line: string) => void
}

export const localHost = 'local'

/**
 * Runs `<command> [words] [--host local|<stage>] [options]`. Returns the exit code: 0 done, 1 something was found or is left,
 * 2 refused: the code and the sentence of the refusal are printed.
 */
export async function run(args: readonly string[], running: Running): Promise<number> {
  const { commands, say, complain } = running
  const [name = '', ...rest] = args
  if (name === '' || name === '--help') {
    for (const line of overview(commands)) say(line)
    return name === '' ? 2 : 0
  }
  try {
    const command = commands.find(one => one.name === name)
    if (command === undefined)
      throw new OperationFault('command-unknown', ['There is no such command.', ...overview(commands)].join('\n'))
    if (rest.includes('--help')) {
      for (const line of [command.summary, ...command.usage]) say(line)
      return 0
    }
    const { host: hostName, given } = parsed(command, rest)
    // What is given is checked before anything is opened.
    const work = command.prepare(given)
    const host = await running.open(hostName, command.name, command.local)
    try {
      return await work({ host, say })
    } finally {
      await host.close()
    }
  } catch (error) {
    if (!(error instanceof OperationFault)) throw error
    complain(`kring: ${error.code}: ${error.message}`)
    return 2
  }
}

const overview = (commands: readonly Command[]): readonly string[] => {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'npm run -s kring -- <command> [--host local|<stage>] …; with --help it says more.',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
  ]
}

function parsed(command: Command, args: readonly string[]): { readonly host: string; readonly given: Given } {
  const options: ParseArgsOptionsConfig = {
    host: { type: 'string' },
    ...Object.fromEntries(
      Object.entries(command.options).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]),
    ),
  }
  const { values, positionals } = strictly(command, joinValues(args, options), options)
  if (positionals.length > command.words.length) throw wrongWords(command, `too many words: ${positionals.at(-1)}`)
  const words = Object.fromEntries(positionals.map((word, index) => [command.words[index] ?? '', word]))
  const { host = localHost, ...rest } = values
  return { host: String(host), given: { ...words, ...rest } }
}

function strictly(command: Command, args: string[], options: ParseArgsOptionsConfig) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values: flat(values), positionals }
  } catch (error) {
    throw wrongWords(command, error instanceof Error ? error.message : 'unreadable')
  }
}

/** No option of ours is given several times: the last counts, as `parseArgs` has it. */
const flat = (values: Readonly<Record<string, unknown>>): Given =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : [],
    ),
  )

const wrongWords = ({ name, usage }: Command, what: string): OperationFault =>
  new OperationFault('words-wrong', [`kring ${name}: ${what}`, ...usage].join('\n'))
