import { describe, expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'
import { fontFamilies, readFonts } from './fonts.ts'
import { printable } from './printable.ts'

const fonts = readFonts().flatMap(([font]) => (font === undefined ? [] : [coverageOf(font)]))
const has = (character: number): boolean => fonts.some(covers => covers(character))

describe('what stands on a paper', () => {
  it.each([
    ['Latin with marks', 'Łukasz Ünal Nguyễn Thị Ắnh Żółć Ōta Čapek ẞ'],
    ['punctuation', '– — … “x” ‘x’ « x » € · • ½ º'],
    ['Arabic, Persian, Urdu and Kurdish', 'محمد العلي پژگی ٹڈے ئاڕێ ۆڵ ۱۲۳'],
    ['Cyrillic and Greek', 'Ірина Ґалаґан Ελένη'],
    ['Tigrinya', 'ትግርኛ'],
    ['Hebrew, Armenian and Georgian', 'דוד Արամ ნინო'],
    ['Nepali', 'नमस्ते'],
    ['the small pictures of phones', '😀 👍🏽 👨‍👩‍👧 ❤️ 🇧🇪'],
    ['marks of direction around a name', '\u2068نور\u2069'],
  ])('is printed as it is: %s', (_what, text) => {
    expect(printable(text, has)).toEqual({ text: text.normalize('NFC'), unprintable: [] })
  })

  it('is composed first, and an end of line is one character', () => {
    expect(printable('e\u0301 a\r\nb', has).text).toBe('é a\nb')
  })

  it('loses control characters and halves of characters', () => {
    expect(printable('a\u0001b\u007fc', has).text).toBe('abc')
    expect(printable('\ud800', has).text).toBe('\ufffd')
  })

  it('says the same with other signs, where no font has one', () => {
    expect(printable('a → b', has)).toEqual({ text: 'a -> b', unprintable: [] })
    expect(printable('℀ ﹩', has).unprintable).toEqual([])
  })

  it('is told when it cannot be printed, each character once, and is no empty box', () => {
    expect(printable('李明李', has)).toEqual({ text: '\ufffd\ufffd\ufffd', unprintable: ['李', '明'] })
  })
})

describe('the fonts', () => {
  it('are all there, and each has the letters that it is there for', () => {
    expect(fonts).toHaveLength(fontFamilies.length)
    const [atkinson, noto, vazirmatn] = fonts
    expect([0x61, 0x141, 0x410].map(one => atkinson?.(one))).toEqual([true, true, false])
    expect(noto?.(0x410)).toBe(true)
    expect([0x628, 0x67e, 0x61].map(one => vazirmatn?.(one))).toEqual([true, true, true])
  })
})
