import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '@kring/infra/environments'
import { environments } from '@kring/infra/environments'
import { templatesOf } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import { environment, notBuilt } from './environment.ts'

const { certificateArn: _none, ...withoutDomain } = environment

test.each<Environment>([...environments, withoutDomain])('no rule is broken without a reason: $name', each => {
  expect(() => templatesOf(each, notBuilt)).not.toThrow()
})

test('nor where the web app is uploaded', () => {
  const siteFolder = mkdtempSync(join(tmpdir(), 'kring-site-'))
  try {
    writeFileSync(join(siteFolder, 'index.html'), '<!doctype html>')
    const { web } = templatesOf(environment, { siteFolder })
    web.resourceCountIs('Custom::CDKBucketDeployment', 2)
  } finally {
    rmSync(siteFolder, { recursive: true })
  }
})

test('a rule that is broken stops the synthesis', () => {
  expect(() => templatesOf({ ...environment, secondFactor: 'optional' }, notBuilt)).toThrow(/COG2/)
})
