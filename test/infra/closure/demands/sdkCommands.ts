import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/**
 * The commands of AWS's SDK that a module sends, by name without `Command`: those that it makes, and those that it names to
 * the thin client of the table (`calls.send('GetItem', …)`). Throws for a module that sends none: it was moved.
 */
export function commandsIn(file: string): readonly string[] {
  const text = readFileSync(`${root}${file}`, 'utf8')
  const made = [...text.matchAll(/new (\w+)Command\(/g)].map(([, name = '']) => name)
  const named = [...text.matchAll(/calls\.send\('(\w+)'/g)].map(([, name = '']) => name)
  const all = [...new Set([...made, ...named])]
  if (all.length === 0) throw new Error(`${file} sends nothing to AWS`)
  return all
}
