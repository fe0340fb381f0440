import type { Quotas } from '@kring/functions/api/quotas'
import { forCaller, type OpenStore } from '@kring/functions/data/index'
import { folderLedger } from '@kring/functions/ledger/folder'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { answerAt } from './apiThreads/hostSocket.ts'
import { type ApiThreads, peersOf, startApiThreads } from './apiThreads/index.ts'
import { startBackfills } from './backfills.ts'
import { startCheckpoints } from './checkpoints.ts'
import { type Clock, clockFrom } from './clock.ts'
import { credentials } from './credentials.ts'
import { seedDemo, seedEmpty } from './demo/seed.ts'
import { usersOf } from './demo/users.ts'
import { startDue } from './due.ts'
import type { Environment } from './engine/index.ts'
import { functionEnvironment } from './environment.ts'
import { eraseIn } from './erasing.ts'
import { HostFault } from './faults.ts'
import { diskStorage, serveStorage, sweepFiles } from './files/index.ts'
import { removeRecord, writeRecord } from './folder/index.ts'
import { openApi, openDue, openSeal, openStream } from './functions.ts'
import { openInfrastructure } from './infrastructure.ts'
import { openIssuer } from './issuer/index.ts'
import { openMailbox, serveMailbox } from './mailbox/index.ts'
import { refuseHalfImport } from './operations/refuseHalfImport.ts'
import { startReaders } from './poller/index.ts'
import { claimPrefixes } from './prefixes.ts'
import { startReleases } from './releases/index.ts'
import { after, listen, route, serveFiles, servePages } from './server/index.ts'
import { createShutdownStack } from './shutdown.ts'
import { repeatErasures, upgradeFolder } from './upgrade.ts'
import { webRoot } from './web/build.ts'
import { localPages } from './web/pages.ts'

export type HostOptions = {
  /** 0 or absent: any free port. */
  readonly port?: number
  readonly data: string
  readonly demo?: boolean
  /** The share of the demo's past referrals to create, 0 to 1; default 1. */
  readonly demoShare?: number
  readonly quiet?: boolean
  /** Prepares releases of figures by itself, which takes a core for a while; default: only by `prepareReleases`. */
  readonly releases?: boolean
  /** KRING_MFA=1: roles that read dossiers must give a code from an authenticator app at sign-in. */
  readonly secondFactor?: boolean
  readonly env?: Environment
  /** The credentials each function signs with and the roles it may assume; default: the host's own for all. */
  readonly signing?: Signing
  /** Threads of the API, beside the host's own; default 0: the API runs in the host's. Linux only. */
  readonly threads?: number
  /** The API's rate limits; default: those of the product. */
  readonly quotas?: Quotas
  /** The running build of the web app: requests for pages wait for it, the rest of the host starts meanwhile. */
  readonly web?: Promise<unknown>
}

/** Gives a function its credentials and the environment variables that name the roles it may assume. */
export type Signing = (name: 'api' | 'stream' | 'seal' | 'due' | 'erasure' | 'releases') => {
  readonly credentials: NonNullable<OpenStore['credentials']>
  readonly environment: Environment
}

export type Host = {
  readonly url: string
  /** The engine's URL, for tests that read the table directly or stop the engine. */
  readonly endpoint: string
  readonly table: string
  /** The clock of the whole host: set by KRING_NOW, or the machine's. */
  readonly clock: Clock
  /** Undefined where the API runs in the host's own thread. */
  readonly apiThreads: ApiThreads | undefined
  /** An access token for a user of this host. Throws HostFault `user-unknown`. */
  token(subject: string): Promise<string>
  /**
   * Resolves once both stream handlers have processed every change written before the call (report facts, mails; seals),
   * and what was due then is done.
   */
  caughtUp(): Promise<void>
  /** Prepares the releases of figures that are due or wait to be prepared. */
  prepareReleases(): Promise<void>
  /** Stops in order: HTTP server, stream poller, issuer, engine. */
  stop(): Promise<void>
}

/** Starts the whole product on one machine. Throws a HostFault when it cannot, and stops what it had started. */
export async function startHost(options: HostOptions): Promise<Host> {
  const shutdown = createShutdownStack()
  try {
    return await open(options, shutdown)
  } catch (error) {
    await shutdown.closeAll()
    throw error
  }
}

async function open(options: HostOptions, shutdown: ReturnType<typeof createShutdownStack>): Promise<Host> {
  const {
    port = 0,
    data,
    demo = true,
    demoShare,
    quiet = false,
    env = process.env,
    web = ready,
    signing = signAsHost,
    quotas,
    threads = 0,
  } = options
  const say = quiet ? () => {} : (line: string) => console.log(line)
  const clock = clockFrom(env)
  const { now } = clock
  const backendShutdown = createShutdownStack()
  shutdown.add(() => backendShutdown.closeAll())
  const listening = await listen(port, { isShared: threads > 0 })
  // Closed before the backend: requests under way are answered while the backend still runs.
  shutdown.add(() => listening.close())
  const url = env.KRING_PUBLIC_URL || `http://127.0.0.1:${listening.port}`

  const infrastructure = await openInfrastructure({ data, env, say }, backendShutdown)
  const { folder, engine, table, store } = infrastructure
  const upkeep = { ...infrastructure, now, say }
  await refuseHalfImport(store)
  await upgradeFolder(upkeep)
  writeRecord(folder, {
    pid: process.pid,
    url,
    endpoint: engine.endpoint,
    table: table.name,
    demo,
    clockAhead: clock.ahead,
  })
  backendShutdown.add(() => removeRecord(folder))

  const issuer = openIssuer({
    folder,
    publicUrl: url,
    users: usersOf(demo),
    membershipsOf: subject => forCaller(store).membershipsOf(subject),
    secondFactor: options.secondFactor ?? false,
  })
  backendShutdown.add(() => issuer.close())

  const addresses = { publicUrl: url, endpoint: engine.endpoint, table: table.name, secret: infrastructure.secret }
  const environment = {
    ...functionEnvironment({ ...addresses, mailFolder: folder.mail, ledgerFolder: folder.ledger }),
    // `1`: a partner's system may be on this machine too, to try it out.
    KRING_WEBHOOKS_HERE: env.KRING_WEBHOOKS_HERE,
  }
  const files = diskStorage({ folder: folder.files, secret: infrastructure.secret, publicUrl: url })
  await sweepFiles(files, store, say)
  const seeded = (
    demo ? seedDemo({ table, store, files, secret: infrastructure.secret }, say, now, demoShare) : seedEmpty(store)
  ).then(() => claimPrefixes(store, say))
  const { accounts, clients } = issuer
  const [api, stream, seal, due] = [signing('api'), signing('stream'), signing('seal'), signing('due')]
  const apiEnvironment = { ...environment, KRING_PROXIES: env.KRING_PROXIES, ...api.environment }
  const handleDue = openDue(
    { ...environment, ...due.environment },
    {
      now,
      credentials: due.credentials,
      erase: eraseIn(upkeep),
    },
  )
  // Pages are served at once; requests for the API and the issuer wait until the demo data is in the table.
  const handlers = {
    publicUrl: url,
    api: after(
      seeded,
      openApi(apiEnvironment, {
        now,
        credentials: api.credentials,
        accounts,
        clients,
        files,
        peers: peersOf(folder.path),
        ...(quotas === undefined ? {} : { quotas }),
      }),
    ),
    oidc: after(seeded, issuer.handle),
    files: serveStorage(files),
    mailbox: serveMailbox.bind(undefined, openMailbox(folder.mail), handleDue),
    web: after(
      web,
      servePages({
        answer: localPages({ publicUrl: url, port: listening.port, now, peers: peersOf(folder.path) }),
        files: serveFiles.bind(undefined, webRoot),
      }),
    ),
  }
  listening.answerWith(route(handlers))
  await seeded
  await repeatErasures(upkeep)

  const poller = await startReaders({
    ...infrastructure,
    table: table.name,
    region: credentials.region,
    effects: openStream({ ...environment, ...stream.environment }, { now, credentials: stream.credentials }),
    seal: openSeal({ ...environment, ...seal.environment }, { now, credentials: seal.credentials }),
    now,
    healthy: engine.healthy,
    say,
  })
  backendShutdown.add(() => poller.stop())
  const dueClock = startDue({ handle: handleDue, healthy: engine.healthy })
  backendShutdown.add(() => dueClock.stop())
  const releasing = signing('releases')
  const releases = startReleases({
    input: {
      environment: { ...environment, ...releasing.environment },
      credentials: releasing.credentials,
      table: table.name,
      endpoint: engine.endpoint,
      demo,
      ahead: clock.ahead,
    },
    healthy: engine.healthy,
    isTimed: options.releases ?? false,
    caughtUp: poller.caughtUp(),
  })
  backendShutdown.add(() => releases.stop())
  let apiThreads: ApiThreads | undefined
  if (threads > 0) {
    const hostSocket = await answerAt(handlers, backendShutdown)
    const input = {
      environment: apiEnvironment,
      credentials: api.credentials,
      quotas,
      publicUrl: url,
      secret: infrastructure.secret,
      folder: folder.path,
      demo,
      ahead: clock.ahead,
      port: listening.port,
      hostSocket,
    }
    const started = await startApiThreads(threads, input, say)
    shutdown.add(() => started.stop())
    listening.leaveToOthers()
    apiThreads = started
  }
  const ledger = folderLedger(folder.ledger)
  const sealing = ledgerSealing(infrastructure.secret)
  const checkpoints = startCheckpoints({ ledger, sealing, now, say, caughtUp: poller.caughtUp() })
  backendShutdown.add(() => checkpoints.stop())
  const backfills = startBackfills({ ...infrastructure, say, caughtUp: poller.caughtUp() })
  backendShutdown.add(() => backfills.stop())
  return {
    url,
    endpoint: engine.endpoint,
    table: table.name,
    clock,
    apiThreads,
    token: async subject => {
      const token = await issuer.token(subject)
      if (token === undefined) throw new HostFault('user-unknown', `There is no user "${subject}" here.`)
      return token
    },
    caughtUp: async () => {
      await poller.caughtUp()
      await dueClock.run()
    },
    prepareReleases: async () => {
      await poller.caughtUp()
      await releases.run()
    },
    stop: () => shutdown.closeAll(),
  }
}

const ready = Promise.resolve()
const signAsHost: Signing = () => ({ credentials, environment: {} })
