import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { readBuild } from './size/build.ts'
import { treeshake } from './vite.config.ts'

const root = import.meta.dirname
const dist = join(root, 'dist')

/** The modules of each kind of public page, beside those with which every public page begins. */
const modules = {
  landing: ['src/features/landing/LandingPage.tsx'],
  tenant: ['src/features/citizen/TenantLayout.tsx', 'src/features/citizen/TenantHomePage.tsx'],
  follow: ['src/features/citizen/TenantLayout.tsx', 'src/features/citizen/FollowPage.tsx'],
  invitation: ['src/features/citizen/TenantLayout.tsx', 'src/features/citizen/invitation/InvitationPage.tsx'],
  complaint: ['src/features/citizen/TenantLayout.tsx', 'src/features/citizen/complaint/ComplaintPage.tsx'],
  'complaint-follow': ['src/features/citizen/TenantLayout.tsx', 'src/features/citizen/complaint/OwnComplaintPage.tsx'],
  form: ['src/features/citizen/TenantLayout.tsx', 'src/features/citizen/SelfReferral.tsx', 'src/public/typed.ts'],
}
const words = {
  landing: [],
  tenant: [],
  follow: [],
  invitation: [],
  complaint: ['complaints'],
  'complaint-follow': ['complaints'],
  form: ['form', 'formPages'],
}

/** Builds the code that draws public pages on the server, after the browser's files: it names them. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [built()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/server/drawPage.tsx',
    outDir: '../../.build/pages',
    emptyOutDir: true,
    target: 'node24',
    minify: true,
    rolldownOptions: { treeshake, output: { entryFileNames: 'drawPage.js', codeSplitting: false } },
  },
})

/** Provides what the browser's build gave, to `src/server`. */
function built(): Plugin {
  const name = 'virtual:built'
  return {
    name: 'built',
    resolveId: id => (id === name ? `\0${name}` : undefined),
    load: id => (id === `\0${name}` ? `export const built = ${JSON.stringify(readBuilt())}` : undefined),
  }
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] }>>

function readBuilt() {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const { file, css = [] } = manifest['index.html'] ?? missing('index.html')
  const font = Object.entries(manifest).find(([source]) => source.endsWith('-latin-wght-normal.woff2'))?.[1]
  const styles = css.map(one => readFileSync(join(dist, one), 'utf8')).join('')
  if (/<\/style|<!--/i.test(styles)) throw new Error('the styles cannot stand in a style element')
  return {
    entry: `/${file}`,
    styles,
    stylesheets: css.map(one => `/${one}`),
    font: `/${(font ?? missing('the font')).file}`,
    scripts: perKind(kind => ({ nl: scriptsOf(kind, 'nl'), fr: scriptsOf(kind, 'fr'), en: scriptsOf(kind, 'en') })),
  }
}

function scriptsOf(kind: keyof typeof modules, locale: string): readonly string[] {
  const all = ['common', 'public', ...words[kind]].map(name => `src/i18n/${locale}/${name}.json`)
  const start = ['src/public/start.tsx', 'src/i18n/terms.ts', `src/i18n/${locale}/files.ts`]
  return [...readBuild(dist).filesOf(['index.html', ...start, ...all, ...modules[kind]])].map(one => `/${one}`)
}

const perKind = <Value>(make: (kind: keyof typeof modules) => Value) => ({
  landing: make('landing'),
  tenant: make('tenant'),
  follow: make('follow'),
  invitation: make('invitation'),
  complaint: make('complaint'),
  'complaint-follow': make('complaint-follow'),
  form: make('form'),
})

function missing(what: string): never {
  throw new Error(`not in the build: ${what}`)
}
