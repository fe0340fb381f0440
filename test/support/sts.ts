import { createServer, type ServerResponse } from 'node:http'

/** What an STS does with a request to assume a role. */
export type StsMood = 'allows' | 'refuses' | 'throttles' | 'fails' | 'does not answer' | 'cuts the connection'

export type TestSts = {
  readonly url: string
  /** What it does from now on. */
  mood: StsMood
  /** The values of the session tags, or '-', of each request. */
  readonly asked: string[]
  stop(): Promise<void>
}

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'
const refusals = {
  refuses: [403, 'AccessDenied'],
  throttles: [400, 'Throttling'],
  fails: [500, 'InternalFailure'],
} as const

const tagsIn = (form: URLSearchParams): readonly string[] =>
  [...form].flatMap(([name, value]) => (/^Tags\.member\.\d+\.Value$/.test(name) ? [value] : []))

/** An STS whose answers a test decides; the credentials that it gives last `seconds`. */
export async function startSts(seconds = 3600, accessKeyId?: string): Promise<TestSts> {
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      sts.asked.push(tagsIn(new URLSearchParams(text)).join(' ') || '-')
      answer(response)
    })
  })
  const answer = (response: ServerResponse): void => {
    if (sts.mood === 'does not answer') return
    if (sts.mood === 'cuts the connection') return void response.destroy()
    response.setHeader('Content-Type', 'text/xml')
    if (sts.mood === 'allows') return void response.end(credentials())
    const [status, code] = refusals[sts.mood]
    response.statusCode = status
    response.end(
      `<ErrorResponse xmlns="${namespace}"><Error><Code>${code}</Code><Message>arn:of:a:role</Message></Error></ErrorResponse>`,
    )
  }
  const credentials = (): string => {
    const until = new Date(Date.now() + seconds * 1000).toISOString()
    const key = accessKeyId ?? `ASIA${sts.asked.length}`
    return `<AssumeRoleResponse xmlns="${namespace}"><AssumeRoleResult><Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>${until}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`
  }
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const sts: TestSts = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    mood: 'allows',
    asked: [],
    stop: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return sts
}
