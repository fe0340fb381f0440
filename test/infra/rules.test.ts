import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, environments } from '@kring/infra/environments'
import { PolicyStatement, withUnbundledApp } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt } from './environment.ts'

const sso: Environment['sso'] = [
  { kind: 'saml', name: 'City', domains: ['city.example'], metadataUrl: 'https://idp.city.example/metadata' },
  {
    kind: 'oidc',
    name: 'Court',
    domains: ['court.example'],
    issuer: 'https://login.court.example',
    clientId: 'kring',
    clientSecretName: 'kring/court',
  },
]

describe('no rule is broken without a reason', () => {
  test.each<[string, Environment[]]>([
    ['in the environments as they stand', [...environments()]],
    ['in what may be torn down', [{ ...environment, terminationProtection: false }]],
    ['with providers of organisations', [{ ...environment, sso }]],
    ['with a pipeline', [{ ...environment, github: { repository: 'kring/kring', environment: 'production' } }]],
    ['with a malware scan', [{ ...environment, malwareScan: true }]],
    ['with a second factor for who wants one', [{ ...environment, secondFactor: 'optional' }]],
  ])('%s', (_name, every) => {
    expect(() => withUnbundledApp(every, notBuilt, ({ app }) => app.synth())).not.toThrow()
  })

  test('where the web app was built', () => {
    const siteFolder = mkdtempSync(join(tmpdir(), 'kring-site-'))
    try {
      writeFileSync(join(siteFolder, 'index.html'), '<!doctype html>')
      withUnbundledApp([environment], { site: { folder: siteFolder, pagesFolder: siteFolder } }, ({ app, stages }) => {
        expect(() => app.synth()).not.toThrow()
        expect(stages.map(({ web }) => web.uploads)).toEqual([true])
      })
    } finally {
      rmSync(siteFolder, { recursive: true })
    }
  })
})

test('a rule that is broken stops the synthesis', () => {
  const open = new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] })
  withUnbundledApp([environment], notBuilt, ({ app, stages }) => {
    for (const { api } of stages) api.handler.role.addToPrincipalPolicy(open)
    expect(() => app.synth()).toThrow(/IAM5\[Action::dynamodb:\*\]/)
  })
})
