import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors, type Provider } from 'oidc-provider'
import { languageOf } from '../pages/language.ts'
import type { Account, People } from './accounts.ts'
import { readForm } from './form.ts'
import { faultPage, signInPage } from './pages.ts'
import { type CodeError, codePage, type SecondFactors } from './second-factor/index.ts'

export type SignIn = {
  readonly provider: Provider
  readonly people: People
  readonly factors: SecondFactors
  readonly asksCode: (subject: string) => Promise<boolean>
}

type Visit = SignIn & {
  readonly interaction: Awaited<ReturnType<Provider['interactionDetails']>>
  readonly locale: ReturnType<typeof languageOf>
  /** The path of this page, with the picked language. */
  readonly here: string
  readonly form: URLSearchParams | undefined
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** The pages at /oidc/sign-in/{uid}: choosing a person, then for some roles a code from an authenticator app. */
export async function serveSignIn(signIn: SignIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(`http://local${request.url ?? '/'}`)
  const picked = url.searchParams.get('lang') ?? undefined
  try {
    const interaction = await signIn.provider.interactionDetails(request, response)
    const locale = languageOf(picked, interaction.params.lang, request.headers['accept-language'])
    const here = picked === undefined ? url.pathname : `${url.pathname}?lang=${locale}`
    const form = request.method === 'POST' ? await readForm(request) : undefined
    await serve({ ...signIn, interaction, locale, here, form, request, response })
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error
    const locale = languageOf(picked, undefined, request.headers['accept-language'])
    answer(response, 400, faultPage(locale, error.error))
  }
}

async function serve(visit: Visit): Promise<void> {
  const { interaction, people, factors, form } = visit
  const named = people.find(form?.get('user') ?? '')
  if (named !== undefined) return await choose(visit, named)
  if (form?.has('again')) {
    factors.forget(interaction.uid)
    return seeOther(visit)
  }
  const account = people.find(factors.chosenIn(interaction.uid)?.subject ?? '')
  if (account === undefined) return answer(visit.response, 200, signInPage(visit.locale, visit.here, people))
  const code = form?.get('code')
  if (typeof code === 'string') return await check(visit, account, code)
  const minutes = factors.minutesToWait(account.subject, Date.now())
  askCode(visit, account, minutes > 0 ? { minutes } : undefined)
}

async function choose(visit: Visit, { subject }: Account): Promise<void> {
  const { interaction, factors, asksCode } = visit
  factors.forget(interaction.uid)
  if (!(await asksCode(subject))) return await finish(visit, { accountId: subject })
  // The chosen person is stored on the server under the sign-in's id, so that the browser cannot change it between the pages.
  factors.choose(interaction.uid, subject, interaction.exp)
  seeOther(visit)
}

async function check(visit: Visit, account: Account, typed: string): Promise<void> {
  const { interaction, factors } = visit
  const chosen = factors.chosenIn(interaction.uid)
  const code = typed.replace(/\s/g, '')
  // Input that is not six digits does not count as an attempt.
  if (chosen === undefined || !/^\d{6}$/.test(code)) return askCode(visit, account, 'empty')
  const now = Date.now()
  const verdict = factors.check(chosen, code, now)
  if (verdict === 'waiting') return askCode(visit, account, { minutes: factors.minutesToWait(account.subject, now) })
  if (verdict !== 'right') return askCode(visit, account, verdict)
  factors.forget(interaction.uid)
  await finish(visit, { accountId: account.subject, amr: ['otp'] })
}

function askCode(
  { response, locale, here, interaction, factors }: Visit,
  account: Account,
  codeError?: CodeError,
): void {
  const newKey = factors.chosenIn(interaction.uid)?.newKey
  const status = codeError === undefined ? 200 : typeof codeError === 'object' ? 429 : 400
  answer(response, status, codePage({ locale, action: here, account, newKey, codeError }))
}

type Login = { readonly accountId: string; readonly amr?: string[] }

async function finish({ provider, request, response }: Visit, login: Login): Promise<void> {
  const result = { login: { ...login, remember: true } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

function seeOther({ response, here }: Visit): void {
  response.writeHead(303, { location: here, 'cache-control': 'no-store' }).end()
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body)
}
