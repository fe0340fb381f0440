import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that lie beside what was changed, then short files, so that most are through when the time is up. */
export function nearestFirst(root: string, changed: readonly string[]): typeof BaseSequencer {
  const folders = new Set(changed.map(file => dirname(join(root, file))))
  const far = ({ moduleId }: TestSpecification): number => (folders.has(dirname(moduleId)) ? 0 : 1)
  const bytes = ({ moduleId }: TestSpecification): number => statSync(moduleId).size
  return class extends BaseSequencer {
    override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
      return specifications.toSorted((one, other) => far(one) - far(other) || bytes(one) - bytes(other))
    }
  }
}
