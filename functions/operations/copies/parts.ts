import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Part } from './manifest.ts'

export type PartKind = 'items' | 'accounts' | 'files'

/** Characters of JSON lines in one part: bounds the memory of who writes and who reads it. */
const mostCharacters = 8_000_000

/** Writes lines to files of one kind in a folder, a part after the other; only the owner may read them. */
export function partWriter(folder: string, kind: PartKind) {
  const parts: Part[] = []
  let lines: string[] = []
  let characters = 0

  async function write(): Promise<void> {
    if (lines.length === 0) return
    const name = `${kind}-${String(parts.length + 1).padStart(6, '0')}.jsonl.gz`
    const bytes = await promisify(gzip)(`${lines.join('\n')}\n`)
    await writeFile(join(folder, name), bytes, { mode: 0o600, flag: 'wx', flush: true })
    parts.push({ name, lines: lines.length, bytes: bytes.length, sha256: sha256Of(bytes) })
    lines = []
    characters = 0
  }

  return {
    add: async (value: unknown): Promise<void> => {
      const line = JSON.stringify(value)
      lines.push(line)
      characters += line.length
      if (characters >= mostCharacters) await write()
    },
    /** Writes what is left and answers all parts. */
    end: async (): Promise<readonly Part[]> => {
      await write()
      return parts
    },
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What is wrong with the file of a part; undefined when it is as it was written. */
export async function faultOfPart(
  folder: string,
  { name, bytes, sha256 }: Part,
): Promise<'absent' | 'cut short' | 'altered' | undefined> {
  const path = join(folder, name)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return 'absent'
  if (found.size < bytes) return 'cut short'
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex') === sha256 ? undefined : 'altered'
}

/** The lines of a part, parsed. It was checked before; a file that changed since is refused by its hash here again. */
export async function linesOfPart(folder: string, { name, sha256 }: Part): Promise<readonly unknown[] | 'altered'> {
  const bytes = await readFile(join(folder, name))
  if (sha256Of(bytes) !== sha256) return 'altered'
  const text = (await promisify(gunzip)(bytes)).toString('utf8')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line))
}
