import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { TenantId } from '@kring/domain'
import { jpeg, pdf } from '@kring/domain/test-data/files'
import type { UploadGrant } from '@kring/functions/files/storage'
import { ofDossier, ofTenant } from '@kring/functions/files/storage'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDiskFiles } from './diskFiles.ts'
import { diskStorage } from './storage.ts'

const acme = TenantId.parse('acme')
const id = '0123456789abcdef0123456789abcdef'
let folder: string
let ms: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kring-files-'))
  ms = Date.parse('2026-03-02T09:00:00.000Z')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The storage of a host that has just started on this folder. */
const open = (secret = 'a secret of this folder') =>
  diskStorage({ folder, secret, publicUrl: 'http://kring.example', now: () => ms })
const dossier = 'ACM-2026-000001'
const uploads = (host = open()) => host.uploads(acme, { role: 'lists', tenant: acme })
const filesOf = (number: string, role: 'submit' | 'reading') =>
  open().ofDossier(acme, number, { role, tenant: acme, dossier: number })
const keep = () => filesOf(dossier, 'submit').keep(id)
const download = (number = dossier) => filesOf(number, 'reading').grantDownload(id, 'brief.pdf')

const send = (host: ReturnType<typeof open>, { url, fields }: UploadGrant, bytes: Uint8Array) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([Uint8Array.from(bytes)]))
  return host.answer(new Request(url, { method: 'POST', body: form }))
}
const fetchFrom = (host: ReturnType<typeof open>, url: string) => host.answer(new Request(url))

it('what was sent, looked at and kept is there after a restart, to the letter', async () => {
  const host = open()
  const grant = await uploads(host).grantUpload(id, 'pdf')
  expect((await send(host, grant, pdf())).status).toBe(204)
  const bytes = (await uploads().readIncoming(id)) ?? new Uint8Array()
  expect(bytes).toEqual(pdf())
  await uploads().putChecked(id, 'pdf', bytes)
  expect(await keep()).toBe(true)
  const link = await download()
  const answer = await fetchFrom(open(), link.url)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf())
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="brief\.pdf"/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

it('a grant is good for one file, also when the host begins anew in between', async () => {
  const grant = await uploads().grantUpload(id, 'jpeg')
  expect((await send(open(), grant, jpeg())).status).toBe(204)
  expect((await send(open(), grant, pdf())).status).toBe(403)
  expect(await uploads().readIncoming(id)).toEqual(jpeg())
})

it('a link is over after its time, and nothing for who does not hold the secret of the folder', async () => {
  const upload = await uploads().grantUpload(id, 'pdf')
  await uploads().putChecked(id, 'pdf', pdf())
  await keep()
  const link = await download()
  expect((await fetchFrom(open('another secret'), link.url)).status).toBe(403)
  expect((await send(open('another secret'), upload, pdf())).status).toBe(403)
  ms += 60_000
  expect((await fetchFrom(open(), link.url)).status).toBe(403)
  ms += 10 * 60_000
  expect((await send(open(), upload, pdf())).status).toBe(403)
})

it('a link to fetch is no leave to send', async () => {
  const { url } = await download()
  const token = new URL(url).searchParams.get('token') ?? ''
  const forged = { url: 'http://kring.example/files/upload', fields: { 'Content-Type': 'application/pdf', token } }
  expect((await send(open(), { ...forged, expiresAt: '' }, pdf())).status).toBe(403)
})

it.each(['../../etc/passwd', '..', 'A'.repeat(32), `${id}/x`])('%j is no place for a file', async name => {
  await expect(uploads().putChecked(name, 'pdf', pdf())).rejects.toThrow(TypeError)
})

it('nobody signs for another tenant, or for another dossier', () => {
  const other = TenantId.parse('acme-corp')
  expect(() => open().uploads(acme, { role: 'lists', tenant: other })).toThrow(TypeError)
  expect(() => open().ofDossier(acme, dossier, { role: 'reading', tenant: other, dossier })).toThrow(TypeError)
  const neighbours = { role: 'reading', tenant: acme, dossier: 'ACM-2026-000002' } as const
  expect(() => open().ofDossier(acme, dossier, neighbours)).toThrow(TypeError)
})

it('a file of one dossier is not found in another', async () => {
  await uploads().putChecked(id, 'pdf', pdf())
  await keep()
  expect((await fetchFrom(open(), (await download()).url)).status).toBe(200)
  expect((await fetchFrom(open(), (await download('ACM-2026-000002')).url)).status).toBe(404)
  await expect(filesOf('../ACM-2026-000001', 'submit').keep(id)).rejects.toThrow(TypeError)
})

it('a file that an earlier version kept by tenant only is still found', async () => {
  const former = join(folder, 'kept/t/acme', id)
  await mkdir(dirname(former), { recursive: true })
  await writeFile(former, pdf())
  const answer = await fetchFrom(open(), (await download()).url)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf())
})

it('throws away what was never claimed, and never what a dossier holds', async () => {
  const diskFiles = openDiskFiles(folder)
  const [owner, keeper] = [ofTenant(acme), ofDossier(acme, dossier)]
  const stages = ['incoming', 'checked'] as const
  for (const stage of stages) await diskFiles.write(stage, owner, id, pdf())
  await keep()
  const isThere = (bytes: Uint8Array | undefined) => bytes !== undefined
  const lay = (stage: 'incoming' | 'checked') => diskFiles.read(stage, owner, id).then(isThere)
  const layKept = () => diskFiles.readKept(keeper, id).then(isThere)
  const age = async (days: number) => {
    const at = new Date(ms - days * 86_400_000)
    for (const stage of stages) if (await lay(stage)) await utimes(diskFiles.pathOf(stage, owner, id), at, at)
    await utimes(diskFiles.keptPathOf(keeper, id), at, at)
    await open().sweep()
    return [await lay('incoming'), await lay('checked'), await layKept()]
  }
  expect(await age(0.5)).toEqual([true, true, true])
  expect(await age(2)).toEqual([false, true, true])
  expect(await age(3650)).toEqual([false, false, true])
})
