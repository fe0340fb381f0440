import { relative } from 'node:path'
import type { Plugin } from 'vite'

export type Chunk = {
  readonly imports: readonly string[]
  /** What is in it, from the folder of the web app: 'src/main.tsx'. */
  readonly modules: readonly string[]
}
/** The chunks of a build, by the name of their file. */
export type Chunks = Readonly<Record<string, Chunk>>

/** Where the list is, in the folder of a build: beside Vite's manifest, which has only the chunks that begin with one module. */
export const chunksFile = '.vite/chunks.json'

/** Writes down which modules went into which chunk, for `npm run size`. */
export function modulesList(root: string): Plugin {
  return {
    name: 'modules-list',
    generateBundle: {
      // After Vite has taken out the chunks that were nothing but styles.
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
