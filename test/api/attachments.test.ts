import { randomBytes } from 'node:crypto'
import { pdf, textIn, together } from '@kring/domain/test-data/files'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  askCheck,
  askGrant,
  attach,
  type File,
  fetchLink,
  post,
  putFileForms,
  type Sender,
  sendLetters,
} from '../support/attachments.ts'
import { behind, declared, photo, scan, withFilm } from '../support/pictures.ts'
import { expectRefusal } from '../support/refusals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
const later = (minutes: number) => {
  clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString()
}
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
  await putFileForms(world, 'linde', 'kompas')
})
afterAll(() => world.close())

const newSecret = () => randomBytes(32).toString('base64url')
const sara: Sender = { as: 'sara' }
const citizen: Sender = { secret: newSecret() }
const logOf = async (id: string): Promise<readonly { action?: string; by: { role: string } }[]> =>
  (await world.ask(`/t/linde/referrals/${id}/access-log`, { as: 'bart' })).body.items
const linkOf = (id: string, attachment: string, as: Parameters<World['ask']>[1] = { as: 'leen' }) =>
  world.ask(`/t/linde/referrals/${id}/attachments/${attachment}`, as)

/** A referral with one letter. */
async function withLetter(sender: Sender = sara): Promise<{ readonly id: string; readonly file: { id: string } }> {
  const { body: file } = await attach(world, sender)
  const { body, status } = await sendLetters(world, sender, { letters: [file] })
  expect(status, JSON.stringify(body)).toBe(201)
  return { id: body.id, file }
}

describe('a file that is attached', () => {
  it.each([
    ['a referrer', sara],
    ['a citizen', citizen],
  ] as const)('by %s goes with the referral, and the manager fetches what was sent', async (_who, sender) => {
    const { id, file } = await withLetter(sender)
    const dossier = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(dossier.body.answers.letters).toEqual([{ id: file.id, name: 'brief.pdf', type: 'pdf', size: pdf().length }])
    const link = await linkOf(id, file.id)
    expect(link.status).toBe(200)
    const answer = await fetchLink(world, link.body.url)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf())
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="brief.pdf"; filename*=UTF-8''brief.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('is called what it was, without a path and what can’t be seen, and has the size that is kept', async () => {
    const name = '..\\geheim/\u202eBrief \u201cvan\u201d de rechtbank\u0000.PDF'
    const { body: file } = await attach(world, sara, { name })
    expect(file).toMatchObject({ name: 'Brief \u201cvan\u201d de rechtbank.pdf', type: 'pdf' })
    const lies = [{ ...file, name: '../../x.pdf', size: 3 }]
    const { body } = await sendLetters(world, sara, { letters: lies })
    const dossier = await world.ask(`/t/linde/referrals/${body.id}`, { as: 'leen' })
    expect(dossier.body.answers.letters).toEqual([file])
    const answer = await fetchLink(world, (await linkOf(body.id, file.id)).body.url)
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Brief van de rechtbank.pdf"; filename*=UTF-8''Brief%20%E2%80%9Cvan%E2%80%9D%20de%20rechtbank.pdf`,
    )
  })

  it('as a photo of a phone, with a film behind it, is kept as a picture without the place where it was taken', async () => {
    const sent = withFilm(await photo({ up: 6 }))
    expect(textIn(sent)).toMatch(/Phonemaker[\s\S]*ftypmp42/)
    const { body: file } = await attach(world, sara, { bytes: sent, type: 'jpeg', name: 'foto.jpg' })
    const { body } = await sendLetters(world, sara, { photos: [file] })
    const answer = await fetchLink(world, (await linkOf(body.id, file.id)).body.url)
    const kept = new Uint8Array(await answer.arrayBuffer())
    expect(textIn(kept)).not.toMatch(/Phonemaker|Peeters|ftyp/)
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 32, height: 64 })
    expect(kept.length).toBe(file.size)
  })

  it('as a picture with something hidden behind it is kept as the picture alone', async () => {
    const { body: file } = await attach(world, sara, {
      bytes: behind(await scan(), 'PK\x03\x04'),
      type: 'png',
      name: 'a.png',
    })
    const { body } = await sendLetters(world, sara, { letters: [file] })
    const answer = await fetchLink(world, (await linkOf(body.id, file.id)).body.url)
    expect(textIn(new Uint8Array(await answer.arrayBuffer()))).not.toContain('PK\x03\x04')
  })

  it('as a PDF with a mark before its header is kept to the letter', async () => {
    const sent = together('\xef\xbb\xbf', pdf())
    const { body: file } = await attach(world, sara, { bytes: sent })
    const { body } = await sendLetters(world, sara, { letters: [file] })
    const answer = await fetchLink(world, (await linkOf(body.id, file.id)).body.url)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sent)
  })

  it('stays in a draft by its reference', async () => {
    const { body: file } = await attach(world, sara)
    const body = { form: { id: 'letters', version: 1 }, answers: { letters: [file] }, locale: 'nl' }
    const draft = await world.ask('/t/linde/drafts', { as: 'sara', body, headers: once() })
    const read = await world.ask(`/t/linde/drafts/${draft.body.id}`, { as: 'sara' })
    expect(read.body.answers.letters).toEqual([file])
  })

  it('goes with the referral once, however often that is sent', async () => {
    const { body: file } = await attach(world, sara)
    const headers = once()
    const replies = [
      await sendLetters(world, sara, { letters: [file] }, headers),
      await sendLetters(world, sara, { letters: [file] }, headers),
    ]
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(replies[1]?.body).toEqual(replies[0]?.body)
  })

  it('goes with one referral, also when two are sent at the same moment', async () => {
    const { body: file } = await attach(world, sara)
    const replies = await Promise.all([1, 2, 3].map(() => sendLetters(world, sara, { letters: [file] })))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422, 422])
    const { id } = replies.find(({ status }) => status === 201)?.body ?? {}
    expect((await fetchLink(world, (await linkOf(id, file.id)).body.url)).status).toBe(200)
  })
})

describe('a file is not taken', () => {
  const refusals: readonly (readonly [string, () => File | Promise<File>, string])[] = [
    ['when it is something else than it says', async () => ({ bytes: await scan(), type: 'pdf' }), 'type-lies'],
    [
      'when something is hidden behind it',
      () => ({ bytes: together(pdf(), 'PK\x03\x04'), type: 'pdf' }),
      'two-files-in-one',
    ],
    ['when it would run something', () => ({ bytes: pdf('<< /S /JavaScript >>'), type: 'pdf' }), 'active-content'],
    ['when it is a page', () => ({ bytes: together('<html><script>alert(1)</script>'), type: 'pdf' }), 'unknown-type'],
    ['when it was cut off', () => ({ bytes: pdf().subarray(0, 200), type: 'pdf' }), 'broken'],
    ['when it is one byte', () => ({ bytes: Uint8Array.of(0xff), type: 'jpeg' }), 'unknown-type'],
    ['when it is half a photo', async () => ({ bytes: (await photo()).subarray(0, 700), type: 'jpeg' }), 'broken'],
    [
      'when it says to have 300 million pixels',
      () => ({ bytes: declared(20_000, 15_000), type: 'png' }),
      'too-many-pixels',
    ],
    ['when it is a photo that only some open', () => ({ bytes: together('\0\0\0\x18ftypheic'), type: 'jpeg' }), 'heic'],
  ]
  it.each(refusals)('%s', async (_when, file, fault) => {
    const refused = await attach(world, sara, await file())
    expect([refused.status, refused.body.code]).toEqual([422, 'attachment-refused'])
    expect(refused.body.faults).toEqual([{ code: fault, path: 'file', sentence: expect.stringMatching(/\.$/) }])
  })

  it.each([
    ['pending', 409, 'attachment-not-scanned', undefined],
    ['malware', 422, 'attachment-refused', 'malware'],
    ['unscannable', 422, 'attachment-refused', 'unscannable'],
  ] as const)('when a malware scan says %s', async (result, status, code, fault) => {
    const uploads = world.files.uploads.bind(world.files)
    const scanned = vi
      .spyOn(world.files, 'uploads')
      .mockImplementation((tenant, scope) => ({ ...uploads(tenant, scope), scanResult: async () => result }))
    const { body: grant } = await askGrant(world, sara)
    await post(world, grant)
    const refused = await askCheck(world, sara, grant.id)
    scanned.mockRestore()
    expect([refused.status, refused.body.code, refused.body.faults?.[0]?.code]).toEqual([status, code, fault])
    expect(refused.headers.get('retry-after')).toBe(result === 'pending' ? '5' : null)
    // While it is scanned the file waits; a refused one is gone.
    expect((await askCheck(world, sara, grant.id)).status).toBe(result === 'pending' ? 200 : 409)
  })

  it('and is not kept when it is not', async () => {
    const { body: grant } = await askGrant(world, sara)
    await post(world, grant, await scan())
    expect((await askCheck(world, sara, grant.id)).body.code).toBe('attachment-refused')
    expect((await askCheck(world, sara, grant.id)).body.code).toBe('attachment-not-arrived')
  })

  it('when it is one byte larger than is allowed: neither announced nor sent', async () => {
    const body = { name: 'x.pdf', type: 'pdf', size: 10 * 1024 * 1024 + 1 }
    const asked = await world.ask('/t/linde/attachments', { ...sara, body })
    expect([asked.status, asked.body.code]).toEqual([400, 'invalid-body'])
    const { body: grant } = await askGrant(world, sara)
    expect(await post(world, grant, new Uint8Array(10 * 1024 * 1024 + 1))).toBe(413)
    expect(await post(world, grant, new Uint8Array(10 * 1024 * 1024 + 64 * 1024))).toBe(413)
    expect((await askCheck(world, sara, grant.id)).body.code).toBe('attachment-not-arrived')
  })

  it('before it has arrived', async () => {
    const { body } = await askGrant(world, sara)
    const path = `/t/linde/attachments/${body.id}/check`
    await expectRefusal(world, path, { as: 'sara', method: 'POST' }, { status: 409, code: 'attachment-not-arrived' })
  })

  it('from who says neither who they are nor what their browser’s secret is', async () => {
    const body = { name: 'x.pdf', type: 'pdf', size: 10 }
    for (const secret of [undefined, '', 'short', `${'a'.repeat(42)}/`, 'a'.repeat(44)]) {
      const headers = secret === undefined ? {} : { 'Upload-Secret': secret }
      const asked = await world.ask('/t/linde/attachments', { body, headers })
      expect([asked.status, asked.body.code]).toEqual([400, 'upload-secret-missing'])
    }
  })

  it.each(['bart', 'leen', 'els', 'nadia', 'ann', 'nobody'] as const)('from %s, who refers nobody here', async as => {
    expect((await askGrant(world, { as })).status).toBe(403)
    expect((await askCheck(world, { as }, 'a'.repeat(32))).status).toBe(403)
  })
})

describe('a grant', () => {
  it('is for one time', async () => {
    const { body } = await askGrant(world, sara)
    expect(await post(world, body)).toBe(204)
    expect(await post(world, body)).toBe(403)
    expect((await askCheck(world, sara, body.id)).status).toBe(200)
    expect(await post(world, body, await scan())).toBe(403)
  })

  it('ends after ten minutes', async () => {
    const { body } = await askGrant(world, sara)
    expect(body.expiresAt).toBe(new Date(Date.parse(clock) + 600_000).toISOString())
    later(10)
    expect(await post(world, body)).toBe(403)
  })

  it('is what it was made as, to the letter', async () => {
    const { body: own } = await askGrant(world, sara)
    const { body: other } = await askGrant(world, { as: 'nadia', tenant: 'kompas' })
    const [said = '', mark = ''] = own.fields.token.split('.')
    const claims = JSON.parse(Buffer.from(said, 'base64url').toString())
    const forged = (change: object) => Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url')
    const tokens = [
      `${forged({ tenant: 'kompas' })}.${mark}`,
      `${forged({ until: claims.until + 1 })}.${mark}`,
      `${forged({ id: '../../../kept/t/kompas/x' })}.${mark}`,
      `${forged({ may: 'download', name: 'x' })}.${mark}`,
      `${said}.${other.fields.token.split('.')[1]}`,
      `${said}.${mark.slice(0, -2)}`,
      `${said}.${mark}.x`,
      said,
      '',
      'null.',
    ]
    for (const token of tokens) expect(await post(world, { ...own, fields: { ...own.fields, token } }), token).toBe(403)
    expect(await post(world, { ...own, fields: { ...own.fields, 'Content-Type': 'text/html' } })).toBe(400)
    // A leave to send is none to fetch, and the other way round.
    const { id, file } = await withLetter()
    const { url } = (await linkOf(id, file.id)).body
    const token = new URL(url).searchParams.get('token') ?? ''
    expect(await post(world, { ...own, fields: { ...own.fields, token } })).toBe(403)
    const other_ = `${new URL(url).origin}/files/download?token=${own.fields.token}`
    expect((await fetchLink(world, other_)).status).toBe(403)
  })
})

describe('somebody else’s file', () => {
  const others: readonly (readonly [string, Sender])[] = [
    ['a colleague', { as: 'sofie' }],
    ['another citizen', { secret: newSecret() }],
    ['a citizen without a secret', {}],
  ]
  it.each(others)('is not there for %s', async (_who, other) => {
    for (const owner of [sara, citizen]) {
      const { body: file } = await attach(world, owner)
      const check = await askCheck(world, other, file.id)
      expect([400, 404]).toContain(check.status)
      const sent = await sendLetters(world, other, { letters: [file] })
      expect([sent.status, sent.body.code]).toEqual([422, 'answers-invalid'])
      expect(sent.body.faults).toMatchObject([{ code: 'file-gone', path: 'letters' }])
    }
  })

  it('at another partner is not there', async () => {
    const { body: file } = await attach(world, sara)
    const sent = await sendLetters(world, { as: 'nadia', tenant: 'kompas' }, { letters: [file] })
    expect([sent.status, sent.body.code]).toEqual([422, 'answers-invalid'])
    const elsewhere = { ...citizen, tenant: 'kompas' }
    const { body: own } = await attach(world, citizen)
    expect((await askCheck(world, elsewhere, own.id)).status).toBe(404)
    expect((await sendLetters(world, elsewhere, { letters: [own] })).status).toBe(422)
  })
})

describe('a referral is not sent', () => {
  const faultsOf = async (letters: unknown, sender: Sender = sara, key = 'letters') => {
    const { status, body } = await sendLetters(world, sender, { [key]: letters })
    expect([status, body.code]).toEqual([422, 'answers-invalid'])
    return body.faults.map(({ code }: { code: string }) => code)
  }

  it('with a file that another referral has', async () => {
    const { file } = await withLetter()
    expect(await faultsOf([file])).toEqual(['file-gone'])
  })

  it('with a file that nobody looked at', async () => {
    const { body: grant } = await askGrant(world, sara)
    const file = { id: grant.id, name: 'brief.pdf', type: 'pdf', size: 10 }
    expect(await faultsOf([file])).toEqual(['file-gone'])
    await post(world, grant)
    expect(await faultsOf([file])).toEqual(['file-gone'])
  })

  it('with a file that is of another kind than the question takes, whatever is said of it', async () => {
    const { body: file } = await attach(world, sara, { bytes: await photo(), type: 'jpeg', name: 'foto.jpg' })
    expect(await faultsOf([file])).toEqual(['file-not-accepted'])
    expect(await faultsOf([{ ...file, type: 'pdf' }])).toEqual(['file-gone'])
  })

  it('with one file for two questions', async () => {
    const { body: file } = await attach(world, sara)
    const { status, body } = await sendLetters(world, sara, { letters: [file], photos: [file] })
    expect(status).toBe(422)
    expect(body.faults).toMatchObject([{ path: 'letters' }, { path: 'photos' }])
  })

  it('with six files, or with two where one is asked', async () => {
    const files = (await Promise.all([1, 2, 3, 4, 5, 6].map(() => attach(world, sara)))).map(({ body }) => body)
    expect(await faultsOf(files)).toEqual(['too-many'])
    expect(await faultsOf(files.slice(0, 2), sara, 'photos')).toEqual(['too-many'])
    expect((await sendLetters(world, sara, { letters: files.slice(0, 5) })).status).toBe(201)
  })

  it.each(['../../kept/t/kompas/x', 'x'.repeat(32), '', 7, null])('with an id that is none: %j', async id => {
    expect(await faultsOf([{ id, name: 'x.pdf', type: 'pdf', size: 1 }])).toEqual(['wrong-type'])
  })

  it('with a file that waited longer than a draft', async () => {
    const { body: file } = await attach(world, sara)
    later(90 * 24 * 60)
    expect(await faultsOf([file])).toEqual(['file-gone'])
  })
})

describe('the link to a file', () => {
  it('is for the region’s manager and for who sent it; each fetch is a line in the log', async () => {
    const { id, file } = await withLetter()
    for (const as of ['leen', 'sara'] as const) expect((await linkOf(id, file.id, { as })).status, as).toBe(200)
    const downloads = (await logOf(id)).filter(({ action }) => action === 'download')
    expect(downloads.map(({ by }) => by.role).sort()).toEqual(['referrer', 'regional-manager'])
  })

  it('is for nobody else, and what was refused is in the request log alone', async () => {
    const { id, file } = await withLetter()
    for (const [as, status] of [
      // Counts and progress are theirs, not what was sent.
      ['bart', 403],
      ['sofie', 404],
      ['koen', 404],
      ['nadia', 404],
      ['ruben', 404],
      ['els', 404],
      ['paula', 404],
      ['ann', 404],
      ['nobody', 404],
    ] as const) {
      const reply = await linkOf(id, file.id, { as })
      expect([as, reply.status]).toEqual([as, status])
      expect(reply.text).not.toContain('token')
    }
    expect((await linkOf(id, file.id, {})).status).toBe(401)
    const path = '/api/t/:tenant/referrals/:id/attachments/:attachment'
    expect(world.logged().filter(line => line.includes(path) && line.includes('"status":403'))).not.toEqual([])
    expect((await logOf(id)).filter(({ action }) => action === 'download')).toEqual([])
  })

  it('in an emergency is for who opened the dossier, with a line', async () => {
    const { id, file } = await withLetter()
    const reason = 'Er is nu iemand in gevaar.'
    await world.ask(`/t/linde/referrals/${id}/emergency`, { as: 'ruben', body: { reason } })
    expect((await linkOf(id, file.id, { as: 'ruben' })).status).toBe(200)
    expect((await logOf(id)).filter(({ action }) => action === 'download')).toHaveLength(1)
  })

  it('does not lead from one dossier to a file of another', async () => {
    const [first, second] = [await withLetter(), await withLetter({ as: 'sofie' })]
    for (const attachment of [second.file.id, 'x', '..%2F..%2Fkept', 'a'.repeat(32)])
      expect((await linkOf(first.id, attachment)).status, attachment).toBe(404)
    expect((await linkOf(first.id, second.file.id, { as: 'sara' })).status).toBe(404)
    const elsewhere = `/t/kompas/referrals/${first.id}/attachments/${first.file.id}`
    expect((await world.ask(elsewhere, { as: 'koen' })).status).toBe(404)
  })

  it('ends within a minute, and can’t be altered', async () => {
    const { id, file } = await withLetter()
    const { body } = await linkOf(id, file.id)
    expect(Date.parse(body.expiresAt) - Date.parse(clock)).toBeLessThanOrEqual(60_000)
    const [said = '', mark = ''] = (new URL(body.url).searchParams.get('token') ?? '').split('.')
    const claims = JSON.parse(Buffer.from(said, 'base64url').toString())
    for (const change of [
      { tenant: 'kompas' },
      { id: 'b'.repeat(32) },
      { until: claims.until + 60_000 },
      { name: 'x' },
    ]) {
      const forged = Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url')
      expect((await fetchLink(world, body.url.replace(said, forged))).status).toBe(403)
    }
    expect((await fetchLink(world, body.url.replace(mark, mark.split('').reverse().join('')))).status).toBe(403)
    later(1)
    expect((await fetchLink(world, body.url)).status).toBe(403)
  })

  it('is not written down, and the name of the file only encrypted, in the dossier', async () => {
    const { body: file } = await attach(world, sara, { name: 'aangifte verkrachting.pdf' })
    const { body } = await sendLetters(world, sara, { letters: [file] })
    await linkOf(body.id, file.id)
    const items = (await world.items()).map(item => JSON.stringify(item))
    expect(items.filter(item => item.includes('aangifte'))).toEqual([])
    expect((await world.ask(`/t/linde/referrals/${body.id}`, { as: 'leen' })).text).toContain('aangifte verkrachting')
    expect(world.logged().join('\n')).not.toMatch(/aangifte|token=/)
    expect((await world.ask(`/t/linde/referrals/${body.id}/access-log`, { as: 'bart' })).text).not.toContain('aangifte')
  })
})
