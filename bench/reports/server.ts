import { createServer, type RequestListener } from 'node:http'
import { familiesFor } from '@kring/domain'
import { quotasOf } from '@kring/functions/api/quotas'
import { queryAll } from '@kring/functions/data/calls'
import { openTable } from '@kring/functions/data/index'
import { funderKeys } from '@kring/functions/data/keys'
import { openApi } from '@kring/local/functions'
import { funder, grant, region, secret, year } from './setUp.ts'

/**
 * A process of its own that serves the API, and beside it, at another port, the bare Query of the year's core: the same
 * call on the same items, answered as JSON without any check. Sends the two URLs to the process that started it.
 */
const { BENCH_TABLE: name = '', BENCH_ENDPOINT: endpoint = '', BENCH_ISSUER: issuer = '' } = process.env
const quotas = quotasOf({ burst: 1e9, perSecond: 1e6 })

const api = openApi(
  {
    KRING_TABLE: name,
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: region,
    KRING_ISSUER: issuer,
    KRING_AUDIENCE: 'kring-web',
    KRING_SECRET: secret,
  },
  { quotas, accounts: { ensure: async ({ email }) => email }, log: { info: () => {}, error: () => {} } },
)

const table = openTable({ table: name, endpoint, region })
const bare: RequestListener = (_, response) => {
  const [core = 'core'] = familiesFor('month')
  queryAll(table, 'bare', {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': funderKeys(funder).rollups(grant, core).pk,
      ':from': `${year.from}#`,
      ':to': `${year.to}#~`,
    },
  }).then(
    items => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(items)),
    () => response.writeHead(500).end(),
  )
}

const listen = (listener: RequestListener): Promise<string> =>
  new Promise(done => {
    const server = createServer(listener).listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '')
    })
  })

process.send?.({ api: await listen(api), bare: await listen(bare) })
process.on('disconnect', () => process.exit())
