import type { RequestListener } from 'node:http'
import { type OpenStore, openStore } from '@kring/functions/data/index'
import { claimsFor } from '@kring/functions/identity/claims'
import { credentials } from './credentials.ts'
import { seedDemo, seedEmpty } from './demo/seed.ts'
import { usersOf } from './demo/users.ts'
import type { Environment } from './engine/index.ts'
import { functionEnvironment } from './environment.ts'
import { HostFault } from './faults.ts'
import { diskStorage, serveStorage } from './files/index.ts'
import { removeRecord, writeRecord } from './folder/index.ts'
import { openApi, openStream } from './functions.ts'
import { openInfrastructure } from './infrastructure.ts'
import { openIssuer } from './issuer/index.ts'
import { openMailbox, serveMailbox } from './mailbox/index.ts'
import { startPoller } from './poller/index.ts'
import { listen, route, serveFiles } from './server/index.ts'
import { createShutdownStack } from './shutdown.ts'
import { webRoot } from './web/build.ts'

export type HostOptions = {
  /** 0 or absent: any that is free. */
  readonly port?: number
  readonly data: string
  readonly demo?: boolean
  readonly quiet?: boolean
  /** With KRING_MFA=1: who reads dossiers gives a code from an app. */
  readonly secondFactor?: boolean
  readonly env?: Environment
  /** Whom each function signs as, and the roles it may assume; left out, all sign as the host. */
  readonly signing?: Signing
  /** The web app while it is being built: requests for it wait, the rest starts meanwhile. */
  readonly web?: Promise<unknown>
}

/** A function's own credentials, and what its environment says of roles. */
export type Signing = (name: 'api' | 'stream' | 'identity') => {
  readonly credentials: NonNullable<OpenStore['credentials']>
  readonly environment: Environment
}

export type Host = {
  readonly url: string
  /** The engine's own address, for tests that look into the table or take the engine down. */
  readonly endpoint: string
  readonly table: string
  /** An access token for a user of this host. */
  token(subject: string): Promise<string>
  /** Comes back when all that was written before has had its effects: facts in reports, mails. */
  caughtUp(): Promise<void>
  /** Ends everything in order: no more requests, then the stream, then the engine. */
  stop(): Promise<void>
}

/** Everything that the cloud has, on one machine. Refuses with a HostFault; leaves nothing running then. */
export async function startHost(options: HostOptions): Promise<Host> {
  const closing = createShutdownStack()
  try {
    return await open(options, closing)
  } catch (error) {
    await closing.closeAll()
    throw error
  }
}

async function open(options: HostOptions, closing: ReturnType<typeof createShutdownStack>): Promise<Host> {
  const { port = 0, data, demo = true, quiet = false, env = process.env, web = ready, signing = asHost } = options
  const say = quiet ? () => {} : (line: string) => console.log(line)
  const below = createShutdownStack()
  closing.add(() => below.closeAll())
  const listening = await listen(port)
  // Closed first: what is asked before is answered, then what answers it goes.
  closing.add(() => listening.close())
  const url = env.KRING_PUBLIC_URL || `http://127.0.0.1:${listening.port}`

  const ground = await openInfrastructure({ data, env, say }, below)
  const { folder, engine, table, store } = ground
  writeRecord(folder, { pid: process.pid, url, endpoint: engine.endpoint, table: table.name, demo })
  below.add(() => removeRecord(folder))

  const identity = openStore({
    table: table.name,
    endpoint: engine.endpoint,
    region: credentials.region,
    credentials: signing('identity').credentials,
  })
  const issuer = openIssuer({
    folder,
    publicUrl: url,
    users: usersOf(demo),
    claimsOf: subject => claimsFor(identity, subject),
    secondFactor: options.secondFactor ?? false,
  })
  below.add(() => issuer.close())

  const places = { publicUrl: url, endpoint: engine.endpoint, table: table.name, secret: ground.secret }
  const environment = functionEnvironment({ ...places, mailFolder: folder.mail })
  const seeded = demo ? seedDemo({ table, store }, say) : seedEmpty(store)
  const { accounts, clients } = issuer
  const files = diskStorage({ folder: folder.files, secret: ground.secret, publicUrl: url })
  await files.sweep()
  const [api, stream] = [signing('api'), signing('stream')]
  // The first page is there at once; who signs in or asks the API waits until there is something to see.
  const rooms = {
    publicUrl: url,
    api: after(
      seeded,
      openApi({ ...environment, ...api.environment }, { credentials: api.credentials, accounts, clients, files }),
    ),
    oidc: after(seeded, issuer.handle),
    files: serveStorage(files),
    mailbox: serveMailbox.bind(undefined, openMailbox(folder.mail)),
    web: after(web, serveFiles.bind(undefined, webRoot)),
  }
  listening.answerWith(route(rooms))
  await seeded

  const poller = await startPoller({
    ...ground,
    table: table.name,
    region: credentials.region,
    handler: openStream({ ...environment, ...stream.environment }, { credentials: stream.credentials }),
    healthy: engine.healthy,
    say,
  })
  below.add(() => poller.stop())
  return {
    url,
    endpoint: engine.endpoint,
    table: table.name,
    token: async subject => {
      const token = await issuer.token(subject)
      if (token === undefined) throw new HostFault('user-unknown', `There is no user "${subject}" here.`)
      return token
    },
    caughtUp: poller.caughtUp,
    stop: () => closing.closeAll(),
  }
}

const ready = Promise.resolve()
const asHost: Signing = () => ({ credentials, environment: {} })

/** Lets requests wait for something. When that fails the host does not start, and its connections are closed. */
function after(something: Promise<unknown>, answer: RequestListener): RequestListener {
  return (request, response) => {
    something.then(
      () => answer(request, response),
      () => response.destroy(),
    )
  }
}
