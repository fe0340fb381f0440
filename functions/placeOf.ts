import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Where in our own code an error was made, as `functions/api/app.ts:12:3`; undefined when it was not. Never the message,
 * which may contain input. In a bundle it is found by the source map beside it, read at the first error: with Node's
 * `--enable-source-maps` every cold start would read all of them.
 */
export function placeOf(error: Error): string | undefined {
  for (const line of error.stack?.split('\n') ?? []) {
    const [, file, row, column] = /^ +at .*?((?:file:\/\/)?\/[^()]+):(\d+):(\d+)\)?$/.exec(line) ?? []
    if (file === undefined) continue
    const place = inOurCode(originalOf(file, Number(row), Number(column)))
    if (place !== undefined) return place
  }
  return undefined
}

const inOurCode = (place: string): string | undefined =>
  place.includes('node_modules/') ? undefined : /(?:functions|packages\/domain)\/.*$/.exec(place)?.[0].slice(0, 200)

const maps = new Map<string, SourceMap | undefined>()

function originalOf(file: string, row: number, column: number): string {
  const map = mapOf(file.startsWith('file:') ? fileURLToPath(file) : file)
  // Stacks count from 1, source maps from 0.
  const entry = map?.findEntry(row - 1, column - 1)
  if (entry === undefined || !('originalSource' in entry)) return `${file}:${row}:${column}`
  return `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
}

function mapOf(file: string): SourceMap | undefined {
  if (maps.has(file)) return maps.get(file)
  const path = `${file}.map`
  const map = existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined
  maps.set(file, map)
  return map
}
