import { fileURLToPath } from 'node:url'
import type { PaperDocument } from '@kring/domain/papers'
import { type MakePaper, PaperAnswer } from '@kring/functions/papers/task'
import { type Limits, taskProcess } from '../tasks/taskProcess.ts'

/** 200 pages take 2 s of a core and 300 MB (docs/decisions/0043-papers.md). */
const usual: Limits = { longest: 30_000, mostMemory: 2_000_000, idle: 10_000, mostWaiting: 50 }

const program = fileURLToPath(new URL('child.ts', import.meta.url))

/** Draws papers in a child process. A document that hangs it or fills its memory is refused as 'too-complex'. */
export function paperProcess(change: Partial<Limits> = {}): MakePaper {
  const perform = taskProcess<PaperDocument>(program, { ...usual, ...change })
  return async document => PaperAnswer.parse((await perform(document)) ?? { ok: false, refusal: 'too-complex' })
}
