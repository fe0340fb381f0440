import { spawn } from 'node:child_process'
import { repository } from '../constructs/bundle.ts'

/** A program of Node in this repository: its words, the first of which is the program, and what its environment has more. */
export type Program = {
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Runs a program to its end, with what it says on this terminal; answers its exit code, null when it was killed. */
export type Runner = (program: Program) => Promise<number | null>

export const runProgram: Runner = ({ words, env }) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: repository,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.once('error', reject)
    child.once('close', resolve)
  })
