import type { Facts, StackFact } from '@kring/infra/deploy/preflight/facts'
import { faultsOf } from '@kring/infra/deploy/preflight/faultsOf'
import type { Environment } from '@kring/infra/environments'
import { describe, expect, test } from 'vitest'
import { environment as example } from '../environment.ts'

/** Nothing in it is an example. */
const environment: Environment = {
  ...example,
  domain: 'kring.test',
  hostedZone: { id: 'Z0123456789', name: 'kring.test' },
  mailDomain: 'kring.test',
  dmarc: { policy: 'reject', reportsTo: 'dmarc@kring.test' },
  alarmEmail: 'on-call@kring.test',
}

const stack = (changes: Partial<StackFact>): StackFact => ({
  name: 'kring-test-data',
  region: 'eu-central-1',
  status: 'CREATE_COMPLETE',
  resources: [],
  ...changes,
})

/** An account in which nothing was deployed yet, and everything may be. */
const ready: Facts = {
  account: { found: environment.account },
  bootstrap: { 'eu-central-1': { found: 21 }, 'us-east-1': { found: 21 } },
  zone: { found: { name: 'kring.test', nameServers: ['ns-1.awsdns.org', 'ns-2.awsdns.com'] } },
  delegatedTo: { found: ['NS-2.awsdns.com', 'ns-1.awsdns.org.'] },
  mail: { found: { isOutOfSandbox: true, isSending: true } },
  mailIdentity: { found: false },
  prefixOf: { found: undefined },
  distributionsOf: { found: [] },
  concurrency: { found: { limit: 1000, ofOthers: 0 } },
  gitHubProvider: { found: undefined },
  stacks: { found: [] },
}
const found = (changes: Partial<Facts>, settings = environment) => faultsOf(settings, { ...ready, ...changes })
const codes = (changes: Partial<Facts>, settings = environment) => found(changes, settings).map(({ code }) => code)

describe('before a deployment', () => {
  test('nothing is wrong with an account that is ready', () => {
    expect(found({})).toEqual([])
  })

  test('nothing is wrong with what was deployed before: its prefix, domain and mail are its own', () => {
    const stacks = [
      stack({ name: 'kring-test-mail', status: 'UPDATE_ROLLBACK_COMPLETE' }),
      stack({ name: 'kring-test-identity', resources: [{ type: 'AWS::Cognito::UserPool', id: 'eu_1' }] }),
      stack({ name: 'kring-test-web', resources: [{ type: 'AWS::CloudFront::Distribution', id: 'E1' }] }),
    ]
    expect(
      found({
        stacks: { found: stacks },
        mailIdentity: { found: true },
        prefixOf: { found: 'eu_1' },
        distributionsOf: { found: ['E1'] },
      }),
    ).toEqual([])
  })

  test.each<[string, Partial<Facts>, string, RegExp]>([
    [
      'no bootstrap',
      { bootstrap: { 'us-east-1': { found: undefined } } },
      'bootstrap-missing',
      /cdk bootstrap aws:\/\/111122223333\/us-east-1/,
    ],
    ['an old bootstrap', { bootstrap: { 'eu-central-1': { found: 5 } } }, 'bootstrap-old', /cdk bootstrap/],
    ['no zone', { zone: { found: undefined } }, 'zone-missing', /kring\.test/],
    ['a zone of another name', { zone: { found: { name: 'kring.org', nameServers: [] } } }, 'zone-other', /hostedZone/],
    [
      'a zone that nobody asks',
      { delegatedTo: { found: [] } },
      'zone-not-delegated',
      /ns-1\.awsdns\.org, ns-2\.awsdns\.com/,
    ],
    [
      'a zone that half of the name servers are of',
      { delegatedTo: { found: ['ns-1.awsdns.org', 'old.example.net'] } },
      'zone-not-delegated',
      /registrar/,
    ],
    [
      'the sandbox of SES',
      { mail: { found: { isOutOfSandbox: false, isSending: true } } },
      'mail-sandbox',
      /production access/,
    ],
    ['paused mail', { mail: { found: { isOutOfSandbox: true, isSending: false } } }, 'mail-paused', /dashboard/],
    [
      'an identity that was made by hand',
      { mailIdentity: { found: true } },
      'mail-identity-elsewhere',
      /delete-email-identity --email-identity kring\.test/,
    ],
    ['a prefix of another pool', { prefixOf: { found: 'eu_other' } }, 'prefix-taken', /signInPrefix/],
    ['a domain of another distribution', { distributionsOf: { found: ['E9'] } }, 'domain-taken', /another domain/],
    [
      'a provider of pipelines that somebody else made',
      { gitHubProvider: { found: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' } },
      'pipeline-provider-elsewhere',
      /delete-open-id-connect-provider/,
    ],
    [
      'too much concurrency that other stages reserved',
      { concurrency: { found: { limit: 1000, ofOthers: 651 } } },
      'concurrency-too-low',
      /Service Quotas/,
    ],
    [
      'too little concurrency',
      { concurrency: { found: { limit: 349, ofOthers: 0 } } },
      'concurrency-too-low',
      /Service Quotas/,
    ],
    [
      'a look that is not allowed',
      { concurrency: { refused: 'AccessDenied: no' } },
      'may-not-look',
      /lambda:GetAccountSettings/,
    ],
  ])('%s is told, with what to do', (_what, changes, code, remedy) => {
    expect(found(changes)).toEqual([{ code, what: expect.any(String), remedy: expect.stringMatching(remedy) }])
  })

  test('just enough concurrency is enough', () => {
    expect(found({ concurrency: { found: { limit: 350, ofOthers: 0 } } })).toEqual([])
  })

  test.each([
    ['CREATE_IN_PROGRESS', 'stack-in-progress', /Wait/],
    ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', 'stack-in-progress', /describe-stack-events/],
    [
      'UPDATE_ROLLBACK_FAILED',
      'stack-stuck',
      /continue-update-rollback --stack-name kring-test-data --region eu-central-1/,
    ],
    ['ROLLBACK_COMPLETE', 'stack-half-made', /delete-stack --stack-name kring-test-data/],
    ['ROLLBACK_FAILED', 'stack-half-made', /delete-stack/],
    ['CREATE_FAILED', 'stack-half-made', /delete-stack/],
    ['DELETE_FAILED', 'stack-half-made', /delete-stack/],
  ])('a stack that is %s is told, with what to do', (status, code, remedy) => {
    expect(found({ stacks: { found: [stack({ status })] } })).toEqual([
      { code, what: expect.stringContaining(status), remedy: expect.stringMatching(remedy) },
    ])
  })

  test.each(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS'])(
    'a stack that is %s can be deployed',
    status => {
      expect(found({ stacks: { found: [stack({ status })] } })).toEqual([])
    },
  )

  test('everything that is wrong is told at once', () => {
    expect(
      codes({
        bootstrap: { 'eu-central-1': { found: undefined }, 'us-east-1': { found: undefined } },
        mail: { found: { isOutOfSandbox: false, isSending: false } },
        prefixOf: { found: 'eu_other' },
        stacks: {
          found: [stack({ status: 'ROLLBACK_COMPLETE' }), stack({ name: 'kring-test-api', status: 'DELETE_FAILED' })],
        },
      }),
    ).toEqual([
      'bootstrap-missing',
      'bootstrap-missing',
      'mail-sandbox',
      'mail-paused',
      'prefix-taken',
      'stack-half-made',
      'stack-half-made',
    ])
  })

  test('with credentials of another account, or none, nothing else is said of what was looked at', () => {
    const stacks = { found: [stack({ status: 'ROLLBACK_COMPLETE' })] }
    expect(codes({ account: { found: '999999999999' }, stacks })).toEqual(['account-other'])
    expect(codes({ account: { refused: 'CredentialsProviderError' }, stacks })).toEqual(['credentials-missing'])
  })

  test('each setting that is an example is named', () => {
    const settings = { ...environment, ...example, account: '000000000001', mailDomain: 'kring.test' }
    const faults = found({ account: { found: '000000000001' } }, settings).filter(
      ({ code }) => code === 'settings-example',
    )
    expect(faults.map(({ what }) => what.split(' in ')[0])).toEqual([
      'domain',
      'hostedZone.name',
      'dmarc.reportsTo',
      'alarmEmail',
      'account or hostedZone.id',
    ])
  })
})
