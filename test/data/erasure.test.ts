import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { johanCase } from '@kring/domain/test-data/examples'
import { reconcile } from '@kring/functions/audit/reconcile'
import { cursorSigner, forErasure, forPersonSearch } from '@kring/functions/data/index'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { erasePerson } from '@kring/functions/erasure/erasePerson'
import type { Eraser } from '@kring/functions/erasure/eraser'
import { readErasures } from '@kring/functions/erasure/erasures'
import { personsIn } from '@kring/functions/erasure/persons'
import { fileErasureLedger } from '@kring/local/folder/erasures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attach, putFileForms, sendLetters } from '../support/attachments.ts'
import { openEraser } from '../support/eraser.ts'
import { linde } from '../support/people.ts'
import { give, intake, johan, openQuestion, submitJohan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let erasing: ReturnType<typeof openEraser>
let eraser: Eraser
beforeAll(async () => {
  world = await openWorld()
  erasing = openEraser(world)
  eraser = erasing.eraser
})
afterAll(async () => {
  erasing.close()
  await world.close()
})

/** Every value in the table, mailbox, log and ledger, as text. */
async function everything(): Promise<string> {
  const text = (value: unknown): unknown =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
  const items = JSON.stringify(await world.items(), (_, value) => text(value))
  const mails = JSON.stringify(await world.mails())
  return [items, mails, ...world.logged(), readFileSync(erasing.list, { flag: 'a+', encoding: 'utf8' })].join('\n')
}

const canary = 'Quirijn Zwaluwstaart'
const withCanary = {
  ...johan,
  answers: {
    ...johanCase,
    people: [
      { name: canary, relation: 'oom', phone: '0470 99 88 77' },
      { name: 'Herman Vermeulen', relation: 'oom' },
    ],
    story: `${johanCase.story} Oom Quirijn belt elke week, op 0470/99.88.77.`,
  },
}
const submit = async () => {
  const { body } = await world.ask('/t/linde/referrals', { as: 'sara', body: withCanary, headers: once() })
  return String(body.id)
}

async function carried(): Promise<string> {
  const id = await submit()
  await give(world, id, 'start-intake', {}, 1)
  await give(world, id, 'record-intake', { ...intake, summary: `Quirijn Zwaluwstaart was erbij.` }, 2)
  await give(world, id, 'set-question', { ...openQuestion, agreedWith: canary }, 3)
  await world.drain()
  return id
}

describe('what a dossier says of people', () => {
  it('stands nowhere in the table in plain text', async () => {
    await carried()
    const all = await everything()
    for (const told of ['Quirijn', 'Zwaluwstaart', 'Vermeulen', String(johanCase.story).slice(0, 40)])
      expect(all).not.toContain(told)
  })
})

describe('one person, erased from a living dossier', () => {
  it('is gone from all that can be read of it, and the rest is as it was', async () => {
    const id = await carried()
    const before = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(before.text).toContain('Zwaluwstaart')
    const persons = await personsOf(id)
    const person = persons.find(({ name }) => name === canary)
    expect(await erasePerson(eraser, linde, id, { person: person?.id ?? '' })).toEqual({ kind: 'erased' })
    const after = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(after.status).toBe(200)
    for (const trace of ['Quirijn', 'Zwaluwstaart', '99 88 77', '99.88.77']) expect(after.text).not.toContain(trace)
    expect(after.text).toContain('Herman Vermeulen')
    expect(after.body.version).toBe(before.body.version + 1)
    expect(await erasePerson(eraser, linde, id, { person: person?.id ?? '' })).toEqual({ kind: 'already-erased' })
    // The dossier lives on.
    expect((await give(world, id, 'set-question', openQuestion, after.body.version)).status).toBe(200)
    expect((await forErasure(world.store, linde, id).examine(id)).kind).toBe('whole')
    const second = (await personsOf(id)).find(({ name }) => name === 'Herman Vermeulen')
    expect(await erasePerson(eraser, linde, id, { person: second?.id ?? '' })).toEqual({ kind: 'erased' })
    const last = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(last.text).not.toContain('Herman')
  })

  it('is found no more by those who ask where they are named', async () => {
    const id = await carried()
    const find = () => forPersonSearch(world.store, linde).dossiersOf({ name: 'zwaluwstaart, QUIRIJN' })
    expect(await find()).toContain(id)
    const person = (await personsOf(id)).find(({ name }) => name === canary)
    await erasePerson(eraser, linde, id, { person: person?.id ?? '' })
    expect(await find()).not.toContain(id)
  })

  it('unknown persons and dossiers are told apart', async () => {
    const id = await submitJohan(world)
    expect(await erasePerson(eraser, linde, id, { person: 'nobody' })).toEqual({ kind: 'person-unknown' })
    expect(await erasePerson(eraser, linde, 'LIN-2026-999999', { person: 'x' })).toEqual({ kind: 'not-found' })
  })
})

describe('the files of a dossier', () => {
  /** The files below the storage's folder with this id: uploaded, checked, kept. */
  const versionsOf = async (id: string) =>
    (await readdir(world.fileFolder, { recursive: true })).filter(path => path.endsWith(`/${id}`))
  const submitWithFile = async (mark: string) => {
    await putFileForms(world, 'linde')
    const { body: file } = await attach(world, { as: 'sara' }, { name: `brief ${mark}.pdf` })
    const { body, status } = await sendLetters(world, { as: 'sara' }, { letters: [file] })
    expect(status).toBe(201)
    return { id: String(body.id), file: String(file.id) }
  }

  it('go with it, every version', async () => {
    const { id, file } = await submitWithFile('KANARIE-EEN')
    expect(await versionsOf(file)).not.toEqual([])
    expect(await eraseDossier(eraser, linde, id)).toEqual({ kind: 'erased' })
    expect(await versionsOf(file)).toEqual([])
    expect(await everything()).not.toContain('KANARIE-EEN')
  })

  it('must be decided on when a person is erased, and go or stay as was said', async () => {
    const { id, file } = await submitWithFile('KANARIE-TWEE')
    const [person] = await personsOf(id)
    const order = { person: person?.id ?? '' }
    expect(await erasePerson(eraser, linde, id, order)).toMatchObject({
      kind: 'files-undecided',
      files: [{ id: file }],
    })
    expect(await versionsOf(file)).not.toEqual([])
    expect(await erasePerson(eraser, linde, id, { ...order, removeFiles: [file] })).toEqual({ kind: 'erased' })
    expect(await versionsOf(file)).toEqual([])
  })
})

describe('a dossier, erased', () => {
  it('can be read by nobody, and still counts', async () => {
    const id = await carried()
    const cursors = cursorSigner('erasure')
    const counted = async () => reconcile(world.store, cursors, world.env.KRING_SECRET ?? '')
    expect(await counted()).toMatchObject({ wrongFacts: [], wrongMonths: [] })
    const rollups = async () => (await world.items()).filter(({ pk }) => String(pk).includes('#ROLLUP#'))
    const before = await rollups()
    expect(await eraseDossier(eraser, linde, id)).toEqual({ kind: 'erased' })
    const reply = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect([reply.status, reply.body.code]).toEqual([410, 'dossier-erased'])
    expect((await world.ask('/t/linde/referrals?limit=100', { as: 'sara' })).text).not.toContain(id)
    // The stream may bring the dossier's events late.
    await world.drain()
    expect(await rollups()).toEqual(before)
    expect(await counted()).toMatchObject({ wrongFacts: [], wrongMonths: [] })
    expect((await forErasure(world.store, linde, id).examine(id)).kind).toBe('erased')
    expect(await eraseDossier(eraser, linde, id)).toEqual({ kind: 'already-erased' })
    expect((await give(world, id, 'withdraw', {}, 4, 'sara')).status).toBe(410)
  })

  it('every erasure is in a list outside the table, which cannot be forged', async () => {
    const { mac } = world.store.sealing()
    const path = erasing.list
    const all = await readErasures(fileErasureLedger(path), mac)
    expect(all.length).toBeGreaterThan(2)
    const forged = readFileSync(path, 'utf8').replace(/"at":"2026/, '"at":"2025')
    const ledger = { append: async () => {}, lines: async () => forged.trim().split('\n') }
    await expect(readErasures(ledger, mac)).rejects.toThrow('line 1')
  })
})

async function personsOf(id: string) {
  const examined = await forErasure(world.store, linde, id).examine(id)
  if (examined.kind !== 'whole') throw new Error(examined.kind)
  return personsIn(eraser, linde, examined.dossier)
}
