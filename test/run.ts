import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { findChromium } from './support/chromium.ts'

/** `npm test`: lint, types, build, every test; the last line counts. A step that is no test counts as one. */
const root = new URL('..', import.meta.url).pathname
const reports = mkdtempSync(join(tmpdir(), 'kring-test-'))
let passed = 0
let failed = 0

function step(name: string, command: string, ...args: readonly string[]): boolean {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) passed += 1
  else failed += 1
  return status === 0
}

const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })

function tests(project: string): void {
  console.log(`\n— tests: ${project}`)
  const report = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync('vitest', ['run', '--project', project, ...reporters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const counted = existsSync(report) ? Report.parse(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  passed += counted?.numPassedTests ?? 0
  // A file that could not even be loaded has no tests to fail.
  failed += Math.max(counted?.numFailedTests ?? 0, status === 0 ? 0 : 1)
}

step('lint', 'biome', 'check', '.', '--error-on-warnings')
step('types', 'tsc', '-b')
step('web', 'node', 'local/build.ts')

// One kind after the other: what a browser sees within seconds should not wait for two thousand other tests.
tests('rules')
tests('engine')
if (findChromium() !== undefined) tests('browser')
else {
  console.log('\nNo chromium on the PATH (CHROMIUM_PATH to name one): the browser tests are skipped.')
  if (process.env.CI === 'true') failed += 1
}

console.log(`tests: ${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
