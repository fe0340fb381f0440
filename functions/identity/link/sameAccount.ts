import type { PreSignUpTriggerEvent } from 'aws-lambda'

/** The provider of an organisation, with the domains of its e-mail addresses (infra/environments/schema.ts, `sso`). */
export type Provider = { readonly name: string; readonly domains: readonly string[] }

export type Accounts = {
  /** The account that was invited with this address and has a confirmed one; undefined where there is none. */
  readonly invited: (email: string) => Promise<string | undefined>
  /** Lets the provider's user be that account from now on. */
  readonly link: (account: string, provider: string, user: string) => Promise<void>
}

/** Nobody has an account who was not invited. Cognito shows the message on its page. */
export class NotInvited extends Error {
  constructor() {
    super(
      'No account was made for this address. / Voor dit adres is geen account gemaakt. / Aucun compte pour cette adresse.',
    )
    this.name = 'NotInvited'
  }
}

/**
 * The first time that somebody comes from an organisation's provider: they are the account that was invited with their
 * address, whose memberships are theirs. Only with an address of that organisation's domains: a provider says of its
 * own people who they are, and of nobody else. Throws NotInvited for any other. `userName` is `<provider>_<its user>`.
 */
export async function sameAccount(
  event: PreSignUpTriggerEvent,
  providers: readonly Provider[],
  accounts: Accounts,
): Promise<PreSignUpTriggerEvent> {
  if (event.triggerSource !== 'PreSignUp_ExternalProvider') return event
  const provider = providers.find(({ name }) => event.userName.toLowerCase().startsWith(`${name.toLowerCase()}_`))
  const email = event.request.userAttributes.email?.trim().toLowerCase() ?? ''
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (provider === undefined || !/^[^@\s"]+@[^@\s"]+$/.test(email) || !provider.domains.includes(domain))
    throw new NotInvited()
  const account = await accounts.invited(email)
  if (account === undefined) throw new NotInvited()
  await accounts.link(account, provider.name, event.userName.slice(provider.name.length + 1))
  return event
}
