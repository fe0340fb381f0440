import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { TenantId } from '@kring/domain'
import { s3Storage } from '@kring/functions/files/s3'
import type { FileScope } from '@kring/functions/files/storage'
import { mockClient } from 'aws-sdk-client-mock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalOf } from '../support/gate/decide.ts'
import { deployment } from '../support/gate/roles.ts'

const acme = TenantId.parse('acme')
const id = '0123456789abcdef0123456789abcdef'
const Bucket = 'kring-files'
const credentials = async () => ({ accessKeyId: 'ASIATEST', secretAccessKey: 'secret', sessionToken: 'session' })
const asked: FileScope[] = []
const storage = s3Storage({
  bucket: Bucket,
  region: 'eu-central-1',
  store: {
    credentials: scope => {
      if (scope.role === 'public' || scope.role === 'tenant') asked.push(scope)
      return credentials
    },
  },
})
const room = storage.forScope(acme, { role: 'tenant', tenant: acme })
const s3 = mockClient(S3Client)
beforeEach(() => void s3.reset())
afterEach(() => void asked.splice(0))

describe('a grant to send a file', () => {
  it('is for one key, one type, up to 10 MB and ten minutes, signed as the scope', async () => {
    const asked = Date.now()
    const { url, fields, expiresAt } = await room.grantUpload(id, 'pdf')
    const granted = Date.now()
    expect(url).toBe(`https://${Bucket}.s3.eu-central-1.amazonaws.com/`)
    expect(fields).toMatchObject({
      key: `incoming/t/acme/${id}`,
      'Content-Type': 'application/pdf',
      'X-Amz-Security-Token': 'session',
    })
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString())
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { key: `incoming/t/acme/${id}` },
        { bucket: Bucket },
        { 'Content-Type': 'application/pdf' },
        ['content-length-range', 1, 10 * 1024 * 1024],
      ]),
    )
    // However long it took to sign: ten minutes from a moment between the two, to the second.
    for (const end of [Date.parse(policy.expiration), Date.parse(expiresAt)]) {
      expect(end).toBeGreaterThanOrEqual(asked + 599_000)
      expect(end).toBeLessThanOrEqual(granted + 601_000)
    }
  })
})

describe('a link to fetch a file', () => {
  it('is for a kept file, a minute, as a download of no type that nobody keeps', async () => {
    const { url } = await room.grantDownload(id, 'brief “één”.pdf')
    const { host, pathname, searchParams } = new URL(url)
    expect([host, pathname]).toEqual([`${Bucket}.s3.eu-central-1.amazonaws.com`, `/kept/t/acme/${id}`])
    expect(Object.fromEntries(searchParams)).toMatchObject({
      'X-Amz-Expires': '60',
      'response-content-type': 'application/octet-stream',
      'response-cache-control': 'no-store',
      'response-content-disposition': `attachment; filename="brief een.pdf"; filename*=UTF-8''brief%20%E2%80%9C%C3%A9%C3%A9n%E2%80%9D.pdf`,
    })
  })
})

describe('the storage is asked', () => {
  it('for one byte more than a file may have, and no more', async () => {
    s3.on(GetObjectCommand).resolves({})
    await room.readIncoming(id)
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input).toEqual({
      Bucket,
      Key: `incoming/t/acme/${id}`,
      Range: `bytes=0-${10 * 1024 * 1024}`,
    })
  })

  it('to put what was checked apart, and to copy it to a dossier’s', async () => {
    s3.on(PutObjectCommand).resolves({}).on(CopyObjectCommand).resolves({}).on(DeleteObjectCommand).resolves({})
    await room.putChecked(id, 'png', Uint8Array.from([1, 2]))
    await room.keep(id)
    await room.removeIncoming(id)
    await room.removeChecked(id)
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket,
      Key: `checked/t/acme/${id}`,
      ContentType: 'image/png',
    })
    expect(s3.commandCalls(CopyObjectCommand)[0]?.args[0].input).toEqual({
      Bucket,
      Key: `kept/t/acme/${id}`,
      CopySource: `${Bucket}/checked/t/acme/${id}`,
    })
    const removed = s3.commandCalls(DeleteObjectCommand).map(({ args: [{ input }] }) => input.Key)
    expect(removed).toEqual([`incoming/t/acme/${id}`, `checked/t/acme/${id}`])
  })

  it('and a file that is not there is no fault', async () => {
    for (const name of ['NoSuchKey', 'AccessDenied']) {
      const error = Object.assign(new Error(name), { name })
      s3.on(GetObjectCommand).rejects(error).on(CopyObjectCommand).rejects(error)
      expect(await room.readIncoming(id)).toBeUndefined()
      expect(await room.keep(id)).toBe(false)
    }
    s3.on(GetObjectCommand).rejects(Object.assign(new Error('x'), { name: 'SlowDown' }))
    await expect(room.readIncoming(id)).rejects.toMatchObject({ name: 'SlowDown' })
  })

  it('by who the asker was found to be, whatever the place', () => {
    storage.forScope(TenantId.parse('other'), { role: 'public', tenant: acme })
    expect(asked).toContainEqual({ role: 'public', tenant: acme })
  })
})

describe('the policies, as synthesised', () => {
  const { scopes } = deployment()
  const roles = new Map([...scopes.values()].map(role => [role.name, role]))
  const bucketArn = 'arn:aws:s3:::kring-test-data-Files51320BCE'
  const may = async (name: string, tenant: string | undefined, action: string, place: string) => {
    const role = roles.get(name)
    if (role === undefined) throw new Error(`no role ${name}`)
    const session = { role, arn: `${role.arn}/session`, tags: tenant === undefined ? {} : { tenant } }
    const question = { action: `s3:${action}`, resource: `${bucketArn}/${place}`, context: {} }
    return (await refusalOf(session, question)) === undefined
  }
  const actions = ['GetObject', 'PutObject', 'DeleteObject', 'PutObjectAcl', 'GetObjectVersion']
  const shelves = ['incoming', 'checked', 'kept']

  it('let the public desk take files in and give none out, and a tenant’s role fetch what is kept', async () => {
    const allowed: string[] = []
    for (const name of ['api public', 'api tenant'])
      for (const shelf of shelves)
        for (const action of actions)
          if (await may(name, 'acme', action, `${shelf}/t/acme/${id}`)) allowed.push(`${name} ${action} ${shelf}`)
    const takingIn = (name: string) => [
      ...['incoming', 'checked'].flatMap(shelf =>
        ['GetObject', 'PutObject', 'DeleteObject'].map(action => `${name} ${action} ${shelf}`),
      ),
      ...(name === 'api tenant' ? ['api tenant GetObject kept'] : []),
      `${name} PutObject kept`,
    ]
    expect(allowed).toEqual([...takingIn('api public'), ...takingIn('api tenant')])
  })

  it.each(['acme-corp', 'acm', 'ac', ''])('never let acme near the files of %j', async other => {
    for (const name of roles.keys())
      for (const shelf of shelves)
        for (const action of actions)
          expect(await may(name, 'acme', action, `${shelf}/t/${other}/${id}`), `${name} ${action}`).toBe(false)
  })

  it('let nobody without a tenant near any', async () => {
    for (const name of roles.keys())
      for (const action of actions)
        for (const place of [`kept/t/acme/${id}`, `kept/t//${id}`, 'kept', ''])
          expect(await may(name, undefined, action, place), `${name} ${action} ${place}`).toBe(false)
  })
})
