import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from './fileName.ts'
import { fileTypes, sizeInWords } from './fileTypes.ts'

describe('the name of a file', () => {
  it.each([
    ['brief van de rechtbank.pdf', 'brief van de rechtbank.pdf'],
    ['Brief.PDF', 'Brief.pdf'],
    ['zonder', 'zonder.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\sara\\brief.pdf', 'brief.pdf'],
    ['/', 'bestand.pdf'],
    ['...', 'bestand.pdf'],
    ['', 'bestand.pdf'],
    ['.pdf', 'bestand.pdf'],
    ['brief.pdf.exe', 'brief.pdf.exe.pdf'],
    ['brief\u202efdp.exe', 'brieffdp.exe.pdf'],
    ['brief\0.pdf', 'brief.pdf'],
    ['regel\r\nSet-Cookie: a=b.pdf', 'regelSet-Cookie a=b.pdf'],
    ['a"b\';c.pdf', "ab'c.pdf"],
    ['é\u0301t\u00e9.pdf', 'é\u0301té.pdf'],
    ['\ud800brief.pdf', '\ufffdbrief.pdf'],
    ['  . brief . ', 'brief.pdf'],
    ['..brief..', 'brief.pdf'],
    ['brief.pdf. .', 'brief.pdf'],
    ['brief.pdf.pdf', 'brief.pdf'],
    ['mijn   brief.pdf', 'mijn brief.pdf'],
    ['n'.repeat(120), `${'n'.repeat(100)}.pdf`],
    [`${'n'.repeat(99)} en meer`, `${'n'.repeat(99)}.pdf`],
    ['a\\b/c', 'c.pdf'],
    ['wat? *: <ja>|%', 'wat ja.pdf'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name, 'pdf')).toBe(clean)
  })

  it('has the ending of what is in it, no path, nothing unseen, a bound, and is clean already', () => {
    const endings = { pdf: '.pdf', jpeg: '.jpg', png: '.png' }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...fileTypes), (name, type) => {
        const clean = cleanFileName(name, type)
        expect(clean.endsWith(endings[type])).toBe(true)
        expect(clean).not.toMatch(/[\\/:*?"<>|;%\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(clean).not.toMatch(/^[.\s]/)
        expect([...clean].length).toBeLessThanOrEqual(105)
        expect(cleanFileName(clean, type)).toBe(clean)
      }),
      { numRuns: 400 },
    )
  })
})

it('a photo has one ending, whichever of two it came with', () => {
  for (const name of ['foto.jpg', 'foto.jpeg', 'foto.JPEG', 'foto.jpeg.jpg', 'foto'])
    expect(cleanFileName(name, 'jpeg')).toBe('foto.jpg')
  expect(cleanFileName('foto.png', 'png')).toBe('foto.png')
  expect(cleanFileName('foto.png', 'jpeg')).toBe('foto.png.jpg')
})

describe('the size of a file', () => {
  it.each([
    [1, 'nl', '1 KB'],
    [245_000, 'nl', '240 KB'],
    [1_468_006, 'nl', '1,4 MB'],
    [1_468_006, 'fr', '1,4 Mo'],
    [10 * 1024 * 1024, 'en-GB', '10 MB'],
    [1024 * 1024, 'nl', '1 MB'],
    [1023 * 1024, 'en-GB', '1,023 KB'],
  ] as const)('%d in %s is %s', (size, locale, words) => {
    expect(sizeInWords(size, locale)).toBe(words)
  })
})
