import { describe, expect, it } from 'vitest'
import { mostWrongPins } from '../lock/attempts.ts'
import { base64url, randomBytes } from '../store/bytes.ts'
import { change, resultOf } from '../store/transaction.ts'
import { wipeAllBags } from '../store/wipe.ts'
import { counts, database, fatima, johan, readable, serverKeys } from '../testing.ts'
import { openBag } from './open.ts'
import { prepareBag } from './prepare.ts'

const friday = Date.parse('2026-06-12T18:40:00Z')
const hour = 3_600_000
const contents = { people: [{ name: 'Johan Peeters' }, { name: 'Tante Rita' }], minimum: 'Johan slaapt veilig' }

async function prepared(pin = '470912') {
  const opened = await database()
  const delivered = {
    now: new Date(friday).toISOString(),
    author: fatima,
    devicePart: base64url(randomBytes(32)),
    serverKey: base64url(await serverKeys()),
    contents,
  }
  await prepareBag(opened, { place: johan, delivered, by: { pin }, deviceNow: friday })
  return { opened, open: (typed: string, at = friday) => openBag<typeof contents>(opened, johan, { pin: typed }, at) }
}

describe('a bag on a phone', () => {
  it('opens with its PIN, without signal, and gives what was put in', async () => {
    const { open } = await prepared()
    expect(await open('470912')).toMatchObject({ outcome: 'open', packed: { contents, author: fatima, place: johan } })
  })

  it('has no name, no word and no number of a dossier that can be read on the device', async () => {
    const text = await readable((await prepared()).opened)
    for (const word of ['Johan', 'Peeters', 'Rita', 'veilig', johan.id, johan.tenant, fatima, '470912'])
      expect(text).not.toContain(word)
    // Nor the name of any field: two letters of a brace and a quote stand in ciphertext by chance.
    expect(text).not.toMatch(/"[a-zA-Z]{3,}":/)
  })

  it('counts a wrong PIN before it is checked, and says how many are left', async () => {
    const { open } = await prepared()
    expect(await open('000000')).toEqual({ outcome: 'wrong', left: mostWrongPins - 1 })
    expect(await open('000001', friday - 1000 * hour)).toEqual({ outcome: 'wrong', left: mostWrongPins - 2 })
    expect((await open('470912')).outcome).toBe('open')
    expect(await open('000002')).toEqual({ outcome: 'wrong', left: mostWrongPins - 1 })
  })

  it('is wiped at the tenth wrong PIN in a row, and the right one no longer helps', async () => {
    const { open, opened } = await prepared()
    const tried = []
    for (let count = 0; count < mostWrongPins; count += 1) tried.push((await open('111111')).outcome)
    expect(tried).toEqual([...Array<string>(mostWrongPins - 1).fill('wrong'), 'wiped'])
    expect(await open('470912')).toEqual({ outcome: 'none' })
    expect(await counts(opened)).toEqual({ bag: 0, outbox: 0, meta: 0 })
  })

  it('does not give tries back to whoever closes the page while a PIN is checked', async () => {
    const { open, opened } = await prepared()
    const open9 = Array.from({ length: mostWrongPins }, () => open('222222'))
    await Promise.all(open9)
    expect((await counts(opened)).bag).toBe(0)
  })

  it('is gone after three days, and whoever looks then wipes it', async () => {
    const { open, opened } = await prepared()
    expect((await open('470912', friday + 71 * hour)).outcome).toBe('open')
    expect(await open('470912', friday + 72 * hour)).toEqual({ outcome: 'expired' })
    expect(await counts(opened)).toEqual({ bag: 0, outbox: 0, meta: 0 })
  })

  it('is gone at sign-out', async () => {
    const { open, opened } = await prepared()
    await wipeAllBags(opened)
    expect(await open('470912')).toEqual({ outcome: 'none' })
  })

  it('does not open as another record, nor on another device’s part', async () => {
    const { open, opened } = await prepared()
    const other = await prepared()
    await change(opened, ['meta'], async transaction => {
      const meta = transaction.objectStore('meta')
      const keys = await resultOf(meta.getAllKeys())
      const lock = keys.find(key => Array.isArray(key) && key[1] === 'lock')
      if (lock === undefined) throw new TypeError('no lock')
      const stored: object = await resultOf(meta.get(lock))
      const part = await crypto.subtle.importKey('raw', randomBytes(32), 'HKDF', false, ['deriveKey'])
      await resultOf(meta.put({ ...stored, devicePart: part }, lock))
    })
    expect((await open('470912')).outcome).toBe('wrong')
    expect((await other.open('470912')).outcome).toBe('open')
  })
})
