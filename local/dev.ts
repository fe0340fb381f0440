import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { claimsFor } from '@kring/functions/identity/claims'
import { seedDemo, seedEmpty } from './demo/seed.ts'
import { usersOf } from './demo/users.ts'
import { forwardTo } from './dev/forward.ts'
import { openVite } from './dev/vite.ts'
import { freePort } from './engine/index.ts'
import { functionEnvironment } from './environment.ts'
import { endWith } from './faults.ts'
import { diskStorage, serveStorage } from './files/index.ts'
import { removeRecord, writeRecord } from './folder/index.ts'
import { openInfrastructure } from './infrastructure.ts'
import { openIssuer } from './issuer/index.ts'
import { openMailbox, serveMailbox } from './mailbox/index.ts'
import { listen, route } from './server/index.ts'
import { settingsFrom } from './settings.ts'
import { createShutdownStack } from './shutdown.ts'
import { stopOnSignal } from './signals.ts'
import { startupMessage } from './startupMessage.ts'

/**
 * `npm run dev`: as `npm start`, but the web app comes from its sources with hot reload, and the API and the stream
 * are started again when a source changes. Engine, issuer and mailbox stay, and so does who has signed in.
 */
async function dev(closing: ReturnType<typeof createShutdownStack>): Promise<void> {
  const { port, data, demo, secondFactor } = settingsFrom(process.env)
  const say = (line: string): void => console.log(line)
  const listening = await listen(port)
  closing.add(() => listening.close())
  const url = process.env.KRING_PUBLIC_URL || `http://127.0.0.1:${listening.port}`
  const ground = await openInfrastructure({ data, env: process.env, say }, closing)
  const { folder, engine, table, store } = ground
  writeRecord(folder, { pid: process.pid, url, endpoint: engine.endpoint, table: table.name, demo })
  closing.add(() => removeRecord(folder))
  await (demo ? seedDemo({ table, store }, say) : seedEmpty(store))

  const places = { publicUrl: url, endpoint: engine.endpoint, table: table.name, secret: ground.secret }
  const behindPort = await freePort()
  const behind = startBehind(behindPort, {
    ...functionEnvironment({ ...places, mailFolder: folder.mail }),
    KRING_DATA: folder.path,
    KRING_DEMO: demo ? '1' : '0',
  })
  closing.add(behind.stop)

  const claimsOf = (subject: string) => claimsFor(store, subject)
  const issuer = openIssuer({ folder, publicUrl: url, users: usersOf(demo), claimsOf, secondFactor })
  closing.add(() => issuer.close())
  const vite = await openVite(listening.server)
  closing.add(() => vite.close())
  const mailbox = serveMailbox.bind(undefined, openMailbox(folder.mail))
  const api = forwardTo(behindPort)
  // Signed with the host's own secret, as those that the API behind hands out.
  const files = serveStorage(diskStorage({ folder: folder.files, secret: ground.secret, publicUrl: url }))
  listening.answerWith(
    route({ publicUrl: url, api, oidc: issuer.handle, mailbox, files, web: vite.answer, isDevelopment: true }),
  )
  say(startupMessage(url, demo))
}

function startBehind(port: number, environment: Record<string, string>): { stop(): Promise<void> } {
  const program = fileURLToPath(new URL('dev/behind.ts', import.meta.url))
  const env = { ...process.env, ...environment, KRING_BEHIND_PORT: String(port), KRING_BEFORE_PID: String(process.pid) }
  const words = ['--watch', '--watch-preserve-output', program]
  // Detached: Ctrl-C comes to us alone, and we end it in its turn.
  const child = spawn(process.execPath, words, { env, stdio: 'inherit', detached: true })
  process.once('exit', () => child.kill('SIGKILL'))
  return {
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const closing = createShutdownStack()
stopOnSignal(closing.closeAll)
try {
  await dev(closing)
} catch (error) {
  await closing.closeAll()
  endWith(error)
}
