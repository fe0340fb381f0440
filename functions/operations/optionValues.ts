import type { ParseArgsOptionsConfig } from 'node:util'

/**
 * Joins each option that takes a value with the value after it: `--person -x` becomes `--person=-x`. An id may begin with any
 * character of base64url, and `parseArgs` takes a value that begins with '-' for an option, and refuses it.
 */
export function joinValues(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const isOption = (arg: string): boolean => arg.startsWith('--') && Object.hasOwn(options, arg.slice(2))
  const takesValue = (arg: string): boolean => isOption(arg) && options[arg.slice(2)]?.type === 'string'
  const joined: string[] = []
  for (const arg of args) {
    const before = joined.at(-1)
    if (before !== undefined && takesValue(before) && arg.startsWith('-') && !isOption(arg))
      joined[joined.length - 1] = `${before}=${arg}`
    else joined.push(arg)
  }
  return joined
}
