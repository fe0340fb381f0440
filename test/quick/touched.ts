import { relative } from 'node:path'
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'
import { CheapestFirst } from './cheapestFirst.ts'

export const kinds = ['rules', 'engine', 'browser'] as const
export type Kind = (typeof kinds)[number]

export type Ran = { readonly passed: number; readonly failed: number; readonly left: readonly string[] }

/** The tests whose modules lead to a changed file, by kind: vitest's own module graph tells. */
export async function openTouched(root: string, base: string) {
  const vitest = await createVitest('test', {
    root,
    watch: false,
    changed: base,
    passWithNoTests: true,
    reporters: ['dot'],
    sequence: { sequencer: CheapestFirst },
  })
  const all = await vitest.getRelevantTestSpecifications()
  const ofKind = (kind: Kind): TestSpecification[] => all.filter(({ project }) => project.name.startsWith(kind))
  const nameOf = ({ moduleId }: { readonly moduleId: string }): string => relative(root, moduleId)
  return {
    names: (kind: Kind): readonly string[] => [...new Set(ofKind(kind).map(nameOf))],
    /** Runs them until the signal says stop: a file that has begun a test ends that test, no other begins. */
    run: (kind: Kind, until: AbortSignal): Promise<Ran> => runUntil(vitest, ofKind(kind), until, nameOf),
    close: () => vitest.close(),
  }
}

async function runUntil(
  vitest: Vitest,
  specifications: TestSpecification[],
  until: AbortSignal,
  nameOf: (module: { readonly moduleId: string }) => string,
): Promise<Ran> {
  const stop = () => void vitest.cancelCurrentRun('keyboard-input')
  until.addEventListener('abort', stop)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  until.removeEventListener('abort', stop)
  const tests = testModules.flatMap(module => [...module.children.allTests()])
  const passed = tests.filter(test => test.result().state === 'passed').length
  const failed = tests.filter(test => test.result().state === 'failed').length
  const broken = testModules.filter(module => module.state() === 'failed').length + unhandledErrors.length
  const begun = new Set(testModules.filter(hasEnded).map(nameOf))
  const left = specifications.map(nameOf).filter(name => !begun.has(name))
  // A file that could not even be loaded has no tests to fail.
  return { passed, failed: Math.max(failed, broken), left: until.aborted ? [...new Set(left)] : [] }
}

/** Every test of the file was run: none is left as it was, or passed over since the run was stopped. */
const hasEnded = (module: TestModule): boolean =>
  module.state() !== 'pending' &&
  module.state() !== 'queued' &&
  [...module.children.allTests()].every(test => ['passed', 'failed'].includes(test.result().state))
