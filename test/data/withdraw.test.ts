import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { verify } from '@kring/functions/audit/verify'
import { openStore, type Store } from '@kring/functions/data/index'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { listRights, withdrawAgain } from '@kring/functions/operations/restore/withdraw'
import { createTable } from '@kring/local/table/index'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { linde } from '../support/people.ts'
import { submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'
import { type Item, scan } from './smallWorld.ts'

const restoredTo = '2026-06-17T09:00:00.000Z'
const during = '2026-06-17T10:00:00.000Z'

/** The table that was put back is the world's; the one of before has another name. */
let world: World
let before: Store
let johan = ''
beforeAll(async () => {
  world = await openWorld({ now: () => restoredTo })
  johan = await submitJohan(world)
  const url = 'https://systeem.linde.be/kring'
  for (const one of ['a', 'b'])
    await world.ask('/t/linde/webhooks', { as: 'bart', body: { url: `${url}/${one}`, kinds: ['referral.accepted'] } })
  const name = `${world.table.name}-before`
  await createTable(world.table.client, name)
  before = openStore({
    table: name,
    endpoint: world.endpoint,
    region: 'eu-central-1',
    secret: world.env.KRING_SECRET,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
})
afterAll(() => world.close())

const nameOf = (item: Item | undefined): string => `${String(item?.pk)} ${String(item?.sk)}`
const put = (TableName: string, item: Item) => world.table.client.send(new PutCommand({ TableName, Item: { ...item } }))
const lines: string[] = []
const withdraw = () => {
  lines.splice(0)
  return withdrawAgain({ store: world.store, before, restoredTo }, line => void lines.push(line))
}
const mail = (id: string, status: string, at: string): Item => ({
  ...{ pk: `T#linde#MAIL#${id}`, sk: 'HEAD', status, ref: {}, attempts: 0 },
  expiresAt: Math.floor(Date.parse(at) / 1000) + 400 * 24 * 3600,
})

it('what was withdrawn after the copy is withdrawn again, and nothing else, once', async () => {
  const name = `${world.table.name}-before`
  const there = await scan(world)
  for (const item of there) await put(name, item)
  const members = there.filter(({ pk }) => pk === 'T#linde#MEMBERS')
  const [ended, kept] = [
    members.find(({ sk }) => String(sk).startsWith('referrer#')),
    members.find(({ sk }) => String(sk).startsWith('tenant-admin#')),
  ]
  const [removed, moved] = there.filter(({ pk }) => pk === 'T#linde#WEBHOOKS')
  const remove = (item: Item | undefined) =>
    world.table.client.send(new DeleteCommand({ TableName: name, Key: { pk: item?.pk, sk: item?.sk } }))
  // What happened after the copy: somebody left, a webhook went, another has a new secret, a grant ended, a reset was asked.
  await remove(ended)
  await remove(removed)
  await put(name, { ...moved, version: 2, private: new Uint8Array([1, 2, 3]) })
  const grants = there.filter(({ pk }) => String(pk).endsWith('#GRANTS') && String(pk).startsWith('T#'))
  for (const grant of grants) await remove(grant)
  const reset: Item = { pk: 'T#linde#RESETS', sk: `${String(kept?.sk)}#000001`, state: 'confirmed' }
  await put(name, reset)
  const invited = { ...kept, sk: 'tenant-admin#somebody-new' }
  await put(name, invited)
  // And mails were sent: one before, one since; one that failed for a while.
  for (const one of [mail('old', 'sent', '2026-06-16T09:00:00.000Z'), mail('reminder', 'sent', during)])
    await put(name, one)
  await put(name, mail('waits', 'waiting', during))

  const answer = await withdraw()
  expect(answer).toMatchObject({ mails: expect.any(Number) })
  const after = await scan(world)
  const names = new Set(after.map(nameOf))
  for (const gone of [ended, removed, ...grants]) expect(names).not.toContain(nameOf(gone))
  expect(names).toContain(nameOf(kept))
  expect(names).not.toContain(nameOf(invited))
  expect(after.find(item => nameOf(item) === nameOf(moved))).toMatchObject({ version: 2 })
  expect(names).toContain(nameOf(reset))
  expect([names.has('T#linde#MAIL#reminder HEAD'), names.has('T#linde#MAIL#old HEAD')]).toEqual([true, false])
  expect(names).not.toContain('T#linde#MAIL#waits HEAD')
  expect(lines.some(line => line.includes(`membership withdrawn: ${nameOf(ended)}`))).toBe(true)
  expect(lines).toHaveLength(4 + grants.length)

  expect(await withdraw()).toEqual({ taken: [], mails: 0 })
})

it('a table of before without an admin is not believed, and one that is gone cannot tell', async () => {
  const name = `${world.table.name}-before`
  const all = await scan(world)
  for (const { pk, sk } of all.filter(item => String(item.sk).startsWith('platform-admin#')))
    await world.table.client.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }))
  expect(await withdraw()).toBe('no-admin')
  const gone = openStore({
    table: `${name}-gone`,
    endpoint: world.endpoint,
    region: 'eu-central-1',
    secret: world.env.KRING_SECRET,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const answer = await withdrawAgain({ store: world.store, before: gone, restoredTo }, () => {})
  expect(answer).toBe('unreadable')
  expect((await scan(world)).length).toBe(all.length)
  const named: string[] = []
  expect(await listRights(world.store, during, line => void named.push(line))).toBe(named.length)
  expect(named.some(line => line.includes('OPS#MEMBERS platform-admin#'))).toBe(true)
})

it('verify names a dossier that was erased and is there', async () => {
  const id = johan
  const audited = async (dossier: string) =>
    (
      await verify({
        ...{ store: world.store, ledger: world.ledger, now: restoredTo },
        sealing: ledgerSealing(world.env.KRING_SECRET ?? ''),
        erased: [{ tenant: linde, dossier }],
      })
    ).faults.filter(({ kind }) => kind === 'erased-present')
  expect(await audited(id)).toEqual([{ kind: 'erased-present', of: `T#linde#R#${id}` }])
  expect(await audited('LIN-2026-000000')).toEqual([])
  await world.table.client.send(
    new UpdateCommand({
      TableName: world.table.name,
      Key: { pk: `T#linde#R#${id}`, sk: 'HEAD' },
      UpdateExpression: 'SET erasedAt = :at',
      ExpressionAttributeValues: { ':at': during },
    }),
  )
  expect(await audited(id)).toEqual([])
})
