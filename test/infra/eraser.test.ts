import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { RegionId, TenantId } from '@kring/domain'
import { bucketErasures } from '@kring/functions/erasure/bucketErasures'
import { bucketFiles } from '@kring/functions/erasure/bucketFiles'
import { bucketReceipts } from '@kring/functions/erasure/bucketReceipts'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { refusalOf } from '../support/gate/decide.ts'
import { deployment, type Role } from '../support/gate/roles.ts'
import { mockClient } from '../support/mockClient.ts'

const acme = TenantId.parse('acme')
const dossier = 'ACM-2026-000001'
const id = '0123456789abcdef0123456789abcdef'
const { scopes, own, environment } = deployment()
const arns = { files: 'arn:aws:s3:::kring-test-data-Files51320BCE' }
type Tags = Readonly<Record<string, string>>
type Call = { readonly action: string; readonly resource: string; readonly context: Tags }

const s3 = mockClient(S3Client)
let calls: Call[] = []
const note = (action: string, resource: string, context: Tags = {}) => void calls.push({ action, resource, context })
beforeEach(() => {
  calls = []
  s3.reset()
  s3.on(ListObjectVersionsCommand).callsFake(({ Prefix }) => {
    note('s3:ListBucketVersions', arns.files, { 's3:prefix': Prefix })
    const Key = Prefix.endsWith('/') ? `${Prefix}${id}` : Prefix
    return {
      Versions: [{ Key, VersionId: '1' }],
      DeleteMarkers: [
        { Key, VersionId: '2' },
        { Key: `${Key}0`, VersionId: '3' },
      ],
    }
  })
  s3.on(DeleteObjectCommand).callsFake(({ Key, VersionId }) => {
    expect(VersionId).toBeDefined()
    note('s3:DeleteObjectVersion', `${arns.files}/${Key}`)
    return {}
  })
  s3.on(PutObjectCommand).resolves({})
})
afterAll(() => s3.restore())

const files = bucketFiles({ bucket: 'files', region: 'eu-central-1', store: { credentials: () => undefined } })
const erasing = (): Role => {
  const role = scopes.get(environment.erasure.KRING_ROLE_ERASING ?? '')
  if (role === undefined) throw new Error('no role for erasing')
  return role
}
const isAllowed = async (tags: Tags, call: Call): Promise<boolean> =>
  (await refusalOf({ role: erasing(), arn: `${erasing().arn}/session`, tags }, call)) === undefined
const allowed = (tags: Tags) => Promise.all(calls.map(call => isAllowed(tags, call)))

describe('the role of the eraser', () => {
  it('may delete every version of a file of its dossier, and no other of the same beginning is deleted', async () => {
    await files.deleteFile(acme, dossier, id)
    expect(calls.filter(({ action }) => action === 's3:DeleteObjectVersion')).toHaveLength(6)
    expect(await allowed({ tenant: 'acme', dossier })).toEqual(calls.map(() => true))
    expect(await allowed({ tenant: 'acme-corp', dossier })).toEqual(calls.map(() => false))
  })

  it('may delete every version of the pictures of its plan, and of the plan of no other dossier', async () => {
    await files.deletePictures(acme, dossier)
    await files.deletePictures(acme, dossier, id)
    expect(calls.length).toBeGreaterThan(12)
    expect(await allowed({ tenant: 'acme', dossier })).toEqual(calls.map(() => true))
    for (const tags of [
      { tenant: 'acme', dossier: 'ACM-2026-000002' },
      { tenant: 'bolder', dossier },
    ])
      expect(await allowed(tags)).toEqual(calls.map(() => false))
  })

  it('may read no file, hide none, and delete no receipt', async () => {
    const places = [`kept/t/acme/${dossier}/${id}`, `kept/p/acme/${dossier}/${id}`, `kept/c/oost/2026/tag/${id}`]
    for (const place of places)
      for (const action of ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', 's3:DeleteObject'])
        note(action, `${arns.files}/${place}`)
    note('s3:DeleteObjectVersion', `${arns.files}/kept/c/oost/2026/tag/${id}`)
    note('s3:ListBucketVersions', arns.files, { 's3:prefix': 'kept/t/acme/' })
    note('s3:ListBucketVersions', arns.files, { 's3:prefix': '' })
    expect(await allowed({ tenant: 'acme', dossier })).toEqual(calls.map(() => false))
  })

  it('reaches nothing in the table as itself', () => {
    expect(own.erasure.grants).toEqual([])
  })
})

it('the receipts of a sheet go in every version, with what was sent and not used, and of no other sheet', async () => {
  const place = { region: RegionId.parse('oost'), year: '2026', person: 'tag' }
  await bucketReceipts('files', new S3Client({ region: 'eu-central-1' }))(place)
  const listed = calls.filter(({ action }) => action === 's3:ListBucketVersions').map(call => JSON.stringify(call))
  for (const folder of ['incoming/c/tag/', 'checked/c/tag/', 'kept/c/oost/2026/tag/'])
    expect(listed.filter(call => call.includes(folder))).toHaveLength(1)
  expect(calls.filter(({ action }) => action === 's3:DeleteObjectVersion').length).toBeGreaterThan(3)
})

it('an erasure is an object of its own, named by its time, that is refused where the name is taken', async () => {
  const now = () => '2026-06-24T10:00:00.000Z'
  const ledger = bucketErasures({ bucket: 'ledger', client: new S3Client({ region: 'eu-central-1' }), now })
  await ledger.append('{"a":1}')
  await ledger.append('{"a":2}')
  const puts = s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input)
  expect(puts.map(({ IfNoneMatch }) => IfNoneMatch)).toEqual(['*', '*'])
  expect(new Set(puts.map(({ Key }) => Key)).size).toBe(2)
  for (const { Key } of puts) expect(Key).toMatch(/^erasures\/2026-06-24T10:00:00\.000Z-[0-9a-f-]{36}$/)
})
