import { relative } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** Each of the two apps begins with one of these, loaded by the entry. */
const starts = ['src/app/start.tsx', 'src/public/start.tsx']

/**
 * Vite lists for each lazy page every file that it needs, in the chunk that loads it: here the routes, which all pages
 * load. What was loaded with the app itself is left out of those lists.
 */
export function preloads(root: string): {
  readonly plugin: Plugin
  /** For `build.modulePreload`. */
  readonly resolveDependencies: (file: string, needed: string[], context: { readonly hostId: string }) => string[]
} {
  let entry: ReadonlySet<string> = new Set()
  let apps: readonly ReadonlySet<string>[] = []
  return {
    plugin: {
      name: 'preloads-not-loaded-yet',
      // Before Vite writes the lists.
      enforce: 'pre',
      generateBundle: {
        order: 'pre',
        handler(_, bundle) {
          const chunks = Object.values(bundle).filter(one => one.type === 'chunk')
          entry = new Set(chunks.filter(one => one.isEntry).flatMap(one => [...loadedWith(bundle, one.fileName)]))
          apps = starts.flatMap(start => {
            const chunk = chunks.find(({ moduleIds }) => moduleIds.some(id => relative(root, id) === start))
            return chunk === undefined ? [] : [without(loadedWith(bundle, chunk.fileName), entry)]
          })
        },
      },
    },
    resolveDependencies: (_, needed, { hostId }) => {
      const running = apps.filter(app => app.has(hostId))
      const isLoaded = (file: string) => entry.has(file) || (running.length > 0 && running.every(app => app.has(file)))
      return needed.filter(file => !isLoaded(file))
    },
  }
}

/** A chunk and everything that it imports. */
function loadedWith(bundle: Rolldown.OutputBundle, file: string, loaded = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || loaded.has(file)) return loaded
  loaded.add(file)
  for (const next of chunk.imports) loadedWith(bundle, next, loaded)
  return loaded
}

const without = (files: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...files].filter(file => !others.has(file)))
