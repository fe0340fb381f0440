import { copyFileSync, cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, buildSync, type Metafile } from 'esbuild'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** The folders in functions/ that contain a handler.ts, and so become a Lambda function. */
export const handlerNames = [
  'api',
  'pages',
  'stream',
  'seal',
  'identity',
  'identity/mail',
  'identity/link',
  'schedule/checkpoint',
  'schedule/due',
  'schedule/verify',
  'schedule/accounts',
  'images',
  'papers',
  'files/sweep',
  'erasure',
  'releases',
] as const
export type HandlerName = (typeof handlerNames)[number]

/** What a function reads from disk beside its code, by path in functions/. */
const filesBeside: Readonly<Partial<Record<HandlerName, readonly string[]>>> = {
  api: ['api/openapi/openapi.generated.json', 'api/openapi/formDefinition.generated.json'],
  papers: ['papers/paper.typ'],
}

/** Packages with binaries, or WebAssembly that they read beside themselves: copied beside the function's code as they are. */
export const notBundled: Readonly<Partial<Record<HandlerName, readonly string[]>>> = {
  images: ['sharp'],
  papers: ['@myriaddreamin/typst-ts-node-compiler'],
  releases: ['highs'],
}

/**
 * How every function is bundled. The SDK is in the bundle: the version in the runtime is AWS's choice, and loading it
 * from there takes longer. A dynamic import becomes a file of its own (`splitting`), read when it is first needed: the
 * parts of the credential chain that Lambda does not use, other clients, groups of routes.
 * docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
 */
export const bundleOptions = {
  absWorkingDir: repository,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  splitting: true,
  mainFields: ['module', 'main'],
  minify: true,
  // Read when an error must be located (functions/placeOf.ts).
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  logLevel: 'error',
  // CommonJS packages bundled in an ES module still call require.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
} as const satisfies BuildOptions

/**
 * Bundles `entry` as `index.mjs` and its lazily loaded files into `folder`; with `splitting: false` all in one file.
 * Throws what esbuild reports.
 */
export function bundle(
  entry: string,
  folder: string,
  { splitting = true, external = [] }: { readonly splitting?: boolean; readonly external?: readonly string[] } = {},
): Metafile {
  const own = { splitting, external: [...external], entryPoints: { index: entry }, outdir: folder }
  return buildSync({ ...bundleOptions, ...own }).metafile
}

/** What cannot be bundled: packages, or files of them, by name, with where they are here. */
export type Packages = Readonly<Record<string, () => string>>

/**
 * Bundles a function, with the files that it reads, into `folder`; its handler is `index.handler`. The packages are copied
 * into its `node_modules`; nothing is installed, so synthesis needs no network.
 */
export function bundleHandler(name: HandlerName, folder: string, packages: Packages = {}): Metafile {
  const metafile = bundle(`functions/${name}/handler.ts`, folder, { external: notBundled[name] ?? [] })
  for (const [packageName, from] of Object.entries(packages))
    cpSync(from(), join(folder, 'node_modules', packageName), { recursive: true, dereference: true })
  for (const file of filesBeside[name] ?? [])
    copyFileSync(join(repository, 'functions', file), join(folder, basename(file)))
  return metafile
}
