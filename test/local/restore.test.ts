import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Host, startHost } from '@kring/local/host'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Ended, run } from './program.ts'

/** Each test goes on where the one before it ended. The embedded engine only: another engine's tables are its own. */
describe.runIf(inject('engine') === 'embedded')(
  'a host of which everything is lost but ledger, secret and files',
  () => {
    let data: string
    let copy: string
    let host: Host | undefined
    /** What the data folder holds of a table. */
    const tables = ['table.db', 'table.db-wal', 'table.db-shm']

    const start = async (): Promise<Host> => {
      const started = await startHost({
        data,
        demo: true,
        demoShare: 0.05,
        quiet: true,
        env: { ...process.env, KRING_NOW: '' },
      })
      await started.caughtUp()
      return started
    }
    const kring = (...words: string[]): Promise<Ended> => run('kring', words, { KRING_DATA: data })
    const damaged = (name: string, damage: (folder: string) => void): string => {
      const folder = join(data, '..', `${name}-${process.pid}`)
      cpSync(copy, folder, { recursive: true })
      damage(folder)
      return folder
    }
    const firstItems = (folder: string): string =>
      join(folder, readdirSync(folder).find(name => name.startsWith('items-')) ?? '')

    beforeAll(async () => {
      data = mkdtempSync(join(tmpdir(), 'kring-restore-'))
      copy = join(data, '..', `kring-copy-${process.pid}`)
      host = await start()
    })
    afterAll(async () => {
      await host?.stop()
      for (const folder of [data, copy]) rmSync(folder, { recursive: true, force: true })
    })

    it('is exported while it runs, into an empty folder only', async () => {
      const { code, out, err } = await kring('export', copy)
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toMatch(/^\d+ items, \d+ accounts, \d+ files listed; \d+ parts, \d+ bytes\.$/)
      expect(await kring('export', copy)).toMatchObject({ code: 2, err: expect.stringContaining('export-exists') })
    })

    it('takes no import while it runs, and none into a table that is not empty', async () => {
      expect(await kring('import', copy)).toMatchObject({ code: 2, err: expect.stringContaining('host-running') })
      await host?.stop()
      host = undefined
      expect(await kring('import', copy)).toMatchObject({ code: 2, err: expect.stringContaining('table-not-empty') })
    })

    it.each<[string, string, (folder: string) => void]>([
      ['cut short', 'export-incomplete', folder => truncateSync(firstItems(folder), 1000)],
      ['without a part', 'export-incomplete', folder => rmSync(firstItems(folder))],
      ['without a manifest', 'export-incomplete', folder => rmSync(join(folder, 'manifest.json'))],
      ['with bytes behind a part', 'export-altered', folder => appendFileSync(firstItems(folder), 'x')],
      [
        'with one byte changed',
        'export-altered',
        folder => {
          const bytes = readFileSync(firstItems(folder))
          bytes[2000] = (bytes[2000] ?? 0) ^ 1
          writeFileSync(firstItems(folder), bytes)
        },
      ],
      [
        'with one number of the manifest changed',
        'export-altered',
        folder => {
          const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
          writeFileSync(join(folder, 'manifest.json'), text.replace(/"accounts": \d+/, '"accounts": 999'))
        },
      ],
      [
        'of another version',
        'export-format',
        folder => {
          const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
          writeFileSync(join(folder, 'manifest.json'), text.replace('"version": 1', '"version": 2'))
        },
      ],
    ])('refuses an export %s with %s, and writes nothing', async (name, code, damage) => {
      for (const table of tables) rmSync(join(data, table), { force: true })
      const folder = damaged(name.replaceAll(' ', '-'), damage)
      expect(await kring('import', folder)).toMatchObject({ code: 2, err: expect.stringContaining(`kring: ${code}: `) })
      rmSync(folder, { recursive: true, force: true })
    })

    it('refuses an export of another secret', async () => {
      const other = mkdtempSync(join(tmpdir(), 'kring-other-'))
      const refused = await run('kring', ['import', copy], { KRING_DATA: other })
      expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('secret-differs') })
      rmSync(other, { recursive: true, force: true })
    })

    it('is whole again after the import: nothing differs, and it opens', async () => {
      const { code, out, err } = await kring('import', copy)
      expect(err).toBe('')
      expect(out).toContain(': 0 faults')
      expect(out).toMatch(/ 0 different, 0 repaired\nEverything fits/)
      expect(code).toBe(0)
      console.log(out.split('\n').slice(-5).join('\n'))
      host = await start()
      const verified = await kring('verify')
      expect(verified.out).toContain(': 0 faults')
      expect(await kring('reconcile')).toMatchObject({ code: 0 })
      const mails = readdirSync(join(data, 'mail')).length
      await host.caughtUp()
      expect(readdirSync(join(data, 'mail')).length).toBe(mails)
    })
  },
)
