import { asLatin1 } from './bytes.ts'
import { type Inflate, type Inspection, refused } from './inspection.ts'

/** `%%EOF` must be within the last 1024 bytes: readers look no further, and some programs write a line after it. */
const nearEnd = 1024
/** Maximum total size in bytes of all unpacked object streams. */
const mostUnpacked = 32 * 1024 * 1024
/** Maximum length of an object stream's dictionary. */
const longestDictionary = 1024
const mostStreams = 20_000

/**
 * A pattern for a name in any escaped form: `/J#61vaScript` is `/JavaScript` (ISO 32000-2, 7.3.5). A pattern, because
 * unescaping a file with millions of escapes would take seconds.
 */
const named = (name: string): string =>
  [...name]
    .map(letter => {
      const hex = letter.charCodeAt(0).toString(16)
      const digits = [...hex].map(digit => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit))
      return `(?:${letter}|#${digits.join('')})`
    })
    .join('')
const pattern = (...names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.map(named).join('|')})(?=[\\s\\0[\\]<>(){}/%]|$)`)

/**
 * Names of features that run, start, send or hide something when a PDF is opened: scripts, programs, embedded files,
 * forms that submit themselves, multimedia, XFA forms. ISO 32000-2, 12.6.4 and 7.11.4.
 */
const active = pattern(
  'JavaScript',
  'Rendition',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
  // Opens a remote file: on Windows this reveals to another server who is signed in.
  'GoToR',
  'XFA',
)
/**
 * An embedded file (EF), whose stream need not say so itself. Such a short name also occurs by chance in image data, so
 * it only counts when a dictionary, a reference or a comment follows.
 */
const holdsFile = new RegExp(`/${named('EF')}[\\s\\0]{0,30}(?:<<|%|\\d{1,10}\\s{1,9}\\d{1,5}\\s{1,9}R)`)
const isActive = (text: string): boolean => active.test(text) || holdsFile.test(text)
const encrypted = pattern('Encrypt')
const filtered = pattern('Filter', 'F')
const predicted = new RegExp(`/${named('Predictor')}\\s+(?!1\\b)`)
const packedMark = new RegExp(`/${named('ObjStm')}`, 'g')
/** /First is required in an object stream, also when its type is omitted. */
const firstObject = pattern('First')

/** Some programs write a UTF-8 byte order mark before the header; every reader skips it. Nothing else may stand there. */
const header = /^(?:\xef\xbb\xbf)?%PDF-[12]\.\d/

/**
 * Checks that a PDF starts and ends as one, has no password and no active content. Object streams (ObjStm) are unpacked
 * and checked too; a PDF with one that cannot be unpacked is refused.
 */
export function inspectPdf(bytes: Uint8Array, inflate: Inflate): Inspection {
  const text = asLatin1(bytes)
  if (!header.test(text)) return refused('broken')
  const tail = text.slice(-nearEnd)
  const end = tail.lastIndexOf('%%EOF')
  if (end === -1 || !text.includes('startxref')) return refused('broken')
  if (!/^[\s\0]*$/.test(tail.slice(end + 5))) return refused('two-files-in-one')
  if (encrypted.test(text)) return refused('locked')
  if (isActive(text)) return refused('active-content')
  return packedObjects(bytes, text, inflate) ?? { ok: true }
}

/** Checks every object stream; undefined when nothing is wrong. */
function packedObjects(bytes: Uint8Array, text: string, inflate: Inflate): Inspection | undefined {
  let left = mostUnpacked
  let seen = 0
  // Every mention of an object stream must belong to one that was checked, however it is formatted.
  let unchecked = spokenOf(text)
  for (const { dictionary, from, to } of streamsIn(text)) {
    seen += 1
    if (seen > mostStreams) return refused('unreadable')
    const spoken = spokenOf(dictionary)
    if (spoken === 0 && !firstObject.test(dictionary)) continue
    unchecked -= spoken
    const packed = bytes.subarray(from, to)
    const unpacked = !filtered.test(dictionary) ? packed : isDeflated(dictionary) ? inflate(packed, left) : undefined
    if (unpacked === undefined || unpacked.length > left) return refused('unreadable')
    left -= unpacked.length
    const objects = asLatin1(unpacked)
    if (isActive(objects)) return refused('active-content')
    if (spokenOf(objects) > 0) return refused('unreadable')
  }
  return unchecked === 0 ? undefined : refused('unreadable')
}

const spokenOf = (text: string): number => text.match(packedMark)?.length ?? 0

/** Only a single FlateDecode filter: double compression or a predictor could hide content from the check. */
const isDeflated = (dictionary: string): boolean =>
  /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)(?:\s*\])?\s*(?:\/(?!Filter)|>>)/.test(dictionary) &&
  !predicted.test(dictionary)

type Stream = { readonly dictionary: string; readonly from: number; readonly to: number }

function* streamsIn(text: string): Generator<Stream> {
  let end = 0
  for (const found of text.matchAll(/stream(?:\r\n|\n|\r)/g)) {
    // Skip `endstream`, which ends with the same word.
    if (text.slice(found.index - 3, found.index) === 'end') continue
    const from = found.index + found[0].length
    const before = text.slice(Math.max(0, found.index - longestDictionary), found.index)
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')))
    // Search once, not again for each stream before it.
    if (end < from) end = text.indexOf('endstream', from)
    if (end === -1) end = text.length
    yield { dictionary, from, to: end }
  }
}
