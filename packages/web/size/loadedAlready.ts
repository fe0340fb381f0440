import type { BuildOptions, Plugin } from 'vite'

type Preload = Exclude<BuildOptions['modulePreload'], boolean | undefined>

/**
 * Leaves out of a chunk's preload list the scripts that a page has when the chunk runs: what it imports, and the entry.
 * The shell's list is as long as there are pages: there that is a quarter of a KiB. Vite never asks about styles.
 */
export function loadedAlready(): {
  readonly plugin: Plugin
  readonly resolve: NonNullable<Preload['resolveDependencies']>
} {
  const importsOf = new Map<string, readonly string[]>()
  const entries: string[] = []
  const closures = new Map<string, ReadonlySet<string>>()
  return {
    plugin: {
      name: 'loaded-already',
      generateBundle: {
        // Before Vite writes the lists.
        order: 'pre',
        handler(_, bundle) {
          for (const one of Object.values(bundle)) {
            if (one.type !== 'chunk') continue
            importsOf.set(one.fileName, one.imports)
            if (one.isEntry) entries.push(one.fileName)
          }
        },
      },
    },
    resolve: (_, files, { hostId, hostType }) => {
      if (hostType === 'html') return files
      const known = closures.get(hostId) ?? closureOf([hostId, ...entries], importsOf)
      closures.set(hostId, known)
      return files.filter(file => !known.has(file))
    },
  }
}

function closureOf(hosts: readonly string[], importsOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const next of importsOf.get(file) ?? []) follow(next)
  }
  for (const host of hosts) follow(host)
  return seen
}
