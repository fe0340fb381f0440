import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataFolder } from './folder.ts'
import { type OpenedIssuer, openTestIssuer } from './issuer.ts'
import { type Tokens, Visitor } from './signIn.ts'

const verifier = 'a-verifier-that-is-long-enough-for-the-specification'
const halfMinute = 30_000
const minute = 60_000

/** A fake clock: codes are valid for one period, and lockouts need no real waiting. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:05Z') })
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (milliseconds: number): void => {
  vi.setSystemTime(Date.now() + milliseconds)
}

type Shown = { readonly status: number; readonly text: string; readonly at: string }

/** A person on the sign-in pages, and the page they see. */
class Person extends Visitor {
  readonly #url: string
  #at = ''

  constructor(url: string) {
    super(url)
    this.#url = url
  }

  async begin(language = 'nl'): Promise<Shown> {
    const { at, response } = await this.follow(`${this.authorize(verifier)}&lang=${language}`)
    this.#at = at.href
    return { status: response.status, text: await response.text(), at: at.pathname }
  }

  async choose(user: string): Promise<Shown> {
    return this.#send({ user })
  }

  async type(code: string): Promise<Shown> {
    return this.#send({ code })
  }

  async chooseAgain(): Promise<Shown> {
    return this.#send({ again: 'yes' })
  }

  async look(): Promise<Shown> {
    const { at, response } = await this.follow(this.#at)
    return { status: response.status, text: await response.text(), at: at.pathname }
  }

  /** The tokens, once the app has been reached with a code of the issuer. */
  async tokens(): Promise<Tokens> {
    const back = new URL(this.#at)
    return this.token({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: `${this.#url}/signed-in`,
    })
  }

  async #send(form: Record<string, string>): Promise<Shown> {
    const sent = await this.go(this.#at, form)
    const next = sent.headers.get('location')
    if (next === null) return { status: sent.status, text: await sent.text(), at: new URL(this.#at).pathname }
    const { at, response } = await this.follow(new URL(next, this.#at).href)
    this.#at = at.href
    return { status: response.status, text: await response.text(), at: at.pathname }
  }
}

/** The key as a person reads it from the page. */
function keyOn({ text }: Shown): string {
  const code = /<code class="secret"[^>]*>(.*?)<\/code>/s.exec(text)?.[1] ?? ''
  return code.replace(/<[^>]+>/g, '')
}

const codeOf = (key: string, at = Date.now()): string =>
  TOTP.generate({ secret: Secret.fromBase32(key), timestamp: at })

/** Six digits that are not the code now, nor just before or after. */
function wrongCode(key: string): string {
  const near = [-1, 0, 1].map(steps => codeOf(key, Date.now() + steps * halfMinute))
  return ['111111', '222222', '333333', '444444'].find(code => !near.includes(code)) ?? ''
}

const open = (options: Parameters<typeof openTestIssuer>[0] = {}): Promise<OpenedIssuer> =>
  openTestIssuer({ secondFactor: true, ...options })

/** Someone who has set up their app, and half a minute has passed since. */
async function withApp(issuer: OpenedIssuer, user: string): Promise<string> {
  const person = new Person(issuer.url)
  await person.begin()
  const key = keyOn(await person.choose(user))
  expect((await person.type(codeOf(key))).at).toBe('/signed-in')
  pass(halfMinute)
  return key
}

async function beforeCode(issuer: OpenedIssuer, user: string): Promise<Person> {
  const person = new Person(issuer.url)
  await person.begin()
  await person.choose(user)
  return person
}

describe('the first time, a second factor', () => {
  it('is shown as a key, a QR code and a link, and counts once a code of it was given', async () => {
    const issuer = await open()
    const person = new Person(issuer.url)
    await person.begin()
    const page = await person.choose('leen')
    const key = keyOn(page)
    expect(key).toMatch(/^[A-Z2-7]{32}$/)
    expect(page.text).toContain('<svg')
    expect(page.text).toContain(
      `href="otpauth://totp/Kring:leen.wouters%40eigen-kracht.example?issuer=Kring&amp;secret=${key}`,
    )
    expect(page.text).not.toMatch(/<style|<script|style=/)
    expect(keyOn(await person.look())).toBe(key)
    expect((await person.type(codeOf(key))).at).toBe('/signed-in')
    const { access_token, id_token = '' } = await person.tokens()
    expect(await issuer.read(access_token)).toMatchObject({ sub: 'leen', name: 'Leen Wouters' })
    expect(decodeJwt(id_token)).toMatchObject({ sub: 'leen', amr: ['otp'] })
  })

  it('is not set up by a wrong code: the same key is shown again', async () => {
    const issuer = await open()
    const person = await beforeCode(issuer, 'leen')
    const key = keyOn(await person.look())
    const refused = await person.type(wrongCode(key))
    expect(refused.status).toBe(400)
    expect(keyOn(refused)).toBe(key)
    const other = await beforeCode(issuer, 'leen')
    expect(keyOn(await other.look())).not.toBe(key)
  })

  it('is of who confirms it first; a key that was shown meanwhile is worth nothing', async () => {
    const issuer = await open()
    const slow = await beforeCode(issuer, 'leen')
    const stale = keyOn(await slow.look())
    const key = await withApp(issuer, 'leen')
    expect((await slow.type(codeOf(stale))).status).toBe(400)
    expect((await slow.type(codeOf(key))).at).toBe('/signed-in')
  })
})

describe('a second factor that was reset', () => {
  it('is set up anew: the old code is refused, and who was signed in signs in again', async () => {
    const issuer = await open()
    const person = new Person(issuer.url)
    await person.begin()
    const old = keyOn(await person.choose('leen'))
    await person.type(codeOf(old))
    const { refresh_token } = await person.tokens()
    const other = await withApp(issuer, 'hanne')
    await issuer.accounts.resetSecondFactor('leen')
    await expect(person.token({ grant_type: 'refresh_token', refresh_token })).rejects.toThrow()
    expect((await person.begin()).at).toMatch(/^\/oidc\/sign-in\//)
    pass(halfMinute)
    const again = await beforeCode(issuer, 'leen')
    const key = keyOn(await again.look())
    expect(key).not.toBe(old)
    expect((await again.type(codeOf(old))).status).toBe(400)
    expect((await again.type(codeOf(key))).at).toBe('/signed-in')
    expect((await (await beforeCode(issuer, 'hanne')).type(codeOf(other))).at).toBe('/signed-in')
  })

  it('is no fault when there was none', async () => {
    const issuer = await open()
    await issuer.accounts.resetSecondFactor('leen')
    await withApp(issuer, 'leen')
  })
})

describe('after that, the code', () => {
  it('is all that is asked, with or without a blank in it, also after a restart', async () => {
    const data = dataFolder()
    const first = await open({ data })
    const key = await withApp(first, 'leen')
    await first.stop()
    const second = await open({ data })
    const person = await beforeCode(second, 'leen')
    const page = await person.look()
    expect(keyOn(page)).toBe('')
    expect(page.text).not.toContain('<svg xmlns')
    const code = codeOf(key)
    expect((await person.type(`${code.slice(0, 3)} ${code.slice(3)} `)).at).toBe('/signed-in')
  })

  it('may be of the period before or after, as clocks go, and not of one further off', async () => {
    const issuer = await open()
    const key = await withApp(issuer, 'leen')
    pass(10 * minute)
    const person = await beforeCode(issuer, 'leen')
    for (const steps of [-2, 2])
      expect((await person.type(codeOf(key, Date.now() + steps * halfMinute))).status).toBe(400)
    expect((await person.type(codeOf(key, Date.now() - halfMinute))).at).toBe('/signed-in')
    const again = await beforeCode(issuer, 'leen')
    expect((await again.type(codeOf(key, Date.now() + halfMinute))).at).toBe('/signed-in')
  })

  it('counts once: what was seen over a shoulder signs nobody in', async () => {
    const issuer = await open()
    const key = await withApp(issuer, 'leen')
    const code = codeOf(key)
    const older = codeOf(key, Date.now() - halfMinute)
    expect((await (await beforeCode(issuer, 'leen')).type(code)).at).toBe('/signed-in')
    const thief = await beforeCode(issuer, 'leen')
    const refused = await thief.type(code)
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('al gebruikt')
    expect((await thief.type(older)).status).toBe(400)
  })

  it('signs in one of two who send it at once', async () => {
    const issuer = await open()
    const key = await withApp(issuer, 'leen')
    const both = [await beforeCode(issuer, 'leen'), await beforeCode(issuer, 'leen')]
    const ends = await Promise.all(both.map(person => person.type(codeOf(key))))
    expect(ends.filter(({ at }) => at === '/signed-in')).toHaveLength(1)
    expect(ends.filter(({ status }) => status === 400)).toHaveLength(1)
  })

  it('of one account does not open another', async () => {
    const issuer = await open()
    const leen = await withApp(issuer, 'leen')
    await withApp(issuer, 'ruben')
    const person = await beforeCode(issuer, 'ruben')
    expect((await person.type(codeOf(leen))).status).toBe(400)
  })

  it('that is wrong or missing is said with the field, in the language of the reader', async () => {
    const issuer = await open()
    const key = await withApp(issuer, 'leen')
    const person = new Person(issuer.url)
    await person.begin('fr')
    await person.choose('leen')
    const wrong = await person.type(wrongCode(key))
    expect(wrong.text).toContain('<html lang="fr">')
    expect(wrong.text).toContain('<title>Erreur')
    expect(wrong.text).toMatch(/id="code-error" role="alert" tabindex="-1"/)
    expect(wrong.text).toMatch(/aria-describedby="code-hint code-error" aria-invalid="true"/)
    const empty = await person.type('12ab')
    expect(empty.text).toContain('6 chiffres')
    expect(empty.text).not.toContain('12ab')
    expect((await person.type(codeOf(key))).at).toBe('/signed-in')
  })

  it('is not taken for five minutes after five wrong ones, in any window, also after a restart', async () => {
    const data = dataFolder()
    const first = await open({ data })
    const key = await withApp(first, 'leen')
    const person = await beforeCode(first, 'leen')
    for (let times = 1; times < 5; times += 1) expect((await person.type(wrongCode(key))).status).toBe(400)
    const fifth = await person.type(wrongCode(key))
    expect(fifth.status).toBe(429)
    expect(fifth.text).toContain('Wacht 5 minuten')
    expect((await (await beforeCode(first, 'leen')).type(codeOf(key))).status).toBe(429)
    const ruben = await withApp(first, 'ruben')
    expect((await (await beforeCode(first, 'ruben')).type(codeOf(ruben))).at).toBe('/signed-in')
    await first.stop()
    const second = await open({ data })
    pass(3.5 * minute)
    const later = await beforeCode(second, 'leen')
    expect((await later.type(codeOf(key))).text).toContain('Wacht 1 minuut')
    pass(minute)
    expect((await later.look()).status).toBe(200)
    expect((await later.type(codeOf(key))).at).toBe('/signed-in')
  })

  it('may be mistyped now and then: four wrong ones in five minutes, again and again', async () => {
    const issuer = await open()
    const key = await withApp(issuer, 'leen')
    const person = await beforeCode(issuer, 'leen')
    for (let round = 0; round < 3; round += 1) {
      for (let times = 0; times < 4; times += 1) expect((await person.type(wrongCode(key))).status).toBe(400)
      pass(5 * minute)
    }
    expect((await person.type(codeOf(key))).at).toBe('/signed-in')
  })
})

describe('without the code', () => {
  it('there is no session: the next sign-in begins at the beginning', async () => {
    const issuer = await open()
    const person = await beforeCode(issuer, 'leen')
    const next = await person.begin()
    expect(next.at).toMatch(/^\/oidc\/sign-in\//)
    expect(next.text).toContain('name="user"')
  })

  it('the second page can not be stepped over', async () => {
    const issuer = await open()
    const person = new Person(issuer.url)
    const { at } = await person.begin()
    await person.choose('leen')
    const resumed = await person.follow(at.replace('/sign-in/', '/auth/'))
    expect(resumed.at.pathname).toMatch(/^\/oidc\/sign-in\//)
    expect(resumed.at.searchParams.get('code')).toBeNull()
  })

  it('a code typed before anyone was chosen, or in a sign-in of someone else, leads nowhere', async () => {
    const issuer = await open()
    const key = await withApp(issuer, 'leen')
    const nobody = new Person(issuer.url)
    await nobody.begin()
    const page = await nobody.type(codeOf(key))
    expect(page.text).toContain('name="user"')
    const leen = new Person(issuer.url)
    const { at } = await leen.begin()
    await leen.choose('leen')
    // Another browser with the address of that page: it has a sign-in of its own, or none.
    const other = await new Visitor(issuer.url).go(at, { code: codeOf(key) })
    expect(other.status).toBe(400)
  })

  it('a field with another name in it changes nobody: choosing again begins again', async () => {
    const issuer = await open()
    const key = await withApp(issuer, 'leen')
    await withApp(issuer, 'ruben')
    const person = await beforeCode(issuer, 'leen')
    const { text } = await person.choose('ruben')
    expect(text).toContain('Ruben Hofman')
    expect((await person.type(codeOf(key))).status).toBe(400)
    expect((await person.chooseAgain()).text).toContain('name="user"')
    expect((await person.choose('sara')).at).toBe('/signed-in')
    expect(await issuer.read((await person.tokens()).access_token)).toMatchObject({ sub: 'sara' })
  })

  it('a session and a refresh token from before it was asked end', async () => {
    const data = dataFolder()
    const first = await openTestIssuer({ data })
    const leen = new Person(first.url)
    const sara = new Person(first.url)
    const { refresh_token } = await leen.signIn('leen')
    const hers = await sara.signIn('sara')
    await first.stop()
    const second = await open({ data, port: Number(new URL(first.url).port) })
    await expect(leen.token({ grant_type: 'refresh_token', refresh_token })).rejects.toThrow('invalid_grant')
    expect((await leen.begin()).at).toMatch(/^\/oidc\/sign-in\//)
    const key = keyOn(await leen.choose('leen'))
    expect((await leen.type(codeOf(key))).at).toBe('/signed-in')
    const { access_token, refresh_token: newer } = await leen.tokens()
    expect(await second.read(access_token)).toMatchObject({ sub: 'leen' })
    expect((await leen.token({ grant_type: 'refresh_token', refresh_token: newer })).access_token).not.toBe('')
    expect(
      (await sara.token({ grant_type: 'refresh_token', refresh_token: hers.refresh_token })).access_token,
    ).not.toBe('')
    expect((await sara.begin()).at).toBe('/signed-in')
  })
})

describe('who is asked', () => {
  it.each(['bart', 'leen', 'ann', 'paula'])('%s manages, coordinates or administers: a code', async user => {
    const person = await beforeCode(await open(), user)
    expect(keyOn(await person.look())).not.toBe('')
  })

  it.each(['sara', 'els'])('%s does not: no code', async user => {
    const person = new Person((await open()).url)
    await person.begin()
    expect((await person.choose(user)).at).toBe('/signed-in')
    const { id_token = '' } = await person.tokens()
    expect(decodeJwt(id_token)).not.toHaveProperty('amr')
  })

  it('someone who was invited, from the moment they have such a role', async () => {
    const issuer = await open()
    const subject = await issuer.accounts.ensure({ name: 'Noor Verbeke', email: 'noor@eigen-kracht.example' })
    const before = new Person(issuer.url)
    await before.begin()
    expect((await before.choose(subject)).at).toBe('/signed-in')
    issuer.memberships.set(subject, [{ role: 'coordinator' }])
    expect(keyOn(await (await beforeCode(issuer, subject)).look())).not.toBe('')
  })

  it('nobody, when the host was not told to', async () => {
    const person = new Person((await openTestIssuer()).url)
    await person.begin()
    expect((await person.choose('leen')).at).toBe('/signed-in')
  })
})

it('keys are in no log, in no error page and in no file but the issuer’s own', async () => {
  const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map(name => vi.spyOn(console, name))
  const data = dataFolder()
  const issuer = await open({ data })
  const key = await withApp(issuer, 'leen')
  const person = await beforeCode(issuer, 'leen')
  const wrong = await person.type(wrongCode(key))
  const fault = await (await new Visitor(issuer.url).go('/oidc/sign-in/none', { code: codeOf(key) })).text()
  for (const text of [wrong.text, fault]) {
    expect(text).not.toContain(key)
    expect(text).not.toContain(codeOf(key))
  }
  for (const spy of said) {
    expect(JSON.stringify(spy.mock.calls)).not.toContain(key)
    spy.mockRestore()
  }
  const holding = readdirSync(data, { withFileTypes: true })
    .filter(entry => entry.isFile() && readFileSync(join(data, entry.name)).includes(key))
    .map(({ name }) => name)
  for (const name of holding) expect(name).toMatch(/^sessions\.db/)
})
