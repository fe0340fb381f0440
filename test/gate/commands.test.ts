import { FunderId, syntheticForm, syntheticTenant, syntheticTenantId } from '@kring/domain'
import { verifyDaily } from '@kring/functions/audit/verifyDaily'
import { cursorSigner, forPlatform, forSynthetic, forTenant, openStore } from '@kring/functions/data/index'
import type { Work } from '@kring/functions/operations/command'
import { commands } from '@kring/functions/operations/commands/index'
import type { OperatedHost } from '@kring/functions/operations/host'
import { takeAway } from '@kring/functions/operations/smoke/takeAway'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { auditedAt, createSmallWorld } from '../data/smallWorld.ts'
import { giveCoordinator, registerCoordinator } from '../support/coordinators.ts'
import { openEraser } from '../support/eraser.ts'
import { type Gate, startGate } from '../support/gate/index.ts'
import { linde } from '../support/people.ts'
import { once } from '../support/world.ts'

let small: Awaited<ReturnType<typeof createSmallWorld>>
let gate: Gate
const said: string[] = []

beforeAll(async () => {
  small = await createSmallWorld()
  gate = await startGate({ endpoint: inject('endpoint') })
})
afterAll(async () => {
  await gate.stop()
  await small.world.close()
})

const storeOf = (command: string) =>
  openStore({
    table: small.world.env.KRING_TABLE ?? '',
    endpoint: gate.url,
    region: 'eu-central-1',
    secret: small.world.env.KRING_SECRET,
    credentials: { accessKeyId: `command-${command}`, secretAccessKey: 'any' },
  })

/** The small world as a command sees it, with the role of that command. */
function hostFor(command: string): { readonly host: OperatedHost; readonly end: () => void } {
  const { world } = small
  const store = storeOf(command)
  const { eraser, close } = openEraser(world)
  const secret = world.env.KRING_SECRET ?? ''
  const none = async function* () {}
  const host: OperatedHost = {
    ...{ name: 'local', store, secret, cursors: cursorSigner(secret), now: () => auditedAt, ledger: world.ledger },
    eraser: { ...eraser, store },
    accounts: {
      ensure: async ({ email }) => `account of ${email}`,
      inviteAgain: async () => 'sent',
      resetSecondFactor: async () => {},
    },
    clients: world.clients,
    ...{ keyName: 'secret', allAccounts: none, allFiles: none },
    redrive: async () => ({ done: 0, left: 0 }),
    beginStream: async () => {},
    forgetDeleted: () => {},
    close: async () => {},
  }
  return { host, end: close }
}

async function runAs(name: string, given: Parameters<(typeof commands)[number]['prepare']>[0]): Promise<number> {
  const command = commands.find(one => one.name === name)
  if (command === undefined) throw new Error(`no command ${name}`)
  const { host, end } = hostFor(name)
  said.splice(0)
  const work: Work = { host, say: line => void said.push(line) }
  try {
    return await command.prepare(given)(work)
  } finally {
    end()
  }
}

describe('with the role of its own', () => {
  it('the first platform admin is invited, and no second while there is one', async () => {
    await expect(runAs('admin', { email: 'nel@kring.example', name: 'Nel Baas' })).rejects.toMatchObject({
      code: 'admin-exists',
    })
    const platform = forPlatform(small.world.store)
    const admins = (await platform.members()).filter(({ membership }) => membership.role === 'platform-admin')
    for (const { subject, membership } of admins) await platform.removeMember(subject, membership)
    expect(await runAs('admin', { email: 'nel@kring.example', name: 'Nel Baas' })).toBe(0)
    const invited = (await platform.members()).find(({ email }) => email === 'nel@kring.example')
    expect(invited).toMatchObject({ membership: { role: 'platform-admin' }, pending: 'acceptance', invited: true })
    await expect(runAs('admin', { email: 'iemand@kring.example', name: 'Iemand Anders' })).rejects.toMatchObject({
      code: 'admin-exists',
    })
    // Repeating it is no second invitation.
    expect(await runAs('admin', { email: 'nel@kring.example', name: 'Nel Baas' })).toBe(0)
    await expect(runAs('invite', { email: 'nel@kring.example', resend: true })).rejects.toMatchObject({
      code: 'invited-lately',
    })
    for (const admin of admins) await platform.putMember(admin)
  })

  it('an open invitation is sent again, and none where there is none', async () => {
    const platform = forPlatform(small.world.store)
    await platform.putMember({
      ...{ subject: 'wil', name: 'Wil', email: 'wil@kring.example', since: '2026-01-01T00:00:00.000Z' },
      ...{ membership: { role: 'platform-admin' }, invited: true, pending: 'acceptance' },
    })
    await forTenant(small.world.store, linde).members.put({
      ...{ subject: 'wil', name: 'Wil', email: 'wil@kring.example', since: '2026-01-01T00:00:00.000Z' },
      ...{ membership: { role: 'tenant-admin', tenant: linde }, invited: true, pending: 'acceptance' },
    })
    expect(await runAs('invite', { email: 'Wil@kring.example', resend: true })).toBe(0)
    expect(said).toEqual(['Account: sent again.', 'platform-admin: sent again.', 'tenant-admin: sent again.'])
    const again = (await platform.members()).find(({ subject }) => subject === 'wil')
    expect(again?.invitedAgain).toBe(auditedAt)
    await expect(runAs('invite', { email: 'nobody@kring.example', resend: true })).rejects.toMatchObject({
      code: 'invitation-not-open',
    })
  })

  it('a funder is taken in, once', async () => {
    expect(await runAs('funder', { id: 'zuid', name: 'Fonds Zuid' })).toBe(0)
    expect(await runAs('funder', { id: 'zuid', name: 'Fonds Zuid' })).toBe(0)
    await expect(runAs('funder', { id: 'zuid', name: 'Ander fonds' })).rejects.toMatchObject({ code: 'funder-exists' })
  })

  it('everything is verified, by hand and each day', async () => {
    expect([await runAs('verify', {}), said.slice(0, -2)]).toEqual([0, []])
    const { sealing, world } = small
    const { faults } = await verifyDaily({ store: storeOf('verifying'), ledger: world.ledger, sealing, now: auditedAt })
    expect(faults).toEqual([])
  })

  it('figures are compared', async () => {
    expect([await runAs('reconcile', {}), said.slice(0, -1)]).toEqual([0, []])
  })

  it('the persons of a dossier are listed, and the dossiers of a person', async () => {
    expect(await runAs('persons', { sought: small.one })).toBe(0)
    expect(said.length).toBeGreaterThan(0)
    expect(await runAs('persons', { sought: 'Johan Vermeulen' })).toBe(0)
    await expect(runAs('persons', { sought: 'XYZ-2026-000001' })).rejects.toMatchObject({ code: 'dossier-unknown' })
  })

  it('a referral of the synthetic partner is taken away, and nothing of another', async () => {
    const { world } = small
    const store = storeOf('smoke')
    const { host, end } = hostFor('smoke')
    const data = forSynthetic(store, syntheticTenantId)
    expect(await data.isFounded()).toBe(false)
    const founding = { tenant: syntheticTenant(), form: syntheticForm(), at: auditedAt }
    for (const _ of ['once', 'again']) await data.found(founding)
    const scopes: ('referral.submit' | 'referral.status')[] = ['referral.submit', 'referral.status']
    const membership = { role: 'partner-system' as const, tenant: syntheticTenantId, scopes }
    const { id: subject } = await world.clients.create({ name: 'Smoke', scopes })
    await data.putSystem({ subject, name: 'Smoke', membership, since: auditedAt })
    const send = () =>
      world.ask('/t/kring-smoke/referrals', {
        as: { subject, name: 'Smoke', email: '', memberships: [membership] },
        body: { form: { id: 'smoke', version: 1 }, answers: { note: 'Smoke test' }, locale: 'nl' },
        headers: once(),
      })
    const sent = await send()
    expect(await data.isIndexed(sent.body.id)).toBe(false)
    await world.drain()
    expect(await data.isIndexed(sent.body.id)).toBe(true)
    // And one that the stream has not seen.
    expect((await send()).status).toBe(201)
    await takeAway(host)
    expect([await data.isIndexed(sent.body.id), await data.referrals(host.cursors), await data.systems()]).toEqual([
      ...[false, [], []],
    ])
    await expect(forSynthetic(store, linde).systems()).rejects.toMatchObject({ name: 'AccessDeniedException' })
    end()
  })

  it('a dossier is erased, and another command may not', async () => {
    const store = storeOf('persons')
    await expect(forPlatform(store).putFunder(FunderId.parse('noord'), 'Noord')).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
    expect([await runAs('erase', { reference: small.other }), said]).toEqual([0, [`${small.other}: erased.`]])
  })

  it('the record of a coordinator who left is erased, with what they claimed and its receipts', async () => {
    const { world } = small
    await registerCoordinator(world, 'vertrokken')
    expect([await runAs('erase', { coordinator: 'vertrokken' }), said[0]]).toEqual([
      ...[1, 'vertrokken has not left: end the record first.'],
    ])
    const end = { reason: 'other', on: auditedAt.slice(0, 10) }
    const ended = await giveCoordinator(world, 'vertrokken', 'end', end, 1)
    expect([ended.status, ended.text]).toEqual([200, expect.any(String)])
    expect([await runAs('erase', { coordinator: 'vertrokken' }), said]).toEqual([0, ['vertrokken: erased.']])
    expect([await runAs('erase', { coordinator: 'vertrokken' }), said]).toEqual([0, ['vertrokken: was erased before.']])
  })
})

it('no command may do what it does not need, but for what this world has none of', () => {
  const { used } = gate.report()
  const unused = (name: string) => gate.grantsOf(name).filter(grant => !used.includes(grant))
  expect(['admin', 'funder', 'invite', 'persons'].flatMap(unused)).toEqual([])
  expect(unused('smoke')).toEqual([])
  // Nobody complained here, and nothing waits for a partner's system. What `erase` may is what the eraser may, and is counted with it.
  expect(unused('verify')).toEqual(['verify Query table T#*#K#*', 'verify GetItem table T#*#DUE#WEBHOOK.*'])
  // The forms of which answers are counted; and what --repair puts right.
  for (const grant of unused('reconcile'))
    expect(grant).toMatch(/Query table T#\*#FORM#\*$|(?:PutItem|UpdateItem) table/)
})
