import { expect, it } from 'vitest'
import { faultsCsv, mostFaultsInFile } from './faultWords.ts'

it('the file of faults fits in an answer, with long names of columns too, and says how many more there are', () => {
  const faults = Array.from({ length: mostFaultsInFile + 7 }, (_, index) => ({
    row: index + 2,
    field: 'circle' as const,
    code: 'date-two-ways' as const,
  }))
  const csv = faultsCsv({ circle: '字'.repeat(80) }, faults, 'nl')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(mostFaultsInFile + 2)
  expect(csv).toContain('En nog 7 andere.')
  expect(Buffer.byteLength(csv)).toBeLessThan(6 * 1024 * 1024)
})
