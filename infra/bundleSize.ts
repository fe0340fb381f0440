import type { Metafile } from 'esbuild'

/** Bytes of JavaScript, in all and without the SDK. */
export type Size = { readonly bytes: number; readonly own: number }

export type BundleSize = {
  /** What a cold start reads: `index.mjs` and the files that it imports. */
  readonly start: Size & { readonly files: number }
  /** With everything that is loaded later, too. */
  readonly all: Size & { readonly files: number }
  /** What takes most of the start: a package, or a file of ours. */
  readonly largest: readonly (readonly [what: string, bytes: number])[]
}

/** Measures a bundle by what esbuild says of it. */
export function bundleSize({ outputs }: Metafile): BundleSize {
  const scripts = Object.keys(outputs).filter(file => file.endsWith('.mjs'))
  const entry = scripts.find(file => outputs[file]?.entryPoint?.match(/[hH]andler\.ts$/) && file.endsWith('index.mjs'))
  if (entry === undefined) throw new TypeError('the bundle has no index.mjs')
  const start = [...importedBy(entry, outputs)]
  const sizeOf = (files: readonly string[]) => ({
    bytes: sum(files.map(file => outputs[file]?.bytes ?? 0)),
    own: sum(partsOf(files, outputs).flatMap(([input, bytes]) => (isSdk(input) ? [] : bytes))),
    files: files.length,
  })
  const parts = new Map<string, number>()
  for (const [input, bytes] of partsOf(start, outputs)) {
    const what = packageOf(input) ?? input
    parts.set(what, (parts.get(what) ?? 0) + bytes)
  }
  return { start: sizeOf(start), all: sizeOf(scripts), largest: [...parts].toSorted(([, a], [, b]) => b - a) }
}

type Outputs = Metafile['outputs']

/** The file and all that it imports before it runs; dynamic imports come later. */
function importedBy(file: string, outputs: Outputs, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file) || outputs[file] === undefined) return found
  found.add(file)
  for (const { kind, path } of outputs[file].imports) if (kind === 'import-statement') importedBy(path, outputs, found)
  return found
}

const partsOf = (files: readonly string[], outputs: Outputs): readonly (readonly [input: string, bytes: number])[] =>
  files.flatMap(file =>
    Object.entries(outputs[file]?.inputs ?? {}).map(([input, part]) => [input, part.bytesInOutput] as const),
  )

/** The package that an input belongs to; undefined for our own files. */
const packageOf = (input: string): string | undefined => input.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]

const isSdk = (input: string): boolean => /^@(?:aws-sdk|smithy|aws-crypto)\//.test(packageOf(input) ?? '')

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
