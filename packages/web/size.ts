import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Weighs what a page loads: the entry, its lazy modules and one language of words, with all they import. Run after a
 * build: `node packages/web/size.ts`. Ends with 1 when a page is over its budget (gzip KiB of JavaScript).
 */
type Chunk = { readonly file: string; readonly imports?: readonly string[] }
type Route = {
  readonly name: string
  readonly budget: number
  readonly modules: readonly string[]
  readonly words: readonly string[]
}

const form = ['form/localDrafts.ts']
const shell = ['app/start.tsx', 'app/SignedIn.tsx', 'app/StaffLayout.tsx']
const routes: readonly Route[] = [
  {
    name: 'public referral',
    budget: 110,
    modules: [
      'public/start.tsx',
      'features/citizen/TenantLayout.tsx',
      'features/citizen/SelfReferral.tsx',
      'i18n/terms.ts',
      ...form,
    ],
    words: ['common', 'public', 'form'],
  },
  {
    name: 'follow by link',
    budget: 110,
    modules: [
      'public/start.tsx',
      'features/citizen/TenantLayout.tsx',
      'features/citizen/FollowPage.tsx',
      'i18n/terms.ts',
    ],
    words: ['common', 'public', 'referral'],
  },
  { name: 'staff shell', budget: 150, modules: shell, words: ['common', 'start'] },
  {
    name: 'queue',
    budget: 150,
    modules: [...shell, 'features/manager/QueuePage.tsx'],
    words: ['common', 'start', 'manager'],
  },
  {
    name: 'a partner’s forms',
    budget: 150,
    modules: [...shell, 'features/partner/PartnerArea.tsx', 'features/forms/list/FormsPage.tsx'],
    words: ['common', 'start', 'people', 'forms'],
  },
  {
    name: 'kinds of conference',
    budget: 150,
    modules: [...shell, 'features/partner/PartnerArea.tsx', 'features/variants/overview/VariantsPage.tsx'],
    words: ['common', 'start', 'people', 'variants'],
  },
  {
    name: 'one of them, to change',
    budget: 150,
    modules: [...shell, 'features/variants/page/VariantPage.tsx'],
    words: ['common', 'start', 'variants', 'forms'],
  },
  {
    name: 'form builder',
    budget: 150,
    modules: [...shell, 'features/forms/builder/FormLayout.tsx', 'features/forms/builder/BuilderPage.tsx'],
    words: ['common', 'start', 'forms'],
  },
  {
    name: 'dossier',
    budget: 150,
    modules: [...shell, 'features/manager/DossierPage.tsx'],
    words: ['common', 'start', 'dossier'],
  },
  {
    name: 'report',
    budget: 150,
    modules: [...shell, 'features/funder/ReportPage.tsx'],
    words: ['common', 'start', 'funder'],
  },
  {
    name: 'people of a partner',
    budget: 150,
    modules: [...shell, 'features/partner/PartnerArea.tsx', 'features/partner/PeoplePage.tsx'],
    words: ['common', 'start', 'people'],
  },
  {
    name: 'access log',
    budget: 150,
    modules: [...shell, 'features/partner/TenantLogPage.tsx'],
    words: ['common', 'start', 'access'],
  },
  {
    name: 'draft of a referral',
    budget: 150,
    modules: [
      'app/start.tsx',
      'app/SignedIn.tsx',
      'features/referrer/DraftLayout.tsx',
      'features/referrer/DraftPages.tsx',
      ...form,
    ],
    words: ['common', 'referral', 'form'],
  },
]

const dist = process.argv[2] ?? join(import.meta.dirname, 'dist')
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

function filesOf(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const follow = (key: string) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`not in the build: ${key}`)
    if (seen.has(key)) return
    seen.add(key)
    if (chunk.file.endsWith('.js')) files.add(chunk.file)
    for (const next of chunk.imports ?? []) follow(next)
  }
  for (const key of keys) follow(key)
  return files
}

const kib = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024
const weigh = (files: ReadonlySet<string>): number => [...files].reduce((sum, file) => sum + kib(file), 0)

/** The heaviest of the three languages counts. */
function weightOf({ modules, words }: Route): number {
  const weights = ['nl', 'fr', 'en'].map(language => {
    const texts = words.map(namespace => `src/i18n/${language}/${namespace}.json`)
    return weigh(filesOf(['index.html', ...modules.map(module => `src/${module}`), ...texts]))
  })
  return Math.max(...weights)
}

let over = false
for (const route of routes) {
  const weight = weightOf(route)
  over ||= weight > route.budget
  const verdict = weight > route.budget ? 'over' : 'ok'
  console.log(`${route.name.padEnd(20)} ${weight.toFixed(1).padStart(6)} KiB of ${route.budget}  ${verdict}`)
}
if (over) process.exitCode = 1
