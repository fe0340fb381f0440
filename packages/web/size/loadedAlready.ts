import type { BuildOptions, Plugin } from 'vite'

type Preload = Exclude<BuildOptions['modulePreload'], boolean | undefined>

/**
 * A chunk that runs has all that it imports. What it names to be fetched with another page leaves that out: in the shell,
 * whose list is as long as there are pages, that is a quarter of a KiB.
 */
export function loadedAlready(): {
  readonly plugin: Plugin
  readonly resolve: NonNullable<Preload['resolveDependencies']>
} {
  const importsOf = new Map<string, readonly string[]>()
  const closures = new Map<string, ReadonlySet<string>>()
  return {
    plugin: {
      name: 'loaded-already',
      generateBundle: {
        // Before Vite writes the lists.
        order: 'pre',
        handler(_, bundle) {
          for (const one of Object.values(bundle)) if (one.type === 'chunk') importsOf.set(one.fileName, one.imports)
        },
      },
    },
    resolve: (_, files, { hostId, hostType }) => {
      if (hostType === 'html') return files
      const known = closures.get(hostId) ?? closureOf(hostId, importsOf)
      closures.set(hostId, known)
      return files.filter(file => !known.has(file))
    },
  }
}

function closureOf(host: string, importsOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const next of importsOf.get(file) ?? []) follow(next)
  }
  follow(host)
  return seen
}
