import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { johanCase } from '@kring/domain/test-data/examples'
import { type Host, startHost } from '@kring/local/host'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Names and numbers that occur nowhere else. */
const canaries = ['Quirijn', 'Zwaluwstaart', '0499 77 66 55', '0499776655', 'quirijn@zwaluw.example']
const [name, phone, email] = ['Quirijn Zwaluwstaart', '0499 77 66 55', 'quirijn@zwaluw.example']

/** The embedded engine only: another engine's backups and stream are its own. */
describe.runIf(inject('engine') === 'embedded')('what is erased leaves no trace in the data folder', () => {
  let data: string
  let host: Host
  let traces = 0
  let looked = 0
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'kring-erased-'))
    host = await start()
  })
  afterAll(async () => {
    await host.stop()
    rmSync(data, { recursive: true, force: true })
    const reports = process.env.KRING_ERASE_REPORTS
    if (reports !== undefined) writeFileSync(join(reports, `${process.pid}.json`), JSON.stringify({ looked, traces }))
    console.log(`erase: ${traces} traces`)
  })
  const start = () =>
    startHost({ data, demo: true, demoShare: 0.01, quiet: true, env: { ...process.env, KRING_NOW: '' } })
  /** What a program prints; rejects when it fails. Waits without blocking: kept connections are seen to end meanwhile. */
  const kring = async (...args: string[]): Promise<string> => {
    const env = { ...process.env, KRING_DATA: data }
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'infra', 'kring.ts'), ...args], {
      env,
    })
    return stdout
  }
  const ask = async (path: string, as: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${host.url}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${await host.token(as)}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, text: await response.text() }
  }
  /** Every occurrence of a canary in any file below the folder. */
  const found = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(path => join(folder, path))
      .filter(path => statSync(path).isFile())
      .flatMap(path => {
        const text = readFileSync(path).toString('latin1')
        return canaries.filter(canary => text.includes(canary)).map(canary => `${canary} in ${path}`)
      })

  async function submit(): Promise<string> {
    const answers = {
      ...johanCase,
      people: [{ name, relation: 'oom', phone, email }],
      story: `${johanCase.story} Oom Quirijn belt op ${phone}.`,
    }
    const body = { form: { id: 'referral', version: 1 }, locale: 'nl', answers }
    const made = await ask('/t/linde/referrals', 'sara', body, { 'Idempotency-Key': crypto.randomUUID() })
    expect(made.status, made.text).toBe(201)
    await host.caughtUp()
    return JSON.parse(made.text).id
  }

  /** In the table and its indexes, the mailbox, the files, the ledger and the logs: all of them are below the folder. */
  async function expectNoTrace(): Promise<void> {
    const left = found(data)
    looked += 1
    traces += left.length
    expect(left).toEqual([])
  }

  it('one person, and then the dossier, also in a copy that is put back', async () => {
    const copy = join(data, '..', `kring-export-${process.pid}`)
    const id = await submit()
    const tenant = JSON.parse((await ask('/me', 'sara')).text).memberships[0].tenant
    await kring('export', copy)
    const listed = await kring('persons', id)
    const person =
      listed
        .split('\n')
        .find(line => line.includes(name))
        ?.split(' ')[0] ?? ''
    // An id may begin with a dash.
    await expect(kring('erase', id, '--person', '-GsyeZWScDtI', '--keep-files')).rejects.toMatchObject({
      stdout: `${id} names nobody with that id.\n`,
    })
    expect(await kring('erase', id, '--person', person, '--keep-files')).toBe(`${id}: erased.\n`)
    await expectNoTrace()
    const exported = await ask(`/t/${tenant}/referrals/${id}/export`, 'leen')
    expect(exported.status).toBe(200)
    expect(canaries.filter(canary => exported.text.includes(canary))).toEqual([])

    await kring('erase', id)
    await expectNoTrace()
    expect((await ask(`/t/${tenant}/referrals/${id}`, 'leen')).status).toBe(410)
    expect(await kring('erase', id)).toBe(`${id}: was erased before.\n`)

    await host.stop()
    for (const part of ['', '-wal', '-shm']) rmSync(join(data, `table.db${part}`), { force: true })
    expect(await kring('import', copy)).toContain('Everything fits')
    host = await start()
    expect((await ask(`/t/${tenant}/referrals/${id}`, 'leen')).status).toBe(410)
    await host.caughtUp()
    await expectNoTrace()
    // The stream is read anew: what happens from now on has its effects.
    const next = await submit()
    expect(readdirSync(join(data, 'mail')).filter(file => file.includes(next)).length).toBeGreaterThan(0)
    rmSync(copy, { recursive: true, force: true })
  })
})
