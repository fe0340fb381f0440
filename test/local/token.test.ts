import { startHost } from '@kring/local/host'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import { dataFolder } from './folder.ts'
import { run } from './program.ts'

const Users = z.array(z.strictObject({ user: z.string(), roles: z.array(z.string()) }))

async function hostOn(data: string, demo: boolean) {
  const host = await startHost({ data, demo, quiet: true })
  onTestFinished(() => host.stop())
  return host
}

describe('npm run -s token', () => {
  it('opens the API as the user it was asked for', async () => {
    const data = dataFolder()
    const host = await hostOn(data, false)
    const { code, out, err } = await run('token', ['paula'], { KRING_DATA: data, KRING_DEMO: '0' })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const me = await fetch(`${host.url}/api/me`, { headers: { authorization: `Bearer ${out}` } })
    expect(await me.json()).toMatchObject({ subject: 'paula', memberships: [{ role: 'platform-admin' }] })
  })

  it('works on the keys of a host that does not run, and says so', async () => {
    const data = dataFolder()
    const first = await startHost({ data, demo: false, quiet: true })
    await first.stop()
    const { code, out, err } = await run('token', ['paula'], { KRING_DATA: data, KRING_DEMO: '0' })
    expect(code).toBe(0)
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(err).toContain('No Kring is running')
  })

  it('says in one sentence that there is no such user, or no issuer yet', async () => {
    const data = dataFolder()
    const unknown = await run('token', ['nobody'], { KRING_DATA: data })
    expect(unknown).toMatchObject({ code: 1, out: '' })
    expect(unknown.err).toContain('no demo user "nobody"')
    const early = await run('token', ['sara'], { KRING_DATA: data })
    expect(early).toMatchObject({ code: 1, out: '' })
    expect(early.err).toContain('npm start')
  })

  it('lists the demo users with their roles', async () => {
    const { code, out } = await run('token', ['--list'], { KRING_DATA: dataFolder() })
    expect(code).toBe(0)
    const users = Users.parse(JSON.parse(out))
    expect(users).toContainEqual({ user: 'sara', roles: ['referrer'] })
    expect(users).toContainEqual({ user: 'leen', roles: ['regional-manager'] })
    expect(users).toHaveLength(18)
  })
})
