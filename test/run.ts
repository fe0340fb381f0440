import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { findChromium } from './support/chromium.ts'
import { GateReport, merge, unused } from './support/gate/report.ts'

/** `npm test`: lint, types, build, every test; the last line counts. A step that is no test counts as one. */
const root = new URL('..', import.meta.url).pathname
const reports = mkdtempSync(join(tmpdir(), 'kring-test-'))
const gateReports = join(reports, 'gate')
const isolationReports = join(reports, 'isolation')
for (const folder of [gateReports, isolationReports]) mkdirSync(folder)
const env = { ...process.env, KRING_GATE_REPORTS: gateReports, KRING_ISOLATION_REPORTS: isolationReports }
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
  const { status } = spawnSync('vitest', ['run', '--project', `${project}*`, ...reporters], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const counted = existsSync(report) ? Report.parse(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  passed += counted?.numPassedTests ?? 0
  // A file that could not even be loaded has no tests to fail.
  failed += Math.max(counted?.numFailedTests ?? 0, status === 0 ? 0 : 1)
}

function readAll(folder: string): readonly unknown[] {
  return readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

const Attacks = z.object({ attempts: z.int(), leaks: z.int() })

/** What all suites together showed of isolation: who asked for what is not theirs, and which rights nobody needs. */
function summary(): void {
  const attacks = readAll(isolationReports).map(one => Attacks.parse(one))
  const [attempts, leaks] = [sum(attacks.map(one => one.attempts)), sum(attacks.map(one => one.leaks))]
  const gate = merge(readAll(gateReports).map(one => GateReport.parse(one)))
  const idle = unused(gate)
  for (const grant of idle) console.log(`granted and never used: ${grant}`)
  console.log(`isolation: ${attempts} attempts, ${leaks} leaks`)
  console.log(`gate: ${gate.evaluated} evaluated, ${gate.refused} refused, ${idle.length} unused grants`)
  if (attempts === 0 || leaks > 0 || gate.evaluated === 0 || idle.length > 0) failed += 1
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

step('lint', 'biome', 'check', '.', '--error-on-warnings')
step('types', 'tsc', '-b')
step('web', 'node', 'local/build.ts')
step('size', 'node', 'packages/web/size.ts')

// One kind after the other: what a browser sees within seconds should not wait for two thousand other tests.
tests('rules')
tests('engine')
if (findChromium() !== undefined) tests('browser')
else {
  console.log('\nNo chromium on the PATH (CHROMIUM_PATH to name one): the browser tests are skipped.')
  if (process.env.CI === 'true') failed += 1
}

summary()
console.log(`tests: ${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
