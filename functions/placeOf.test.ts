import { expect, it } from 'vitest'
import { placeOf } from './placeOf.ts'

const withStack = (...lines: readonly string[]): Error =>
  Object.assign(new Error('T#linde#R#LIN-2026-000001'), { stack: ['Error: functions/T#linde', ...lines].join('\n') })

it('the place of an error is the first line of its stack in our own code', () => {
  const error = withStack(
    '    at node:internal/process/task_queues:90:21',
    '    at send (/srv/node_modules/client/functions/send.js:5:1)',
    '    at async read (file:///srv/functions/data/calls.ts:20:9)',
    '    at async handler (file:///srv/functions/api/app.ts:3:4)',
  )
  expect(placeOf(error)).toBe('functions/data/calls.ts:20:9')
})

it('is found without the name of a function, and in the domain too', () => {
  expect(placeOf(withStack('    at file:///srv/packages/domain/src/forms/validate.ts:7:2'))).toBe(
    'packages/domain/src/forms/validate.ts:7:2',
  )
})

it('is never the message', () => {
  expect(placeOf(withStack('    at node:internal/fs/promises:1:2'))).toBeUndefined()
})
