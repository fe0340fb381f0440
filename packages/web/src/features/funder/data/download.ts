import { OfflineError, ProblemError, queryString, SignedOutError } from '../../../api/index.ts'
import { currentLocale } from '../../../i18n/index.ts'
import { accessToken } from '../../../session/index.ts'
import type { UsageAsked } from './useUsage.ts'

/** Fetches the CSV with the session's token (a plain link has none) and gives it to the browser to keep. */
export async function downloadCsv(funder: string, { from, to, by, grant }: UsageAsked): Promise<void> {
  const address = `/api/f/${encodeURIComponent(funder)}/usage.csv${queryString({ from, to, by, grant })}`
  const response = await send(address, await accessToken())
  const answer = response.status === 401 ? await send(address, await accessToken({ renew: true })) : response
  if (answer.status === 401) throw new SignedOutError()
  if (!answer.ok) throw new ProblemError(answer.status, {})
  keep(await answer.blob(), nameIn(answer) ?? `kring-${from}-${to}-${by}.csv`)
}

async function send(address: string, token: string | undefined): Promise<Response> {
  if (token === undefined) throw new SignedOutError()
  const headers = { accept: 'text/csv', 'accept-language': currentLocale(), authorization: `Bearer ${token}` }
  return fetch(address, { headers }).catch((error: unknown) => {
    throw new OfflineError('no answer', { cause: error })
  })
}

const nameIn = (response: Response): string | undefined =>
  response.headers.get('content-disposition')?.match(/filename="([^"/\\]+)"/)?.[1]

function keep(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has begun by then; a whole minute because some ask where to put it first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
