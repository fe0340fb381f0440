import { spawn } from 'node:child_process'

const root = new URL('../../', import.meta.url).pathname

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs one of the host's programs, or the one of an operator's commands, to its end. */
export function run(program: string, words: readonly string[], env: Record<string, string>): Promise<Ended> {
  const { DYNAMODB_ENDPOINT: _none, ...inherited } = process.env
  const child = spawn(process.execPath, [program === 'kring' ? 'infra/kring.ts' : `local/${program}.ts`, ...words], {
    cwd: root,
    env: { ...inherited, ...env },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', chunk => {
    out += String(chunk)
  })
  child.stderr.on('data', chunk => {
    err += String(chunk)
  })
  return new Promise(resolve => {
    child.once('close', code => resolve({ code, out: out.trim(), err: err.trim() }))
  })
}
