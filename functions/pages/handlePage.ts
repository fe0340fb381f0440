import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { AskedPage, PageAnswer } from './answerPage.ts'
import { askedLocale } from './askedLocale.ts'

/**
 * Seconds that the distribution keeps a page, and that it may go on giving it while it asks for the new one. A partner
 * sees a change of their texts or colours after them.
 */
const caching = 'public, max-age=0, s-maxage=60, stale-while-revalidate=60'

/**
 * Answers the request of the distribution, whose edge function (infra/constructs/publicPage.js) puts the page's path and
 * language into the query, so that they are all that the cache distinguishes. 503: the distribution takes the page
 * without content from the other origin.
 */
export async function handlePage(
  { rawQueryString }: Pick<APIGatewayProxyEventV2, 'rawQueryString'>,
  answer: (page: AskedPage) => Promise<PageAnswer | undefined>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const query = new URLSearchParams(rawQueryString)
  const path = query.get('page') ?? '/'
  const page = /^\/[^?#]*$/.test(path)
    ? await answer({ path, locale: askedLocale({ lang: query.get('lang') }) })
    : undefined
  if (!page) return { statusCode: 503, headers: { 'cache-control': 'no-store' }, body: '' }
  const kept = page.status === 503 ? 'no-store' : caching
  return { statusCode: page.status, headers: { ...page.headers, 'cache-control': kept }, body: page.body }
}
