import { createServer } from 'node:http'

export type CountingSts = {
  readonly url: string
  /** AssumeRole calls since the previous call of this. */
  taken(): number
  stop(): Promise<void>
}

const neverExpires = '2099-01-01T00:00:00Z'

/** An STS that gives everybody credentials and counts the calls. */
export async function startSts(): Promise<CountingSts> {
  let calls = 0
  const server = createServer((request, response) => {
    calls += 1
    request.resume()
    const credentials =
      `<AccessKeyId>ASIA${calls}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>` +
      `<SessionToken>token</SessionToken><Expiration>${neverExpires}</Expiration>`
    response
      .setHeader('Content-Type', 'text/xml')
      .end(
        '<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>' +
          `<Credentials>${credentials}</Credentials></AssumeRoleResult></AssumeRoleResponse>`,
      )
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    taken: () => {
      const since = calls
      calls = 0
      return since
    },
    stop: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
