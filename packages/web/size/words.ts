import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { parseSync } from 'vite'

/**
 * The translation files that modules use through `useTranslation` on first render, including those of their imports.
 */
export function wordsUsed(root: string, modules: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const words = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(join(root, file))) return
    seen.add(file)
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, name = ''] of source.matchAll(/\buseTranslation\('(\w+)'\)/g)) words.add(name)
    for (const { moduleRequest, entries } of parseSync(file, source).module.staticImports) {
      const onlyTypes = entries.length > 0 && entries.every(({ isType }) => isType)
      if (!onlyTypes && moduleRequest.value.startsWith('.')) follow(join(dirname(file), moduleRequest.value))
    }
  }
  for (const module of modules) follow(module)
  return words
}
