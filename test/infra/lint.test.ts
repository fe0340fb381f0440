import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { withUnbundledApp } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import { environment, notBuilt } from './environment.ts'

/**
 * Rules of cfn-lint that do not know what CDK writes: W3005 is of dependencies that are there twice, which CDK always writes;
 * the others are of `Fn::GetStackOutput`, newer than the linter.
 */
const left = ['W3005']

/** W3037 of an action that is newer than the linter's list: Cognito's, in the SDK that is pinned here. */
const newer = /:W3037:'admindeletesoftwaretoken' /

const isThere = spawnSync('cfn-lint', ['--version'], { stdio: 'ignore' }).status === 0
if (!isThere) console.warn('SKIPPED: test/infra/lint.test.ts: cfn-lint not found (pip install cfn-lint)')

test.skipIf(!isThere)('cfn-lint finds nothing in the templates', () => {
  withUnbundledApp([environment], notBuilt, ({ app, stages }) => {
    for (const stage of stages) stage.synth()
    const templates = globSync(join(app.outdir, '**/*.template.json'))
    expect(templates.length).toBeGreaterThan(13)
    const options = ['--format', 'parseable', '--ignore-checks', ...left, '--template', ...templates]
    const { stdout, stderr } = spawnSync('cfn-lint', options, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    expect(stderr).toBe('')
    expect(stdout.split('\n').filter(line => line !== '' && !newer.test(line))).toEqual([])
  })
})
