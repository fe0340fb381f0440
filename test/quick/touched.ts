import { relative } from 'node:path'
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'
import type { Changes } from './changes.ts'
import { nearestFirst } from './nearestFirst.ts'

export const kinds = ['rules', 'engine', 'browser'] as const
export type Kind = (typeof kinds)[number]

export type Ran = { readonly passed: number; readonly failed: number; readonly left: readonly string[] }

/** The tests whose modules lead to a changed file, by kind: vitest's own module graph tells. */
export async function openTouched(root: string, { base, files }: Changes) {
  const vitest = await createVitest('test', {
    root,
    watch: false,
    changed: base,
    passWithNoTests: true,
    reporters: ['dot'],
    sequence: { sequencer: nearestFirst(root, files) },
  })
  // Starts the reporters; runs nothing.
  await vitest.standalone()
  const all = await vitest.getRelevantTestSpecifications()
  const ofKind = (kind: Kind): TestSpecification[] => all.filter(({ project }) => project.name.startsWith(kind))
  const nameOf = ({ moduleId }: { readonly moduleId: string }): string => relative(root, moduleId)
  return {
    names: (kind: Kind): readonly string[] => [...new Set(ofKind(kind).map(nameOf))],
    /** Runs them until a limit is reached; a test that had begun at `lastBegin` may end, one at `end` is left. */
    run: (kind: Kind, limits: Limits): Promise<Ran> => runWithin(vitest, ofKind(kind), limits, nameOf),
    close: () => vitest.close(),
  }
}

/** When no other test begins, and when nothing is waited for any longer. */
export type Limits = { readonly lastBegin: AbortSignal; readonly end: AbortSignal }

async function runWithin(
  vitest: Vitest,
  specifications: TestSpecification[],
  { lastBegin, end }: Limits,
  nameOf: (module: { readonly moduleId: string }) => string,
): Promise<Ran> {
  const stop = () => void vitest.cancelCurrentRun('keyboard-input')
  lastBegin.addEventListener('abort', stop)
  const ran = vitest.runTestSpecifications(specifications)
  const result = await Promise.race([ran, aborted(end)])
  lastBegin.removeEventListener('abort', stop)
  const own = new Set(specifications.map(({ moduleId }) => moduleId))
  const modules = vitest.state.getTestModules().filter(({ moduleId }) => own.has(moduleId))
  const states = modules.flatMap(module => [...module.children.allTests()]).map(test => test.result().state)
  const broken = modules.filter(module => module.state() === 'failed').length + (result?.unhandledErrors.length ?? 0)
  const ended = new Set(modules.filter(hasEnded).map(nameOf))
  return {
    passed: states.filter(state => state === 'passed').length,
    // A file that could not even be loaded has no tests to fail.
    failed: Math.max(states.filter(state => state === 'failed').length, broken),
    left: [...new Set(specifications.map(nameOf))].filter(name => lastBegin.aborted && !ended.has(name)),
  }
}

export const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise(done => signal.addEventListener('abort', () => done(undefined)))

/** Every test of the file was run: none is left as it was, or passed over since the run was stopped. */
const hasEnded = (module: TestModule): boolean =>
  module.state() !== 'pending' &&
  module.state() !== 'queued' &&
  [...module.children.allTests()].every(test => ['passed', 'failed'].includes(test.result().state))
