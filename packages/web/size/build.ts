import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Chunks, chunksFile } from './modulesList.ts'

/**
 * The build output of the web app: the files a module loads and their size. File names are relative to the build
 * folder.
 */
export type Build = {
  /**
   * The JavaScript files that the modules load, including all imports. Throws for a module that is not in the build.
   */
  readonly filesOf: (modules: readonly string[]) => ReadonlySet<string>
  /** Total size of the files in KiB, each compressed with gzip. */
  readonly weigh: (files: Iterable<string>) => number
}

export function readBuild(folder: string): Build {
  const chunks: Chunks = JSON.parse(readFileSync(join(folder, chunksFile), 'utf8'))
  const fileOf = new Map(Object.entries(chunks).flatMap(([file, { modules }]) => modules.map(one => [one, file])))
  const kib = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1024
  return {
    filesOf: modules => {
      const files = new Set<string>()
      const follow = (file: string): void => {
        if (files.has(file)) return
        files.add(file)
        for (const next of chunks[file]?.imports ?? []) follow(next)
      }
      for (const module of modules) {
        const file = fileOf.get(module)
        if (file === undefined) throw new Error(`not in the build: ${module}`)
        follow(file)
      }
      return files
    },
    weigh: files => [...files].reduce((sum, file) => sum + kib(file), 0),
  }
}
