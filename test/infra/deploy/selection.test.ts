import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repository } from '@kring/infra/constructs/bundle'
import { selection } from '@kring/infra/deploy/cdk'
import { withUnbundledApp } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import { environment, notBuilt } from '../environment.ts'

const cli = join(repository, 'node_modules/aws-cdk/bin/cdk')
const other = { ...environment, name: 'other', domain: 'other.kring.example', signInPrefix: 'kring-other' }

test('the CLI selects every stack of an environment and none of another; by the names of stacks it selects none', async () => {
  await withUnbundledApp([environment, other], notBuilt, async ({ app, stages }) => {
    for (const stage of stages) stage.synth()
    app.node.setContext('@aws-cdk/core:failSynthOnValidationErrors', false)
    const assembly = app.synth({ skipValidation: true }).directory
    const listed = async (pattern: string): Promise<readonly string[]> => {
      const ran = await promisify(execFile)(process.execPath, [cli, 'ls', '--app', assembly, pattern], {
        cwd: repository,
      }).catch(({ stdout }) => ({ stdout }))
      return String(ran.stdout)
        .split('\n')
        .filter(line => line !== '')
    }
    const [stage] = stages
    const all = stage?.node.children.map(({ node }) => `test/${node.id}`) ?? []
    expect(all.length).toBeGreaterThan(13)
    const names = (lines: readonly string[]) => lines.map(line => line.split(' ')[0]).toSorted()
    expect(names(await listed(selection('test')))).toEqual(all.toSorted())
    expect(names(await listed(selection('test', 'mail')))).toEqual(['test/mail'])
    expect(await listed('kring-test/*')).toEqual([])
  })
})
