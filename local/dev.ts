import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { forCaller } from '@kring/functions/data/index'
import { clockFrom } from './clock.ts'
import { seedDemo, seedEmpty } from './demo/seed.ts'
import { usersOf } from './demo/users.ts'
import { forwardTo } from './dev/forward.ts'
import { openVite } from './dev/vite.ts'
import { freePort } from './engine/index.ts'
import { functionEnvironment } from './environment.ts'
import { endWith } from './faults.ts'
import { diskStorage, serveStorage } from './files/index.ts'
import { removeRecord, writeRecord } from './folder/index.ts'
import { openDue } from './functions.ts'
import { openInfrastructure } from './infrastructure.ts'
import { openIssuer } from './issuer/index.ts'
import { openMailbox, serveMailbox } from './mailbox/index.ts'
import { listen, route } from './server/index.ts'
import { settingsFrom } from './settings.ts'
import { createShutdownStack } from './shutdown.ts'
import { stopOnSignal } from './signals.ts'
import { startupMessage } from './startupMessage.ts'

/**
 * `npm run dev`: like `npm start`, but Vite serves the web app from its sources with hot reload, and the process that
 * runs the API and the stream handler restarts when a source changes (dev/apiProcess.ts). The engine, the issuer and the
 * mailbox run in this process and keep running, so sessions survive a restart.
 */
async function dev(shutdown: ReturnType<typeof createShutdownStack>): Promise<void> {
  const { port, data, demo, secondFactor } = settingsFrom(process.env)
  const say = (line: string): void => console.log(line)
  const clock = clockFrom(process.env)
  const listening = await listen(port)
  shutdown.add(() => listening.close())
  const url = process.env.KRING_PUBLIC_URL || `http://127.0.0.1:${listening.port}`
  const infrastructure = await openInfrastructure({ data, env: process.env, say }, shutdown)
  const { folder, engine, table, store } = infrastructure
  writeRecord(folder, {
    pid: process.pid,
    url,
    endpoint: engine.endpoint,
    table: table.name,
    demo,
    clockAhead: clock.ahead,
  })
  shutdown.add(() => removeRecord(folder))
  const storage = diskStorage({ folder: folder.files, secret: infrastructure.secret, publicUrl: url })
  await (demo ? seedDemo({ table, store, files: storage }, say, clock.now) : seedEmpty(store))

  const addresses = { publicUrl: url, endpoint: engine.endpoint, table: table.name, secret: infrastructure.secret }
  const environment = functionEnvironment({ ...addresses, mailFolder: folder.mail, ledgerFolder: folder.ledger })
  const apiPort = await freePort()
  const apiProcess = startApiProcess(apiPort, {
    ...environment,
    KRING_DATA: folder.path,
    KRING_DEMO: demo ? '1' : '0',
    KRING_CLOCK_AHEAD: String(clock.ahead),
  })
  shutdown.add(apiProcess.stop)

  const { membershipsOf } = forCaller(store)
  const issuer = openIssuer({ folder, publicUrl: url, users: usersOf(demo), membershipsOf, secondFactor })
  shutdown.add(() => issuer.close())
  const vite = await openVite(listening.server)
  shutdown.add(() => vite.close())
  const mailbox = serveMailbox.bind(undefined, openMailbox(folder.mail), openDue(environment, { now: clock.now }))
  const api = forwardTo({ port: apiPort })
  // The API process signs its download links with the same secret, so this process can verify them.
  const files = serveStorage(storage)
  listening.answerWith(
    route({ publicUrl: url, api, oidc: issuer.handle, mailbox, files, web: vite.answer, isDevelopment: true }),
  )
  say(startupMessage(url, demo, clock))
}

function startApiProcess(port: number, environment: Record<string, string>): { stop(): Promise<void> } {
  const program = fileURLToPath(new URL('dev/apiProcess.ts', import.meta.url))
  const env = { ...process.env, ...environment, KRING_API_PORT: String(port), KRING_DEV_PID: String(process.pid) }
  const args = ['--watch', '--watch-preserve-output', program]
  // Detached: Ctrl-C reaches only this process, which then stops the child in the shutdown order.
  const child = spawn(process.execPath, args, { env, stdio: 'inherit', detached: true })
  process.once('exit', () => child.kill('SIGKILL'))
  return {
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const shutdown = createShutdownStack()
stopOnSignal(shutdown.closeAll)
try {
  await dev(shutdown)
} catch (error) {
  await shutdown.closeAll()
  endWith(error)
}
