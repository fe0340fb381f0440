import { relative } from 'node:path'
import type { Plugin } from 'vite'

export type Chunk = {
  readonly imports: readonly string[]
  /** The modules in the chunk, relative to the web package: 'src/main.tsx'. */
  readonly modules: readonly string[]
}
/** The chunks of a build, by file name. */
export type Chunks = Readonly<Record<string, Chunk>>

/** Location of the list in the build folder. Vite's manifest only lists chunks that start with a single module. */
export const chunksFile = '.vite/chunks.json'

/** Vite plugin that writes which modules are in which chunk, for `npm run size`. */
export function modulesList(root: string): Plugin {
  return {
    name: 'modules-list',
    generateBundle: {
      // Runs after Vite has removed the chunks that contained only styles.
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).flatMap((one): [string, Chunk][] => {
          if (one.type !== 'chunk') return []
          const modules = one.moduleIds.map(id => relative(root, id))
          return [[one.fileName, { imports: one.imports, modules }]]
        })
        this.emitFile({ type: 'asset', fileName: chunksFile, source: JSON.stringify(Object.fromEntries(chunks)) })
      },
    },
  }
}
