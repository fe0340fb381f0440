import { deflateSync } from 'node:zlib'
import {
  attachmentFaults,
  attachmentSentence,
  type FileType,
  fileTypes,
  inspect,
  mediaTypes,
  mostBytesOfFile,
  sniff,
} from '@kring/domain'
import {
  bytesOf,
  exif,
  frameOf,
  jfif,
  jpeg,
  jpegEnd,
  packed,
  pdf,
  png,
  pngChunk,
  pngEnd,
  pngHead,
  pngHeadOf,
  pngPicture,
  pngStart,
  segment,
  textIn,
  together,
  zipEnd,
} from '@kring/domain/test-data/files'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { inflate } from './inflate.ts'

const look = (bytes: Uint8Array, type: FileType) => inspect(bytes, mediaTypes[type], inflate)
const faultOf = (bytes: Uint8Array, type: FileType) => {
  const found = look(bytes, type)
  return found.ok ? 'taken' : found.fault
}
const samples: Readonly<Record<FileType, Uint8Array>> = { pdf: pdf(), jpeg: jpeg(), png: png() }
const script = '<script>alert(1)</script>'

describe('a file that is what it says', () => {
  it.each(fileTypes)('is taken: %s', type => {
    expect(look(samples[type], type)).toMatchObject({ ok: true, type })
    expect(sniff(samples[type])).toBe(type)
  })

  it('is kept to the letter where nothing has to go', () => {
    const [document, picture] = [look(samples.pdf, 'pdf'), look(samples.png, 'png')]
    expect(document.ok && document.bytes).toEqual(samples.pdf)
    expect(picture.ok && picture.bytes).toEqual(samples.png)
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

  it('an empty file says nothing at all', () => {
    for (const type of fileTypes) expect(faultOf(new Uint8Array(), type)).toBe('empty')
  })
})

describe('two files in one', () => {
  it.each(fileTypes)('something behind the end of a %s is refused', type => {
    for (const tail of [script, `PK\x03\x04payload${zipEnd}`, 'MZ', '\x00\x01'])
      expect(faultOf(together(samples[type], tail), type), tail).toBe('two-files-in-one')
  })

  it.each([
    ['a PNG with a page in a remark', png(pngChunk('tEXt', `Comment\x00${script}`)), 'png'],
    ['a PNG with a PDF in a remark', png(pngChunk('tEXt', `Comment\x00${textIn(pdf())}`)), 'png'],
    ['a PNG with a zip behind its picture', png(pngChunk('zzZz', `PK\x03\x04${zipEnd}`)), 'png'],
    ['a JPEG with a page in its comment', jpeg(segment(0xfe, script)), 'jpeg'],
    ['a JPEG with PHP in its comment', jpeg(segment(0xfe, '<?php system($_GET[0]);')), 'jpeg'],
    ['a JPEG with a PDF in its comment', jpeg(segment(0xfe, textIn(pdf()))), 'jpeg'],
    ['a PDF that is a zip as well', bytesOf(textIn(pdf()).replace('%%EOF', `${zipEnd}\n%%EOF`)), 'pdf'],
    ['a PDF with a page in its first comment', bytesOf(textIn(pdf()).replace('%\xe2', `%<html>\xe2`)), 'pdf'],
    ['a PDF with a script in it', pdf(`(${script})`), 'pdf'],
  ] as const)('%s is refused', (_what, bytes, type) => {
    expect(faultOf(bytes, type)).toBe('two-files-in-one')
  })
})

describe('a file that is not whole', () => {
  it.each(fileTypes)('a %s that was cut off anywhere is refused', type => {
    const whole = samples[type]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 3 }), length => {
        expect(look(whole.subarray(0, length), type).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['a PNG whose chunk was altered', bytesOf(textIn(png()).replace('IDAT\x78', 'IDAT\x79')), 'png'],
    ['a PNG without a picture', bytesOf(`${pngStart}${pngHead}${pngEnd}`), 'png'],
    ['a PNG that does not begin with its head', bytesOf(`${pngStart}${pngPicture}${pngHead}${pngEnd}`), 'png'],
    ['a PNG of no size', bytesOf(`${pngStart}${pngChunk('IHDR', '\x00'.repeat(13))}${pngPicture}${pngEnd}`), 'png'],
    ['a JPEG without a picture', bytesOf(`\xff\xd8${jfif}${jpegEnd}`), 'jpeg'],
    ['a JPEG in a JPEG', bytesOf(`\xff\xd8${textIn(jpeg())}`), 'jpeg'],
    ['a PDF without an end', bytesOf(textIn(pdf()).replace('%%EOF', '')), 'pdf'],
    ['a PDF without a version', bytesOf(textIn(pdf()).replace('%PDF-1.7', '%PDF-x.y')), 'pdf'],
  ] as const)('%s is refused', (_what, bytes, type) => {
    expect(faultOf(bytes, type)).toBe('broken')
  })
})

describe('a picture that would fill a computer', () => {
  it.each([
    ['png', bytesOf([pngStart, pngHeadOf(60_000, 60_000), pngPicture, pngEnd].join(''))],
    ['png', bytesOf([pngStart, pngHeadOf(0x7fffffff, 1), pngPicture, pngEnd].join(''))],
    ['jpeg', bytesOf(textIn(jpeg()).replace(frameOf(1, 1), frameOf(65_500, 65_500)))],
  ] as const)('is refused by what it says of itself: a %s', (type, bytes) => {
    expect(faultOf(bytes, type)).toBe('too-many-pixels')
  })

  it('is not a scan of a large sheet, or a photo of the best camera', () => {
    expect(faultOf(bytesOf([pngStart, pngHeadOf(7016, 9933), pngPicture, pngEnd].join('')), 'png')).toBe('taken')
    expect(faultOf(bytesOf(textIn(jpeg()).replace(frameOf(1, 1), frameOf(8192, 6144))), 'jpeg')).toBe('taken')
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

describe('a photo', () => {
  const placed = jpeg(exif(6), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta/>'), segment(0xfe, 'Samsung'))
  const kept = look(placed, 'jpeg')

  it('is kept without where, when and with what it was taken', () => {
    const text = kept.ok ? textIn(kept.bytes) : ''
    expect(textIn(placed)).toContain('GPS 50.8798')
    expect(text).not.toMatch(/GPS|xmpmeta|Samsung/)
    expect(text).toContain('JFIF')
  })

  it('still says which side is up, and nothing beside', () => {
    const text = kept.ok ? textIn(kept.bytes) : ''
    // Tag 0112, one short: 6.
    expect(text).toContain('\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00')
    expect(text.split('Exif')).toHaveLength(2)
    const upright = look(jpeg(exif(1)), 'jpeg')
    expect(upright.ok && textIn(upright.bytes)).not.toContain('Exif')
  })

  it('is kept without the other pictures that a phone announced and put behind it', () => {
    const more = together(jpeg(segment(0xe2, 'MPF\x00more')), jpeg(exif(1)))
    const found = look(more, 'jpeg')
    expect(found.ok && textIn(found.bytes)).toBe(textIn(jpeg()))
  })

  it('looks the same when it is looked at again', () => {
    if (!kept.ok) throw new Error('refused')
    expect(look(kept.bytes, 'jpeg')).toEqual(kept)
  })

  it('as a PNG loses its remarks and its place too', () => {
    const chunks = ['eXIf', 'tEXt', 'iTXt', 'tIME'].map(name => pngChunk(name, 'GPS'))
    const found = look(png(...chunks), 'png')
    expect(found.ok && found.bytes).toEqual(png())
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

  it('gets an answer, and what is kept is of the type that was said and passes again', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...fileTypes), (bytes, type) => {
        const found = look(bytes, type)
        if (!found.ok) {
          expect(attachmentFaults).toContain(found.fault)
          return
        }
        expect(found.type).toBe(type)
        expect(sniff(found.bytes)).toBe(type)
        expect(look(found.bytes, type)).toEqual(found)
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
