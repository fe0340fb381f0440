import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type BundleSize, bundleSize } from '@kring/infra/bundleSize'
import { bundle, bundleHandler, type HandlerName, handlerNames, notBundled } from '@kring/infra/constructs/bundle'

const bareEntry = 'bench/bareHandler.ts'
const bareInOne = 'bare, in one file'
const bareSplit = 'bare, split'
type Target = HandlerName | typeof bareInOne | typeof bareSplit

/** Without those whose packages are for Lambda's processor. */
const runHere = handlerNames.filter(name => notBundled[name] === undefined)

/** Milliseconds to import a bundle in a new process: elapsed, and of the processor. */
type Import = { readonly elapsed: number; readonly processor: number }
export type ColdImport = Import & { readonly target: Target; readonly size: BundleSize }

/**
 * Imports each function's bundle, as CDK makes it, in new processes, alternating with a bare handler (bareHandler.ts)
 * that has the same SDK in it: once bundled as ours are, once in one file, as NodejsFunction does. Medians of `times`
 * imports each; other work on the machine is in the elapsed time, and hardly in the processor's.
 */
export async function coldImports(
  times: number,
  names: readonly HandlerName[] = runHere,
): Promise<readonly ColdImport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kring-cold-'))
  try {
    const folderOf = (target: Target): string => join(folder, target.replaceAll(/\W/g, '-'))
    const sizes = new Map<Target, BundleSize>([
      [bareInOne, bundleSize(bundle(bareEntry, folderOf(bareInOne), { splitting: false }))],
      [bareSplit, bundleSize(bundle(bareEntry, folderOf(bareSplit)))],
      ...names.map(name => [name, bundleSize(bundleHandler(name, folderOf(name)))] as const),
    ])
    const measured = new Map<Target, Import[]>()
    for (let time = 0; time < times; time += 1)
      for (const target of sizes.keys()) {
        const one = await importOnce(join(folderOf(target), 'index.mjs'))
        measured.set(target, [...(measured.get(target) ?? []), one])
      }
    return [...sizes].map(([target, size]) => {
      const imports = measured.get(target) ?? []
      return {
        target,
        size,
        elapsed: median(imports.map(({ elapsed }) => elapsed)),
        processor: median(imports.map(({ processor }) => processor)),
      }
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What a function finds in Lambda; nothing is called, so the values need not exist. */
const environment = {
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  KRING_TABLE: 'bench',
  KRING_ISSUER: 'https://issuer.example',
  KRING_AUDIENCE: 'bench',
  KRING_SECRET: 'bench'.repeat(10),
  KRING_KEY_ARN: 'arn:aws:kms:eu-west-1:111122223333:key/bench',
  KRING_BUCKET: 'bench',
  KRING_LEDGER_BUCKET: 'bench',
  KRING_PUBLIC_URL: 'https://kring.example',
  KRING_MAIL_FROM: 'kring@kring.example',
  KRING_API_URL: 'https://kring.example/api',
  KRING_PAGE_POLICY: 'bench',
  KRING_PROVIDERS: '[]',
  KRING_USER_POOL: 'bench',
  KRING_COPIES_BUCKET: 'bench',
  KRING_DRAW_PAGE: 'data:text/javascript,export const drawPage = () => undefined',
}

const run = promisify(execFile)

async function importOnce(file: string): Promise<Import> {
  const script =
    'const began = performance.now(), used = process.cpuUsage()\n' +
    `import(${JSON.stringify(pathToFileURL(file).href)}).then(({ handler }) => {\n` +
    'const { user, system } = process.cpuUsage(used)\n' +
    'const elapsed = performance.now() - began\n' +
    'process.stdout.write(JSON.stringify([typeof handler, elapsed, (user + system) / 1000]))\n' +
    'process.exit()\n})'
  const { stdout } = await run(process.execPath, ['--eval', script], { env: environment })
  const [type, elapsed, processor]: readonly unknown[] = JSON.parse(stdout)
  if (type !== 'function' || typeof elapsed !== 'number' || typeof processor !== 'number')
    throw new Error(`${file} has no handler`)
  return { elapsed, processor }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** The results as lines of a text table; × is against the bare handler in one file, and against the split one. */
export function coldImportLines(rows: readonly ColdImport[]): readonly string[] {
  const bare = (target: Target): ColdImport | undefined => rows.find(row => row.target === target)
  const [inOne, split] = [bare(bareInOne), bare(bareSplit)]
  const ratio = (row: Import, reference: Import | undefined, of: keyof Import): string =>
    `× ${(row[of] / (reference?.[of] ?? Number.NaN)).toFixed(2)}`.padStart(8)
  const kb = (bytes: number): string => (bytes / 1000).toFixed(0).padStart(6)
  return [
    'elapsed and processor time in ms; KB at start with and without the SDK, KB in all without the SDK',
    ...rows.map(row => {
      const { target, elapsed, processor, size } = row
      const times = [elapsed, processor].map(ms => ms.toFixed(0).padStart(6)).join('')
      const ratios = [inOne, split].map(of => ratio(row, of, 'elapsed') + ratio(row, of, 'processor')).join(' ')
      return `${target.padEnd(20)}${times}${ratios}  ${kb(size.start.bytes)}${kb(size.start.own)}${kb(size.all.own)}`
    }),
    ...rows
      .filter(({ target }) => target === 'api')
      .flatMap(({ size }) => [
        'the largest at start of api:',
        ...size.largest.slice(0, 12).map(([what, bytes]) => `  ${kb(bytes)} ${what}`),
      ]),
  ]
}

/** `npm run bench cold`. */
export const lines = async (): Promise<readonly string[]> => coldImportLines(await coldImports(15))

/** One import each of the bare handlers and of all functions, for the test that runs every bench. */
export const smoke = async (): Promise<readonly string[]> => coldImportLines(await coldImports(1))
