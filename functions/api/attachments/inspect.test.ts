import { deflateSync } from 'node:zlib'
import {
  attachmentFaults,
  attachmentSentence,
  type FileType,
  faultAtFirstSight,
  fileTypes,
  inspect,
  mostBytesOfFile,
  sniff,
} from '@kring/domain'
import { bytesOf, jpeg, packed, pdf, png, textIn, together, zipEnd } from '@kring/domain/test-data/files'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { inflate } from './inflate.ts'

/** A document is inspected; a picture is looked at here, and then decoded by the image function. */
const faultOf = (bytes: Uint8Array, type: FileType) => {
  if (type !== 'pdf') return faultAtFirstSight(bytes, type) ?? 'taken'
  const found = inspect(bytes, inflate)
  return found.ok ? 'taken' : found.fault
}
const samples: Readonly<Record<FileType, Uint8Array>> = { pdf: pdf(), jpeg: jpeg(), png: png() }
const script = '<script>alert(1)</script>'

describe('a file that is what it says', () => {
  it.each(fileTypes)('is taken: %s', type => {
    expect(faultOf(samples[type], type)).toBe('taken')
    expect(sniff(samples[type])).toBe(type)
  })

  it('may begin with the mark that some programs write before the header of a PDF, and with nothing else', () => {
    const mark = '\xef\xbb\xbf'
    expect(faultOf(together(mark, pdf()), 'pdf')).toBe('taken')
    expect(faultOf(together(mark, pdf('<< /S /JavaScript >>')), 'pdf')).toBe('active-content')
    for (const before of [mark + mark, `${mark}\n`, '\xef\xbb', '\xfe\xff', '\n', ' ', '%', 'GIF89a', `<html>${mark}`])
      expect(faultOf(together(before, pdf()), 'pdf'), JSON.stringify(before)).toBe('unknown-type')
    expect(faultOf(bytesOf(`${mark}%PDF-x.y`), 'pdf')).toBe('broken')
    expect(faultOf(together(mark, png()), 'png')).toBe('unknown-type')
  })

  it('may be as large as is allowed, and not a byte more', () => {
    const filler = (length: number) => bytesOf(textIn(samples.pdf).replace('xref', `%${'a'.repeat(length)}\nxref`))
    const tenantContext = mostBytesOfFile - samples.pdf.length - 2
    expect(filler(tenantContext)).toHaveLength(mostBytesOfFile)
    expect(faultOf(filler(tenantContext), 'pdf')).toBe('taken')
    expect(faultOf(filler(tenantContext + 1), 'pdf')).toBe('too-large')
  })
})

describe('a file that says what it is not', () => {
  const pairs = fileTypes.flatMap(real => fileTypes.filter(said => said !== real).map(said => [real, said] as const))
  it.each(pairs)('a %s as a %s is refused', (real, said) => {
    expect(faultOf(samples[real], said)).toBe('type-lies')
  })

  it.each([
    ['a page', `<!doctype html><html>${script}</html>`],
    ['a drawing that can run', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ['a zip', 'PK\x03\x04abc'],
    ['a program', 'MZ\x90\x00'],
    ['a text', 'Beste regiomanager,'],
    ['a PDF that begins a little later', ` ${textIn(pdf())}`],
    ['one byte', '\xff'],
  ])('%s is no attachment, whatever it says', (_what, text) => {
    for (const type of fileTypes) expect(faultOf(bytesOf(text), type)).toBe('unknown-type')
  })

  it.each(['heic', 'heix', 'mif1', 'avif'])('a photo of the kind %s is told how to be sent', brand => {
    for (const type of fileTypes) expect(faultOf(bytesOf(`\0\0\0\x18ftyp${brand}\0\0\0\0`), type)).toBe('heic')
    expect(faultOf(bytesOf('\0\0\0\x18ftypmp42\0\0\0\0'), 'jpeg')).toBe('unknown-type')
  })

  it('an empty file says nothing at all', () => {
    for (const type of fileTypes) expect(faultOf(new Uint8Array(), type)).toBe('empty')
  })
})

describe('two files in one', () => {
  it('something behind the end of a PDF is refused', () => {
    for (const tail of [script, `PK\x03\x04payload${zipEnd}`, 'MZ', '\x00\x01'])
      expect(faultOf(together(pdf(), tail), 'pdf'), tail).toBe('two-files-in-one')
  })

  it.each([
    ['a PDF that is a zip as well', bytesOf(textIn(pdf()).replace('%%EOF', `${zipEnd}\n%%EOF`)), 'pdf'],
    ['a PDF with a page in its first comment', bytesOf(textIn(pdf()).replace('%\xe2', `%<html>\xe2`)), 'pdf'],
    ['a PDF with a script in it', pdf(`(${script})`), 'pdf'],
  ] as const)('%s is refused', (_what, bytes, type) => {
    expect(faultOf(bytes, type)).toBe('two-files-in-one')
  })
})

describe('a file that is not whole', () => {
  it('a PDF that was cut off anywhere is refused', () => {
    const whole = pdf()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 3 }), length => {
        expect(faultOf(whole.subarray(0, length), 'pdf')).not.toBe('taken')
      }),
    )
  })

  it.each([
    ['a PDF without an end', bytesOf(textIn(pdf()).replace('%%EOF', '')), 'pdf'],
    ['a PDF without a version', bytesOf(textIn(pdf()).replace('%PDF-1.7', '%PDF-x.y')), 'pdf'],
  ] as const)('%s is refused', (_what, bytes, type) => {
    expect(faultOf(bytes, type)).toBe('broken')
  })
})

describe('a PDF that does something', () => {
  const deeds = [
    '<< /S /JavaScript /JS (app.alert(1)) >>',
    '<< /S /Launch /F (cmd.exe) >>',
    '<< /Type /EmbeddedFile >>',
    '<< /Names << /EmbeddedFiles 5 0 R >> >>',
    '<< /Subtype /RichMedia >>',
    '<< /S /SubmitForm /F (https://elders.example) >>',
    '<< /S /ImportData >>',
    '<< /S /GoToE >>',
    '<< /S /GoToR /F (\\\\\\\\elders.example\\\\deel) >>',
    '<< /Subtype /FileAttachment /FS 5 0 R >>',
    // The stream of a file need not say that it is one.
    '<< /Type /Filespec /F (factuur.exe) /EF << /F 5 0 R >> >>',
    '<< /Type /Filespec /F (factuur.exe) /#45F%hier\n5 0 R >>',
    '<< /S /Rendition >>',
    '<< /XFA [(template) 5 0 R] >>',
  ]
  it.each(deeds)('is refused: %s', deed => {
    expect(faultOf(pdf(deed), 'pdf')).toBe('active-content')
  })

  it.each(deeds)('is refused when it is packed: %s', deed => {
    const data = deflateSync(`4 0 ${deed}`)
    expect(faultOf(pdf(packed(data)), 'pdf')).toBe('active-content')
    const hidden = packed(data, '/Type /Obj#53tm /N 1 /First 4 /Filter [/FlateDecode]')
    expect(faultOf(pdf(hidden), 'pdf')).toBe('active-content')
  })

  it.each(['/N 1 /First 9 0 R', '/N 1 /First%hier\n4', '/N 1 /F#69rst +4'])(
    'is refused when it is packed in what does not say that it packs: %s',
    dictionary => {
      const data = deflateSync('4 0 << /S /JavaScript /JS (app.alert(1)) >>')
      expect(faultOf(pdf(packed(data, `${dictionary} /Filter /FlateDecode`)), 'pdf')).toBe('active-content')
    },
  )

  it('is refused when its names are written otherwise', () => {
    expect(faultOf(pdf('<< /S /J#61vaScr#69pt >>'), 'pdf')).toBe('active-content')
  })

  it.each([
    [
      'by two filters',
      packed(deflateSync('4 0 <<>>'), '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]'),
    ],
    [
      'by a filter that is named elsewhere',
      packed(deflateSync('4 0 <<>>'), '/Type /ObjStm /N 1 /First 4 /Filter 9 0 R'),
    ],
    [
      'by a predictor',
      packed(
        deflateSync('4 0 <<>>'),
        '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
      ),
    ],
    ['by nothing that unpacks', packed(bytesOf('no zlib'))],
    ['in a type that is said elsewhere', '/ObjStm'],
    ['behind a long pause', packed(deflateSync('4 0 <<>>'), `/Type /ObjStm ${' '.repeat(5000)} /Filter /FlateDecode`)],
    ['to more than it may', packed(deflateSync(new Uint8Array(70 * 1024 * 1024)))],
  ])('is refused when it is packed so that nobody can look: %s', (_how, object) => {
    expect(faultOf(pdf(object), 'pdf')).toBe('unreadable')
  })

  it('is told from one that speaks of it, and from packed objects that do nothing', () => {
    expect(faultOf(pdf('<< /Title (Over JavaScript en Launch) >>'), 'pdf')).toBe('taken')
    expect(faultOf(pdf('<< /JavaScripted true >>'), 'pdf')).toBe('taken')
    expect(faultOf(pdf(packed(deflateSync('4 0 << /Type /Font >>'))), 'pdf')).toBe('taken')
    const picture = packed(deflateSync('pixels'), '/Subtype /Image /Filter /FlateDecode')
    expect(faultOf(pdf(picture), 'pdf')).toBe('taken')
  })

  it('with a password can’t be looked into', () => {
    expect(faultOf(pdf('<< /Encrypt 5 0 R >>'), 'pdf')).toBe('locked')
  })
})

describe('whatever comes in', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc
      .tuple(fc.constantFrom(...fileTypes), fc.uint8Array({ maxLength: 300 }))
      .map(([type, tail]) => together(samples[type].subarray(0, 30), tail)),
    fc
      .tuple(fc.constantFrom(...fileTypes), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }))
      .map(([type, changes]) => {
        const bytes = Uint8Array.from(samples[type])
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        return bytes
      }),
  )

  it('gets an answer, and what is taken is of the type that was said', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...fileTypes), (bytes, type) => {
        const found = faultOf(bytes, type)
        if (found !== 'taken') expect(attachmentFaults).toContain(found)
        else expect(sniff(bytes)).toBe(type)
      }),
      { numRuns: 500 },
    )
  })

  it('each fault says what to do, in three languages', () => {
    for (const fault of attachmentFaults) {
      const said = (['nl', 'fr', 'en'] as const).map(locale => attachmentSentence(fault, locale))
      expect(new Set(said).size).toBe(3)
      for (const sentence of said) expect(sentence).toMatch(/^[A-ZÀ-Ý].+\.$/)
    }
  })
})
