import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { TenantId } from '@kring/domain'
import type { Scope } from '@kring/functions/data/index'
import { s3Storage } from '@kring/functions/files/s3'
import type { LinkedAnswer } from '@kring/functions/images/event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalOf } from '../support/gate/decide.ts'
import { deployment } from '../support/gate/roles.ts'
import { mockClient } from '../support/mockClient.ts'

const acme = TenantId.parse('acme')
const id = '0123456789abcdef0123456789abcdef'
const Bucket = 'kring-files'
const credentials = async () => ({ accessKeyId: 'ASIATEST', secretAccessKey: 'secret', sessionToken: 'session' })
const asked: Scope[] = []
const store = {
  credentials: (scope: Scope) => {
    asked.push(scope)
    return credentials
  },
}
const links: { type: string; from: string; to: string }[] = []
let made: LinkedAnswer = { ok: true, size: 3, sha256: 'x' }
const images = {
  makeLinked: async (type: string, both: { readonly from: string; readonly to: string }) => {
    links.push({ type, ...both })
    return made
  },
}
const storage = s3Storage({ bucket: Bucket, region: 'eu-central-1', store, images })
const dossier = 'ACM-2026-000001'
const uploads = storage.uploads(acme, { role: 'lists', tenant: acme })
const kept = storage.ofDossier(acme, dossier, { role: 'reading', tenant: acme, dossier })
const submitted = storage.ofDossier(acme, dossier, { role: 'submit', tenant: acme, dossier })
const s3 = mockClient(S3Client)
const named = (name: string) => Object.assign(new Error(name), { name })
beforeEach(() => void s3.reset())
afterEach(() => void asked.splice(0))

describe('a grant to send a file', () => {
  it('is for one key, one type, up to 10 MB and ten minutes, signed as the scope', async () => {
    const asked = Date.now()
    const { url, fields, expiresAt } = await uploads.grantUpload(id, 'pdf')
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
    const { url } = await kept.grantDownload(id, 'brief “één”.pdf')
    const { host, pathname, searchParams } = new URL(url)
    expect([host, pathname]).toEqual([`${Bucket}.s3.eu-central-1.amazonaws.com`, `/kept/t/acme/${dossier}/${id}`])
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
    await uploads.readIncoming(id)
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input).toEqual({
      Bucket,
      Key: `incoming/t/acme/${id}`,
      Range: `bytes=0-${10 * 1024 * 1024}`,
    })
  })

  it('to put what was checked apart, and to copy it to a dossier’s', async () => {
    s3.on(PutObjectCommand).resolves({}).on(CopyObjectCommand).resolves({}).on(DeleteObjectCommand).resolves({})
    await uploads.putChecked(id, 'png', Uint8Array.from([1, 2]))
    await submitted.keep(id)
    await uploads.removeIncoming(id)
    await uploads.removeChecked(id)
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket,
      Key: `checked/t/acme/${id}`,
      ContentType: 'image/png',
    })
    expect(s3.commandCalls(CopyObjectCommand)[0]?.args[0].input).toEqual({
      Bucket,
      Key: `kept/t/acme/${dossier}/${id}`,
      CopySource: `${Bucket}/checked/t/acme/${id}`,
    })
    const removed = s3.commandCalls(DeleteObjectCommand).map(({ args: [{ input }] }) => input.Key)
    expect(removed).toEqual([`incoming/t/acme/${id}`, `checked/t/acme/${id}`])
  })

  it('and a file that is not there is no fault', async () => {
    s3.on(GetObjectCommand).rejects(named('NoSuchKey')).on(CopyObjectCommand).rejects(named('NoSuchKey'))
    expect(await uploads.readIncoming(id)).toBeUndefined()
    expect(await submitted.keep(id)).toBe(false)
    expect(s3.commandCalls(ListObjectsV2Command)).toEqual([])
    s3.on(GetObjectCommand).rejects(named('SlowDown'))
    await expect(uploads.readIncoming(id)).rejects.toMatchObject({ name: 'SlowDown' })
  })

  it.each(['AccessDenied', 'Forbidden'])(
    'whether the file is there when it answers %s: only then it is none',
    async name => {
      s3.on(GetObjectCommand).rejects(named(name)).on(CopyObjectCommand).rejects(named(name))
      s3.on(ListObjectsV2Command).resolves({ Contents: [] })
      expect(await uploads.readIncoming(id)).toBeUndefined()
      expect(await submitted.keep(id)).toBe(false)
      const asked = s3.commandCalls(ListObjectsV2Command).map(({ args: [{ input }] }) => input)
      expect(asked).toEqual([
        { Bucket, Prefix: `incoming/t/acme/${id}`, MaxKeys: 1 },
        { Bucket, Prefix: `checked/t/acme/${id}`, MaxKeys: 1 },
      ])
      const refused = { name: 'FileAccessDenied' }
      // A key that only begins the same is another file.
      s3.on(ListObjectsV2Command).resolves({ Contents: [{ Key: `incoming/t/acme/${id}0` }] })
      expect(await uploads.readIncoming(id)).toBeUndefined()
      s3.on(ListObjectsV2Command).callsFake(({ Prefix }) => ({ Contents: [{ Key: Prefix }] }))
      await expect(uploads.readIncoming(id)).rejects.toMatchObject(refused)
      await expect(submitted.keep(id)).rejects.toMatchObject(refused)
      s3.on(ListObjectsV2Command).rejects(named(name))
      await expect(uploads.readIncoming(id)).rejects.toMatchObject(refused)
      await expect(submitted.keep(id)).rejects.toMatchObject(refused)
    },
  )

  it('by who the asker was found to be, whatever the place', () => {
    storage.uploads(TenantId.parse('other'), { role: 'public', tenant: acme })
    expect(asked).toContainEqual({ role: 'public', tenant: acme })
  })
})

describe('a picture', () => {
  it('is made by a function that has two links of one file, for a minute', async () => {
    links.splice(0)
    expect(await uploads.makePicture(id, 'png')).toEqual({ ok: true, size: 3, sha256: 'x' })
    const [link] = links
    const [from, to] = [new URL(link?.from ?? ''), new URL(link?.to ?? '')]
    expect([link?.type, from.pathname, to.pathname]).toEqual(['png', `/incoming/t/acme/${id}`, `/checked/t/acme/${id}`])
    for (const { searchParams } of [from, to]) expect(searchParams.get('X-Amz-Expires')).toBe('60')
    // The checksum of an empty body would refuse every other.
    expect([...to.searchParams.keys()].filter(key => key.includes('checksum'))).toEqual([])
  })

  it('that S3 does not give that function is missing or forbidden, as S3 says when it is asked', async () => {
    made = { ok: false, status: 404 }
    expect(await uploads.makePicture(id, 'png')).toBeUndefined()
    made = { ok: false, status: 403 }
    s3.on(ListObjectsV2Command).resolves({})
    expect(await uploads.makePicture(id, 'png')).toBeUndefined()
    s3.on(ListObjectsV2Command).resolves({ Contents: [{ Key: `incoming/t/acme/${id}` }] })
    await expect(uploads.makePicture(id, 'png')).rejects.toMatchObject({ name: 'FileAccessDenied' })
    made = { ok: false, status: 503 }
    await expect(uploads.makePicture(id, 'png')).rejects.toMatchObject({ name: 'ServiceUnavailable' })
    made = { ok: false, fault: 'broken' }
    expect(await uploads.makePicture(id, 'png')).toEqual(made)
  })
})

describe('a malware scan', () => {
  const scanned = s3Storage({ bucket: Bucket, store, images, scanned: true }).uploads(acme, {
    role: 'lists',
    tenant: acme,
  })
  it.each([
    [undefined, 'pending'],
    ['NO_THREATS_FOUND', 'clean'],
    ['THREATS_FOUND', 'malware'],
    ['UNSUPPORTED', 'unscannable'],
    ['ACCESS_DENIED', 'unscannable'],
    ['FAILED', 'unscannable'],
  ])('that tagged %s means %s', async (Value, result) => {
    const TagSet =
      Value === undefined ? [{ Key: 'x', Value: 'NO_THREATS_FOUND' }] : [{ Key: 'GuardDutyMalwareScanStatus', Value }]
    s3.on(GetObjectTaggingCommand).resolves({ TagSet })
    expect(await scanned.scanResult(id)).toBe(result)
  })

  it('of a file that is not there says nothing, and where nothing is scanned nobody asks', async () => {
    s3.on(GetObjectTaggingCommand).rejects(named('NoSuchKey'))
    expect(await scanned.scanResult(id)).toBeUndefined()
    s3.reset()
    expect(await uploads.scanResult(id)).toBe('clean')
    expect(s3.calls()).toEqual([])
  })
})

describe('a grant and who signs it', () => {
  const lifetimes: number[] = []
  let renewed = 0
  /** Credentials that live for so many seconds, one after the other. */
  const living = (...seconds: readonly number[]) => {
    lifetimes.splice(0, lifetimes.length, ...seconds)
    renewed = -1
    const provider = async () => {
      renewed += 1
      const left = lifetimes[Math.min(renewed, lifetimes.length - 1)] ?? 0
      return { ...(await credentials()), expiration: new Date(Date.now() + left * 1000) }
    }
    const storage = s3Storage({
      bucket: Bucket,
      region: 'eu-central-1',
      store: { credentials: () => provider },
      images,
    })
    return {
      uploads: storage.uploads(acme, { role: 'lists', tenant: acme }),
      kept: storage.ofDossier(acme, dossier, { role: 'reading', tenant: acme, dossier }),
    }
  }
  const secondsOf = (policy: string | undefined, now: number): number =>
    (Date.parse(JSON.parse(Buffer.from(policy ?? '', 'base64').toString()).expiration) - now) / 1000

  it('who lives long enough signs for as long as wanted, and is not renewed', async () => {
    const { fields } = await living(3600).uploads.grantUpload(id, 'pdf')
    expect(secondsOf(fields.Policy, Date.now())).toBeGreaterThan(590)
    expect(renewed).toBe(0)
  })

  it('who ends sooner than the grant is renewed first', async () => {
    const { fields } = await living(400, 3600).uploads.grantUpload(id, 'pdf')
    expect(secondsOf(fields.Policy, Date.now())).toBeGreaterThan(590)
    expect(renewed).toBe(1)
  })

  it('who ends sooner however often renewed signs for less, and the answer says so', async () => {
    const now = Date.now()
    const { uploads, kept } = living(400)
    const { fields, expiresAt } = await uploads.grantUpload(id, 'pdf')
    expect(secondsOf(fields.Policy, now)).toBeLessThan(400 + (Date.now() - now) / 1000)
    expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + 400_000)
    expect(Number(new URL((await kept.grantDownload(id, 'a.pdf')).url).searchParams.get('X-Amz-Expires'))).toBe(60)
    const short = living(31)
    expect(
      Number(new URL((await short.kept.grantDownload(id, 'a.pdf')).url).searchParams.get('X-Amz-Expires')),
    ).toBeLessThanOrEqual(29)
  })

  it('who has ended already signs nothing', async () => {
    await expect(living(0).kept.grantDownload(id, 'a.pdf')).rejects.toMatchObject({ name: 'RoleUnavailable' })
  })
})

describe('the policies, as synthesised', () => {
  const { scopes } = deployment()
  const roles = new Map([...scopes.values()].map(role => [role.name, role]))
  const bucketArn = 'arn:aws:s3:::kring-test-data-Files51320BCE'
  type Tags = Readonly<Record<string, string>>
  const may = async (name: string, tags: Tags, action: string, place: string) => {
    const role = roles.get(name)
    if (role === undefined) throw new Error(`no role ${name}`)
    const session = { role, arn: `${role.arn}/session`, tags }
    const question = { action: `s3:${action}`, resource: `${bucketArn}/${place}`, context: {} }
    return (await refusalOf(session, question)) === undefined
  }
  const mayList = async (name: string, tags: Tags, prefix: string | undefined) => {
    const role = roles.get(name)
    if (role === undefined) throw new Error(`no role ${name}`)
    const context = prefix === undefined ? {} : { 's3:prefix': prefix }
    const question = { action: 's3:ListBucket', resource: bucketArn, context }
    return (await refusalOf({ role, arn: `${role.arn}/session`, tags }, question)) === undefined
  }
  const actions = ['GetObject', 'PutObject', 'DeleteObject', 'PutObjectAcl', 'GetObjectVersion']
  const placesOf = (tenant: string, number: string) => ({
    incoming: `incoming/t/${tenant}/${id}`,
    checked: `checked/t/${tenant}/${id}`,
    kept: `kept/t/${tenant}/${number}/${id}`,
  })
  const own = { tenant: 'acme', dossier }

  it('let uploads be taken in, what is submitted be kept with its dossier, and who reads it fetch it', async () => {
    const allowed: string[] = []
    for (const name of roles.keys())
      for (const [stage, place] of Object.entries(placesOf('acme', dossier)))
        for (const action of actions)
          if (await may(name, own, action, place)) allowed.push(`${name} ${action} ${stage}`)
    const takingIn = ['api public', 'api lists'].flatMap(name =>
      ['incoming', 'checked'].flatMap(stage =>
        ['GetObject', 'PutObject', 'DeleteObject'].map(action => `${name} ${action} ${stage}`),
      ),
    )
    const ofDossier = [
      'api submit GetObject checked',
      'api submit PutObject kept',
      'api submit DeleteObject kept',
      'api reading GetObject kept',
    ]
    expect(allowed.sort()).toEqual([...takingIn, ...ofDossier].sort())
  })

  describe('of receipts', () => {
    const ann = { person: 'tagOfAnn' }
    const oost = { region: 'oost' }
    const stages = {
      incoming: `incoming/c/tagOfAnn/${id}`,
      checked: `checked/c/tagOfAnn/${id}`,
      kept: `kept/c/oost/2026/tagOfAnn/${id}`,
    }
    const allowedOf = async (name: string, tags: Tags, places: Readonly<Record<string, string>>) => {
      const allowed: string[] = []
      for (const [stage, place] of Object.entries(places))
        for (const action of actions) if (await may(name, tags, action, place)) allowed.push(`${action} ${stage}`)
      return allowed
    }

    it('let a coordinator send, keep, show and take away their own, in each region they worked in', async () => {
      const all = ['incoming', 'checked', 'kept'].flatMap(stage =>
        ['GetObject', 'PutObject', 'DeleteObject'].map(action => `${action} ${stage}`),
      )
      expect(await allowedOf('api coordinator', ann, stages)).toEqual(all)
      expect(await may('api coordinator', ann, 'GetObject', `kept/c/west/2025/tagOfAnn/${id}`)).toBe(true)
      expect(await mayList('api coordinator', ann, `checked/c/tagOfAnn/${id}`)).toBe(true)
      expect(await mayList('api coordinator', ann, 'kept/c/')).toBe(false)
    })

    it('let a region’s managers look at those of their region, and change none', async () => {
      expect(await allowedOf('api roster', oost, stages)).toEqual(['GetObject kept'])
    })

    it.each([
      ['another coordinator', 'api coordinator', { person: 'tagOfWout' }],
      ['one whose tag begins the same', 'api coordinator', { person: 'tagOf' }],
      ['a coordinator without a tag', 'api coordinator', {}],
      ['a manager of another region', 'api roster', { region: 'oos' }],
      ['a manager of no region', 'api roster', {}],
      ['who decides on trajectories', 'api assigning', { person: 'tagOfAnn', tenant: 'acme', dossier }],
      ['who reads a dossier of any tenant', 'api reading', { tenant: 'c', dossier: 'oost' }],
      ['who uploads for any tenant', 'api lists', { tenant: 'tagOfAnn' }],
      ['the stream', 'stream coordinator', ann],
    ] as const)('never let near them: %s', async (_who, name, tags) => {
      expect(await allowedOf(name, tags, stages)).toEqual([])
    })
  })

  const neighbours = ['ACM-2026-000002', 'ACM-2026-00000', '', '*'].map(number => placesOf('acme', number).kept)
  const foreign = ['acme-corp', 'acm', 'ac', ''].flatMap(tenant => Object.values(placesOf(tenant, dossier)))
  it.each([...foreign, ...neighbours, `kept/t/acme/${id}`])('never let one dossier of acme near %j', async place => {
    for (const name of roles.keys())
      for (const action of actions) expect(await may(name, own, action, place), `${name} ${action}`).toBe(false)
  })

  it('let nobody without a tenant, or without a dossier, near any', async () => {
    for (const name of roles.keys())
      for (const action of actions) {
        const { incoming, checked, kept } = placesOf('acme', dossier)
        for (const place of [incoming, checked, kept, `kept/t//${dossier}/${id}`, 'kept', ''])
          expect(await may(name, {}, action, place), `${name} ${action} ${place}`).toBe(false)
        for (const place of [kept, `kept/t/acme//${id}`])
          expect(await may(name, { tenant: 'acme' }, action, place), `${name} ${action} ${place}`).toBe(false)
      }
  })

  it('let who reads a file ask whether it is there, by its whole key, and nobody list any', async () => {
    const { incoming, checked, kept } = placesOf('acme', dossier)
    const others = [
      undefined,
      '',
      'incoming/',
      'incoming/t/acme/',
      incoming.slice(0, -1),
      `${incoming}0`,
      placesOf('acm', dossier).incoming,
    ]
    const allowed: string[] = []
    for (const name of roles.keys())
      for (const prefix of [incoming, checked, kept, ...others])
        if (await mayList(name, own, prefix)) allowed.push(`${name} ${prefix}`)
    expect(allowed.sort()).toEqual([`api lists ${incoming}`, `api public ${incoming}`, `api submit ${checked}`])
    expect(await mayList('api lists', {}, incoming)).toBe(false)
  })
})
