import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBuild } from './build.ts'
import { type Chunks, chunksFile } from './modulesList.ts'
import { wordsUsed } from './words.ts'

type Entry = {
  readonly file: string
  readonly css?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly src?: string
}
type Manifest = Readonly<Record<string, Entry>>

/** The modules with which the page of a day begins. Its words come in every language: who holds it chooses. */
const start = [
  'index.html',
  'src/public/start.tsx',
  'src/i18n/terms.ts',
  'src/features/day/DayPage.tsx',
  'src/session/oidc.ts',
]
const root = join(import.meta.dirname, '..')
const words = [
  'common',
  'public',
  ...wordsUsed(root, [
    'src/features/day/DayPage.tsx',
    'src/features/day/OpenedBag.tsx',
    'src/features/day/plan/DayPlan.tsx',
    'src/features/today/plan/form/AgreementForm.tsx',
    'src/features/today/plan/details/DetailsForm.tsx',
    'src/features/today/plan/decision/RefuseForm.tsx',
  ]),
]
const languages = ['nl', 'fr', 'en']
/** What modules below these load later is needed on the day too: the plan is written there with its own forms. */
const ofTheDay = /^src\/(?:features\/(?:day|today\/plan)|offline)\//

/**
 * The files of a build that the page of a day needs, as paths from the root, without the page itself; and a version that
 * changes with any of them and with the page.
 */
export function dayFiles(dist: string): { readonly files: readonly string[]; readonly version: string } {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const chunks: Chunks = JSON.parse(readFileSync(join(dist, chunksFile), 'utf8'))
  const ownWords = languages.flatMap(language => [
    `src/i18n/${language}/files.ts`,
    ...words.map(name => `src/i18n/${language}/${name}.json`),
  ])
  const { filesOf } = readBuild(dist)
  const modules = new Set([...start, ...ownWords])
  const files = new Set<string>()
  // Follows what the day's own modules load later; a chunk is theirs when it holds one of them.
  for (let before = -1; before < modules.size; ) {
    before = modules.size
    for (const file of filesOf([...modules])) files.add(file)
    for (const { file, dynamicImports = [] } of Object.values(manifest))
      if (files.has(file) && chunks[file]?.modules.some(module => ofTheDay.test(module)))
        for (const key of dynamicImports) modules.add(manifest[key]?.src ?? key)
  }
  for (const { file, css = [] } of Object.values(manifest)) if (files.has(file)) for (const one of css) files.add(one)
  for (const { file } of Object.values(manifest)) if (file.endsWith('.woff2')) files.add(file)
  const paths = [...[...files].map(file => `/${file}`), '/logo.svg'].sort()
  const hash = createHash('sha256').update(readFileSync(join(dist, 'index.html')))
  return { files: paths, version: hash.update(paths.join('\n')).digest('base64url').slice(0, 16) }
}
