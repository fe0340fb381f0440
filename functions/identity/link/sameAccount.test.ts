import type { PreSignUpTriggerEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { sameAccount } from './sameAccount.ts'

const providers = [
  { name: 'city', domains: ['city.example'] },
  { name: 'court', domains: ['court.example', 'justice.example'] },
]
const event = (userName: string, email?: string): PreSignUpTriggerEvent => ({
  version: '1',
  region: 'eu-central-1',
  userPoolId: 'pool',
  callerContext: { awsSdkVersion: '3', clientId: 'web' },
  triggerSource: 'PreSignUp_ExternalProvider',
  userName,
  request: { userAttributes: email === undefined ? {} : { email } },
  response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
})

function pool(invited: Readonly<Record<string, string>>) {
  const links: string[][] = []
  const accounts = {
    invited: async (email: string) => invited[email],
    link: async (...link: string[]) => void links.push(link),
  }
  return { links, come: (...from: Parameters<typeof event>) => sameAccount(event(...from), providers, accounts) }
}

describe('somebody who comes from the provider of an organisation', () => {
  const invited = { 'an@city.example': 'one', 'bo@court.example': 'two' }

  it('is the account that was invited with their address', async () => {
    const { come, links } = pool(invited)
    await come('city_an-4711', 'An@City.example')
    await come('Court_x_y', 'bo@court.example')
    expect(links).toEqual([
      ['one', 'city', 'an-4711'],
      ['two', 'court', 'x_y'],
    ])
  })

  it.each([
    ['whom nobody invited', 'city_1', 'cy@city.example'],
    ['whose provider speaks of another organisation’s people', 'city_1', 'bo@court.example'],
    ['whose domain only ends as the organisation’s does', 'city_1', 'an@evilcity.example'],
    ['who has no address', 'city_1', undefined],
    ['whose address is two', 'city_1', 'bo@court.example@city.example'],
    ['whose address would end the filter', 'city_1', 'x" or email = "an@city.example'],
    ['whose provider nobody knows', 'village_1', 'an@city.example'],
  ])('%s gets no account', async (_who, userName, email) => {
    const { come, links } = pool({
      ...invited,
      'an@evilcity.example': 'three',
      'bo@court.example@city.example': 'four',
    })
    await expect(come(userName, email)).rejects.toMatchObject({ name: 'NotInvited' })
    expect(links).toEqual([])
  })

  it('is nobody’s concern who signs in with a password', async () => {
    const own: PreSignUpTriggerEvent = { ...event('one'), triggerSource: 'PreSignUp_AdminCreateUser' }
    const { links } = pool(invited)
    const accounts = { invited: async () => 'one', link: async () => expect.unreachable() }
    expect(await sameAccount(own, providers, accounts)).toBe(own)
    expect(links).toEqual([])
  })
})
