import { describe, expect, it } from 'vitest'
import { Email } from './email.ts'

describe('an address to which mail can be sent', () => {
  it.each([
    [' Jan@Voorbeeld.BE ', 'jan@voorbeeld.be'],
    ['mailto:jan@voorbeeld.be?subject=x', 'jan@voorbeeld.be'],
    ['Jan Peeters <jan@voorbeeld.be>', 'jan@voorbeeld.be'],
    ['jan@voorbeeld.be;', 'jan@voorbeeld.be'],
    ['\u200bjan@voorbeeld.be', 'jan@voorbeeld.be'],
    ['jan@café.be', 'jan@xn--caf-dma.be'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(Email.parse(typed)).toBe(kept)
  })

  it.each(['jan', 'a@b.be, c@d.be', 'jan@voorbeeld,be', 'mailto:', '<>', 'josé@voorbeeld.be'])('%j is none', typed => {
    expect(Email.safeParse(typed).success).toBe(false)
  })
})
