import { parseArgs } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinValues } from './optionValues.ts'

const options = {
  person: { type: 'string' },
  'remove-files': { type: 'string' },
  'keep-files': { type: 'boolean' },
} as const
const read = (...args: readonly string[]) =>
  parseArgs({ args: joinValues(args, options), allowPositionals: true, options })

describe('the value of an option', () => {
  it('may be any id, also one that begins with a dash', () => {
    const id = fc.stringMatching(/^[\w-]{6,22}$/)
    fc.assert(
      fc.property(id, id, (person, file) => {
        const { values, positionals } = read('LIN-2026-000123', '--person', person, '--remove-files', file)
        expect([values.person, values['remove-files'], positionals]).toEqual([person, file, ['LIN-2026-000123']])
      }),
      {
        examples: [
          ['-GsyeZWScDtI', '--x'],
          ['-p', '-'.repeat(6)],
        ],
      },
    )
  })

  it('is still asked for when it is left out', () => {
    expect(() => read('LIN-2026-000123', '--person')).toThrow()
    for (const other of ['--remove-files', '--keep-files'])
      expect(() => read('LIN-2026-000123', '--person', other)).toThrow()
    expect(read('LIN-2026-000123', '--keep-files').values).toEqual({ 'keep-files': true })
  })
})
