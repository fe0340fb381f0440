import { expect, it } from 'vitest'
import { withoutControls } from './withoutControls.ts'

it('leaves control characters out of every text, and everything else as it was', () => {
  const form = {
    title: { nl: 'Een\u0000 form\u202eulier', fr: 'Un\r\nformulaire' },
    sections: [{ key: 'a', questions: [{ label: { nl: 'Wie?\u0007' }, max: 3, required: true, options: undefined }] }],
  }
  expect(withoutControls(form)).toEqual({
    title: { nl: 'Een formulier', fr: 'Un\nformulaire' },
    sections: [{ key: 'a', questions: [{ label: { nl: 'Wie?' }, max: 3, required: true, options: undefined }] }],
  })
  for (const value of [null, undefined, 3, true, 'نیم‌فاصله 👩‍👧', ['a\tb\nc']])
    expect(withoutControls(value)).toEqual(value)
})

it('takes no text for endless', () => {
  let deep: unknown = 'a'
  for (let level = 0; level < 50_000; level += 1) deep = [deep]
  expect(() => withoutControls(deep)).not.toThrow()
})
