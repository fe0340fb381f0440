import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repository } from '@kring/infra/constructs/bundle'
import { selection } from '@kring/infra/deploy/cdk'
import { withUnbundledApp } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import { environment, notBuilt } from '../environment.ts'

const cli = join(repository, 'node_modules/aws-cdk/bin/cdk')
const other = { ...environment, name: 'other', domain: 'other.kring.example', signInPrefix: 'kring-other' }

test('the CLI selects every stack of an environment and none of another; by the names of stacks it selects none', () => {
  withUnbundledApp([environment, other], notBuilt, ({ app, stages: [stage] }) => {
    const assembly = app.synth().directory
    /** The stacks that a pattern selects, by their place in the app. */
    const selected = (pattern: string): readonly string[] =>
      spawnSync(process.execPath, [cli, 'ls', '--app', assembly, pattern], { cwd: repository, encoding: 'utf8' })
        .stdout.split('\n')
        .flatMap(line => (line === '' ? [] : [line.split(' ')[0] ?? '']))
        .toSorted()
    const all = stage?.node.children.map(({ node }) => `test/${node.id}`) ?? []
    expect(all.length).toBeGreaterThan(13)
    expect(selected(selection('test'))).toEqual(all.toSorted())
    expect(selected(selection('test', 'mail'))).toEqual(['test/mail'])
    expect(selected('kring-test/*')).toEqual([])
  })
})
