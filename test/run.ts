import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import * as z from 'zod'
import { DisclosureReport, disclosureLine } from './disclosure/tally.ts'
import { AttackReport, isolationLine } from './isolation/tally.ts'
import { run } from './quick/command.ts'
import { findChromium } from './support/chromium.ts'
import { GateReport, merge, unused } from './support/gate/report.ts'

/** `npm test`: lint, types, build, every test; the last line counts. A step that is no test counts as one. */
const root = new URL('..', import.meta.url).pathname
const reports = mkdtempSync(join(tmpdir(), 'kring-test-'))
const gateReports = join(reports, 'gate')
const isolationReports = join(reports, 'isolation')
const verifyReports = join(reports, 'verify')
const eraseReports = join(reports, 'erase')
const disclosureReports = join(reports, 'disclosure')
for (const folder of [gateReports, isolationReports, verifyReports, eraseReports, disclosureReports]) mkdirSync(folder)
const env = {
  ...process.env,
  KRING_GATE_REPORTS: gateReports,
  KRING_ISOLATION_REPORTS: isolationReports,
  KRING_VERIFY_REPORTS: verifyReports,
  KRING_ERASE_REPORTS: eraseReports,
  KRING_DISCLOSURE_REPORTS: disclosureReports,
}
const never = new AbortController().signal
let passed = 0
let failed = 0

/** Says nothing until it is over, for tests speak meanwhile. */
async function step(name: string, command: string, ...args: readonly string[]): Promise<void> {
  const { outcome, said } = await run(root, never, command, ...args)
  console.log(`\n— ${name}: ${outcome}\n${said}`)
  if (outcome === 'passed') passed += 1
  else {
    failed += 1
    failures.push(`${name}\n${said.trim().split('\n').slice(-15).join('\n')}`)
  }
}

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

/** What failed, to be said again at the end: what was printed meanwhile lies thousands of lines above. */
const failures: string[] = []

/**
 * Vitest's workers on two cores. Browser tests wait for pages more than they compute: with two workers half of the
 * processor time stays unused. The engine's suites count refusals under load, so they get no more than the cores.
 */
const workers: Readonly<Record<string, number>> = { rules: 2, engine: 2, browser: 4 }

async function tests(project: string): Promise<void> {
  console.log(`\n— tests: ${project}`)
  const before = failures.length
  const report = join(reports, `${project}.json`)
  const unhandled = join(reports, `${project}-unhandled.json`)
  const reporters = ['--reporter=default', '--reporter=json', '--reporter=./test/support/unhandledErrors.ts']
  const status = await new Promise<number | null>(done => {
    const args = ['run', '--project', `${project}*`, `--maxWorkers=${workers[project] ?? 2}`, ...reporters]
    const output = { ...env, KRING_UNHANDLED_ERRORS: unhandled }
    const child = spawn('vitest', [...args, `--outputFile.json=${report}`], {
      cwd: root,
      env: output,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', () => done(null))
    child.on('close', done)
  })
  const counted = existsSync(report) ? Report.parse(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  passed += counted?.numPassedTests ?? 0
  // A file that could not even be loaded has no tests to fail.
  failed += Math.max(counted?.numFailedTests ?? 0, status === 0 ? 0 : 1)
  failures.push(...(counted?.testResults ?? []).flatMap(failuresOf))
  // Vitest also fails for what no test reports: an error that nobody caught, a worker that ended.
  const errors = existsSync(unhandled) ? z.array(z.string()).parse(JSON.parse(readFileSync(unhandled, 'utf8'))) : []
  failures.push(...errors.map(error => `${project}, caught by no test\n${firstLines(error)}`))
  if (status !== 0 && failures.length === before) failures.push(`${project}: vitest ended with ${status}`)
}

/** The failed tests of one file with the beginning of their messages; or the message of a file that did not load. */
function failuresOf({ name, status, message, assertionResults }: z.infer<typeof Report>['testResults'][number]) {
  const file = relative(root, name)
  const tests = assertionResults.filter(one => one.status === 'failed')
  if (tests.length === 0) return status === 'failed' ? [`${file}\n${firstLines(message)}`] : []
  return tests.map(
    ({ fullName, failureMessages }) => `${file} > ${fullName}\n${firstLines((failureMessages ?? []).join('\n'))}`,
  )
}

const firstLines = (text: string): string => text.trim().split('\n').slice(0, 15).join('\n')

function readAll(folder: string): readonly unknown[] {
  return readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

const Traces = z.object({ looked: z.int(), traces: z.int() })
const Forgeries = z.object({ forgeries: z.int(), named: z.int() })

/** What all suites together showed: who asked for what is not theirs, which rights nobody needs, and what was forged. */
function summary(): void {
  const isolation = isolationLine(readAll(isolationReports).map(one => AttackReport.parse(one)))
  const gate = merge(readAll(gateReports).map(one => GateReport.parse(one)))
  const idle = unused(gate)
  for (const grant of idle) console.log(`granted and never used: ${grant}`)
  console.log(isolation.line)
  console.log(`gate: ${gate.evaluated} evaluated, ${gate.refused} refused, ${idle.length} unused grants`)
  const verified = readAll(verifyReports).map(one => Forgeries.parse(one))
  const [forgeries, named] = [sum(verified.map(one => one.forgeries)), sum(verified.map(one => one.named))]
  console.log(`verify: ${forgeries} forgeries, ${named} named`)
  if (forgeries === 0 || named < forgeries) failed += 1
  const disclosure = disclosureLine(readAll(disclosureReports).map(one => DisclosureReport.parse(one)))
  console.log(disclosure.line)
  if (!disclosure.isProven) failed += 1
  // On another engine than the embedded one nothing is looked for: its files are its own.
  const erased = readAll(eraseReports).map(one => Traces.parse(one))
  const traces = sum(erased.map(one => one.traces))
  if (erased.length > 0) console.log(`erase: ${traces} traces`)
  if (traces > 0) failed += 1
  if (!isolation.isProven || gate.evaluated === 0 || idle.length > 0) failed += 1
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** What needs no test and no engine; the web app, which the browser tests look at, at last. */
async function steps(): Promise<void> {
  await step('lint', 'biome', 'check', '.', '--error-on-warnings')
  await step('types', 'tsc', '-b')
  await step('web', 'node', 'local/build.ts')
  await step('size', 'node', 'packages/web/size.ts')
  await step('size of the functions', 'node', 'infra/size.ts')
}

// One kind after the other: what a browser sees within seconds should not wait for two thousand other tests. The rules
// share the two cores with the steps: each leaves one idle now and then.
await Promise.all([steps(), tests('rules')])
await tests('engine')
if (findChromium() !== undefined) await tests('browser')
else {
  console.log('\nNo chromium on the PATH (CHROMIUM_PATH to name one): the browser tests are skipped.')
  if (process.env.CI === 'true') failed += 1
}

summary()
for (const failure of failures) console.log(`failed: ${failure}\n`)
console.log(`tests: ${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
