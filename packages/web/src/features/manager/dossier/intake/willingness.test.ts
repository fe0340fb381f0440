import { describe, expect, it } from 'vitest'
import { readWilling, type WillWords, writeWilling } from './willingness.ts'

const nl: WillWords = {
  yes: 'wil meedoen',
  unsure: 'twijfelt nog',
  no: 'wil niet meedoen',
  'not-asked': 'nog niet gevraagd',
}
const en: WillWords = {
  yes: 'wants to take part',
  unsure: 'is not sure',
  no: 'does not want to',
  'not-asked': 'not asked yet',
}

describe('who wants to take part, each asked themselves', () => {
  const willing = {
    answers: { 'Johan Vermeulen': 'yes', Wim: 'unsure' },
    other: 'Moeder wil eerst met haar zus praten.',
  } as const

  it('is written one line a person', () => {
    expect(writeWilling(willing, nl)).toBe(
      'Johan Vermeulen: wil meedoen\nWim: twijfelt nog\nMoeder wil eerst met haar zus praten.',
    )
  })

  it('comes back the same, also in the other language', () => {
    const written = writeWilling(willing, nl)
    expect(readWilling(written, ['Johan Vermeulen', 'Wim'], [en, nl])).toEqual(willing)
  })

  it('keeps what somebody typed in their own words', () => {
    const text = 'Wim: komt als er pizza is\nIedereen wil.'
    expect(readWilling(text, ['Wim'], [nl])).toEqual({ answers: {}, other: text })
  })
})
