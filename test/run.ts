import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { findChromium } from './support/chromium.ts'

/** `npm test`: lint, types, build, every test; the last line counts. A step that is no test counts as one. */
const root = new URL('..', import.meta.url).pathname
const report = join(mkdtempSync(join(tmpdir(), 'kring-test-')), 'report.json')
let passed = 0
let failed = 0

function step(name: string, command: string, ...args: readonly string[]): boolean {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) passed += 1
  else failed += 1
  return status === 0
}

const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int() })

step('lint', 'biome', 'check', '.', '--error-on-warnings')
step('types', 'tsc', '-b')
step('web', 'node', 'local/build.ts')

const chromium = findChromium()
const projects = ['--project', 'rules', '--project', 'engine']
if (chromium !== undefined) projects.push('--project', 'browser')
else if (process.env.CI === 'true') failed += 1
console.log('\n— tests')
if (chromium === undefined)
  console.log('No chromium on the PATH (CHROMIUM_PATH to name one): the browser tests are skipped.')
const { status } = spawnSync(
  'vitest',
  ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
)
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  passed += numPassedTests
  // A file that could not even be loaded has no tests to fail.
  failed += numFailedTests > 0 ? numFailedTests : status === 0 ? 0 : Math.max(1, numFailedTestSuites)
} else failed += 1

console.log(`tests: ${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
