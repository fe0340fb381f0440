import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { bundleHandler } from '@kring/infra/constructs/bundle'
import { releasePackages } from '@kring/infra/constructs/releasePackages'
import { templatesOf } from '@kring/infra/templates'
import { expect, it } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const { releases } = templatesOf(environment, notBuilt)

it('the function of releases knows the table and no secret, and has the time that an attack takes', () => {
  const [own] = propertiesOf(releases, 'AWS::Lambda::Function')
  expect(own).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Timeout: 900, MemorySize: 2048 })
  expect(JSON.stringify(own?.Environment)).toContain('"KRING_TABLE"')
  expect(JSON.stringify(own?.Environment)).not.toContain('SECRET')
  const [rule] = propertiesOf(releases, 'AWS::Events::Rule')
  expect(rule).toMatchObject({ ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED' })
})

it('its bundle has the solver beside it, and loads it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-releases-'))
  try {
    bundleHandler('releases', folder, releasePackages)
    const script = `
      const { default: load } = await import(${JSON.stringify(pathToFileURL(join(folder, 'node_modules/highs/build/highs.mjs')).href)})
      const highs = await load()
      const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)})
      process.stdout.write([typeof highs.createModel, typeof handler].join(' '))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, KRING_TABLE: 'none', AWS_REGION: 'eu-west-1' },
    })
    expect(stdout).toBe('function function')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
