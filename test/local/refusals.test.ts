import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { findProgram } from '@kring/local/engine/index'
import { HostFault } from '@kring/local/faults'
import { startHost } from '@kring/local/host'
import { listen } from '@kring/local/server/index'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder } from './folder.ts'
import { run } from './program.ts'

const isOneSentence = (text: string): boolean => !text.includes('\n') && /^kring: [A-Z].*[^.]\.$/.test(text)

describe.skipIf(findProgram() === undefined)('the host refuses to start, and says why in one sentence', () => {
  it('when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise(done => other.once('listening', done))
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const { code, err } = await run('start', [], { PORT: String(port), KRING_DATA: dataFolder(), KRING_DEMO: '0' })
    expect(code).toBe(1)
    expect(err).toContain(`Port ${port} is taken`)
    expect(err).toSatisfy(isOneSentence)
  })

  it('when another host lives on its data folder', async () => {
    const data = dataFolder()
    const host = await startHost({ data, demo: false, quiet: true })
    onTestFinished(() => host.stop())
    const { code, err } = await run('start', [], { PORT: '0', KRING_DATA: data, KRING_DEMO: '0' })
    expect(code).toBe(1)
    expect(err).toContain('in use by another Kring')
    expect(err).toSatisfy(isOneSentence)
    expect((await fetch(`${host.url}/api/health`)).status).toBe(200)
  })

  it('when its data folder can not be one', async () => {
    const file = join(dataFolder(), 'a-file')
    writeFileSync(file, '')
    const { code, err } = await run('start', [], { PORT: '0', KRING_DATA: file })
    expect(code).toBe(1)
    expect(err).toContain('can not be read and written')
    expect(err).toSatisfy(isOneSentence)
  })

  it('when PORT is no port', async () => {
    const { code, err } = await run('start', [], { PORT: 'eighty', KRING_DATA: dataFolder() })
    expect(code).toBe(1)
    expect(err).toSatisfy(isOneSentence)
  })
})

it('a folder that was let go may be taken again', async () => {
  const data = dataFolder()
  const first = await startHost({ data, demo: false, quiet: true })
  await expect(startHost({ data, demo: false, quiet: true })).rejects.toThrow(HostFault)
  await first.stop()
  const second = await startHost({ data, demo: false, quiet: true })
  await second.stop()
})

it('a port that is taken is known before anything else is started', async () => {
  const first = await listen(0)
  onTestFinished(() => first.close())
  await expect(listen(first.port)).rejects.toThrow(/is taken by another program/)
})
