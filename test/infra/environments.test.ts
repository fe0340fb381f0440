import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  environmentNamed,
  environments,
  environmentsIn,
  InvalidSettings,
  readSettings,
} from '@kring/infra/environments'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { environment } from './environment.ts'

const read = (changes: object) => readSettings('test.json', JSON.stringify({ ...environment, ...changes }))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kring-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the settings of an environment', () => {
  test('of this repository can be read', () => {
    expect(environments().map(({ name }) => name)).toEqual(['production', 'staging', 'test'])
    expect(environmentNamed('staging').name).toBe('staging')
  })

  test('are what the file says', () => {
    expect(read({})).toEqual(environment)
  })

  test.each<[string, object, string, RegExp]>([
    ['an unknown setting', { signInPrefx: 'kring' }, '', /no setting "signInPrefx"/],
    ['a number for text', { account: 111122223333 }, 'account', /expected string.*found 111122223333/],
    ['an account of eleven digits', { account: '11112222333' }, 'account', /twelve digits/],
    [
      'a domain outside of the zone',
      { domain: 'kring.org' },
      'domain',
      /kring\.example or a name in it.*found "kring\.org"/,
    ],
    ['a domain that only ends as the zone does', { domain: 'mykring.example' }, 'domain', /a name in it/],
    ['a prefix that AWS refuses', { signInPrefix: 'kring-aws' }, 'signInPrefix', /without aws/],
    ['a missing setting', { region: undefined }, 'region', /^missing/],
    [
      'a setting of a setting',
      { dmarc: { policy: 'delete', reportsTo: 'a@kring.example' } },
      'dmarc.policy',
      /"delete"/,
    ],
    [
      'a locked vault that is to be torn down',
      { terminationProtection: false, backup: { mode: 'compliance', days: 1, secondRegion: 'eu-west-1' } },
      'backup.mode',
      /governance/,
    ],
    [
      'one region twice',
      { backup: { mode: 'governance', days: 1, secondRegion: 'eu-central-1' } },
      'backup.secondRegion',
      /another region/,
    ],
    [
      'more days than AWS keeps',
      { backup: { mode: 'governance', days: 36, secondRegion: 'eu-west-1' } },
      'backup.days',
      /at most 35/,
    ],
    [
      'a provider of an unknown kind',
      { sso: [{ kind: 'ldap', name: 'city', domains: ['city.example'] }] },
      'sso[0].kind',
      /./,
    ],
    [
      'a provider without domains',
      { sso: [{ kind: 'saml', name: 'city', domains: [], metadataUrl: 'https://idp.city.example' }] },
      'sso[0].domains',
      /at least one/,
    ],
    [
      'a provider that is not reached over https',
      { sso: [{ kind: 'saml', name: 'city', domains: ['city.example'], metadataUrl: 'http://idp.city.example' }] },
      'sso[0].metadataUrl',
      /https/,
    ],
    ['another name than the file has', { name: 'staging' }, 'name', /expected "test", as the file is called/],
  ])('with %s are refused, with the file, the place and what was expected', (_what, changes, path, expected) => {
    expect(read(changes)).toEqual([{ file: 'test.json', path, expected: expect.stringMatching(expected) }])
  })

  test('that are no JSON are refused', () => {
    expect(readSettings('test.json', '{ "name": ')).toEqual([
      { file: 'test.json', path: '', expected: expect.stringMatching(/^expected JSON/) },
    ])
  })

  test('with faults in two files are told of both at once', () => {
    writeFileSync(
      join(folder, 'one.json'),
      JSON.stringify({ ...environment, name: 'one', region: 'moon', account: '1' }),
    )
    writeFileSync(join(folder, 'two.json'), '[]')
    const found = faultsOf(() => environmentsIn(folder))
    expect(found.code).toBe('invalid-settings')
    expect(found.faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'one.json account',
      'one.json region',
      'two.json ',
    ])
    expect(found.message.split('\n')).toHaveLength(3)
  })

  test('may not share what only one can have', () => {
    for (const name of ['one', 'two'])
      writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...environment, name }))
    const { faults } = faultsOf(() => environmentsIn(folder))
    expect(faults.map(({ file, path }) => `${file} ${path}`)).toEqual(['two.json signInPrefix', 'two.json domain'])
  })

  test('of one environment are read whatever is wrong in another; one that is not there is named with those that are', () => {
    writeFileSync(join(folder, 'test.json'), JSON.stringify(environment))
    writeFileSync(join(folder, 'two.json'), '[]')
    expect(environmentNamed('test', folder)).toEqual(environment)
    expect(faultsOf(() => environmentNamed('tset', folder)).message).toBe(
      'tset.json: the file: there is none; there are test, two',
    )
  })
})

function faultsOf(use: () => unknown): InvalidSettings {
  try {
    use()
  } catch (error) {
    if (error instanceof InvalidSettings) return error
    throw error
  }
  throw new Error('nothing was refused')
}
