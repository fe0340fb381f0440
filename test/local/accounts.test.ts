import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { dataFolder } from './folder.ts'
import { openTestIssuer } from './issuer.ts'
import { Visitor } from './signIn.ts'

const someone = { name: 'Noor Verbeke', email: 'noor.verbeke@linde.example' }

describe('someone who was invited', () => {
  it('is on the sign-in page and signs in, as themselves and with what they are', async () => {
    const issuer = await openTestIssuer()
    const subject = await issuer.accounts.ensure(someone)
    issuer.memberships.set(subject, [{ role: 'coordinator' }])
    const visitor = new Visitor(issuer.url)
    const { response } = await visitor.follow(`${visitor.authorize('v'.repeat(43))}&lang=nl`)
    const page = await response.text()
    expect(page).toContain('<h2 id="invited">Uitgenodigd</h2>')
    expect(page).toContain('noor.verbeke@linde.example')
    const { access_token, id_token = '' } = await visitor.signIn(subject)
    expect(await issuer.read(access_token)).toMatchObject({
      sub: subject,
      ...someone,
    })
    expect(decodeJwt(id_token)).toMatchObject({ sub: subject, ...someone })
  })

  it('may sign in before they are a member of anything', async () => {
    const issuer = await openTestIssuer()
    const subject = await issuer.accounts.ensure(someone)
    const { access_token } = await new Visitor(issuer.url).signIn(subject)
    expect(await issuer.read(access_token)).toMatchObject({ name: 'Noor Verbeke' })
    expect(await issuer.read((await issuer.token(subject)) ?? '')).toMatchObject({
      sub: subject,
      ...someone,
    })
  })

  it('is who they are to any other form of their address, also after a restart', async () => {
    const data = dataFolder()
    const first = await openTestIssuer({ data })
    const subject = await first.accounts.ensure(someone)
    expect(await first.accounts.ensure({ name: 'N. Verbeke', email: ' Noor.Verbeke@LINDE.example' })).toBe(subject)
    await first.stop()
    const second = await openTestIssuer({ data })
    expect(await second.accounts.ensure(someone)).toBe(subject)
    expect(subject).toMatch(/^[\w-]{16,}$/)
  })

  it('is the demo user who has that address', async () => {
    const issuer = await openTestIssuer()
    expect(await issuer.accounts.ensure({ name: 'Sara', email: 'Sara.Maes@linde.example' })).toBe('sara')
    const visitor = new Visitor(issuer.url)
    const { response } = await visitor.follow(visitor.authorize('v'.repeat(43)))
    expect(await response.text()).not.toContain('id="invited"')
  })

  it('can not put anything but their name on the page', async () => {
    const issuer = await openTestIssuer()
    await issuer.accounts.ensure({ name: '<script>alert(1)</script>', email: 'x@linde.example' })
    const visitor = new Visitor(issuer.url)
    const { response } = await visitor.follow(visitor.authorize('v'.repeat(43)))
    expect(await response.text()).not.toContain('<script>alert')
  })
})

it('there is no token for who is not known', async () => {
  const issuer = await openTestIssuer()
  expect(await issuer.token('nobody')).toBeUndefined()
})
