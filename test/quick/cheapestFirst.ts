import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short files first, so that as many as possible are through when the time is up. */
export class CheapestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const bytes = ({ moduleId }: TestSpecification): number => statSync(moduleId).size
    return specifications.toSorted((one, other) => bytes(one) - bytes(other))
  }
}
