import * as z from 'zod'
import { leastRecentlyUsed } from '../data/boundedCache.ts'

type Read = (path: string) => Promise<Response>
/** A body is read once only, so its text is kept. */
type Kept = { readonly status: number; readonly type: string; readonly text: string }
/** Calls its argument whenever something changed that pages show. */
export type OnChange = (forget: () => void) => void
type Reading = { readonly until: number; readonly answer: Promise<Kept> }

/** Seconds that an answer is used, by default. So long a changed setting waits to be seen, as in the API itself. */
const usualSeconds = 15
/** Answers that are kept: a partner's pages need three. */
const mostKept = 200
/** What is not there stays so for as long as what is. Every other answer is a failure, and asked for anew. */
const isKept = ({ status }: Kept): boolean => [200, 401, 403, 404].includes(status)

/**
 * Reads each path of the API at most once in so many seconds, however many pages are drawn from it: all of them are read
 * from one address and paid for from its quota. Who asks while a read is under way waits for the same one. `now` in
 * milliseconds. `onChange` is given what forgets all answers.
 */
export function memoisedReads(
  read: Read,
  now: () => number,
  { seconds = usualSeconds, onChange }: { readonly seconds?: number; readonly onChange?: OnChange } = {},
): Read {
  let kept = leastRecentlyUsed<Reading>(mostKept)
  onChange?.(() => {
    kept = leastRecentlyUsed<Reading>(mostKept)
  })
  const begin = (path: string): Reading => {
    const reading: Reading = { until: now() + seconds * 1000, answer: read(path).then(contentOf) }
    const forget = (): void => {
      if (kept.get(path) === reading) kept.drop(path)
    }
    reading.answer.then(answer => isKept(answer) || forget(), forget)
    return kept.set(path, reading)
  }
  return async path => {
    const known = kept.get(path)
    const { answer } = known !== undefined && known.until > now() ? known : begin(path)
    const { status, type, text } = await answer
    return new Response(text, { status, headers: { 'content-type': type } })
  }
}

/**
 * Reads nothing by the name of a partner that is not in the list of partners: answers that it is not there. So addresses
 * with made-up names cost no reads. When there is no list, it reads by the name.
 */
export function ofKnownTenants(read: Read): Read {
  const isUnknown = async (name: string): Promise<boolean> => {
    const answer = await read('/t')
    const list = answer.status === 200 ? Listed.safeParse(await answer.json()) : undefined
    return list?.success === true && !list.data.items.some(({ id }) => encodeURIComponent(id) === name)
  }
  return async path => {
    const [, name] = /^\/t\/([^/?]+)/.exec(path) ?? []
    return name !== undefined && (await isUnknown(name)) ? new Response('{}', { status: 404 }) : read(path)
  }
}

const Listed = z.object({ items: z.array(z.object({ id: z.string() })) })

async function contentOf(answer: Response): Promise<Kept> {
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}
