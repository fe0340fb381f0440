import { asLatin1 } from './bytes.ts'
import { type Inflate, type Inspection, refused } from './inspection.ts'

/** `%%EOF` within the last bytes; readers look no further, and some programs write a line after it. */
const nearEnd = 1024
/** Bytes that all packed objects of a file may unpack to. */
const mostUnpacked = 32 * 1024 * 1024
/** Longer than any dictionary of packed objects; more than a document of this size has. */
const longestDictionary = 1024
const mostStreams = 20_000

/**
 * A name as a reader reads it: `/J#61vaScript` is `/JavaScript` (ISO 32000-2, 7.3.5). As a pattern, for undoing the
 * escapes of a whole file first would take seconds where somebody wrote millions of them.
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
 * What runs, starts, sends or hides something when a PDF is opened: scripts, programs, files inside it, forms that send
 * themselves, films, forms of another kind (XFA). ISO 32000-2, 12.6.4 and 7.11.4.
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
  // Opens a file elsewhere: on Windows that tells another server who is signed in here.
  'GoToR',
  'XFA',
)
/**
 * A file in it: the stream itself need not say that it is one. So short a name also stands in pictures by chance: it
 * counts where a dictionary, a reference or a remark follows.
 */
const holdsFile = new RegExp(`/${named('EF')}[\\s\\0]{0,30}(?:<<|%|\\d{1,10}\\s{1,9}\\d{1,5}\\s{1,9}R)`)
const isActive = (text: string): boolean => active.test(text) || holdsFile.test(text)
const encrypted = pattern('Encrypt')
const filtered = pattern('Filter', 'F')
const predicted = new RegExp(`/${named('Predictor')}\\s+(?!1\\b)`)
const packedMark = new RegExp(`/${named('ObjStm')}`, 'g')
/** Packed objects say where the first of them is, also where they leave out what they are. */
const firstObject = pattern('First')

/**
 * A PDF that begins and ends as one, has no password, and does nothing by itself. Objects may be packed in streams
 * (ObjStm): those are unpacked and looked into as well; one that can't be is refused.
 */
export function inspectPdf(bytes: Uint8Array, inflate: Inflate): Inspection {
  const text = asLatin1(bytes)
  if (!/^%PDF-[12]\.\d/.test(text)) return refused('broken')
  const tail = text.slice(-nearEnd)
  const end = tail.lastIndexOf('%%EOF')
  if (end === -1 || !text.includes('startxref')) return refused('broken')
  if (!/^[\s\0]*$/.test(tail.slice(end + 5))) return refused('two-files-in-one')
  if (encrypted.test(text)) return refused('locked')
  if (isActive(text)) return refused('active-content')
  return packedObjects(bytes, text, inflate) ?? { ok: true, type: 'pdf', bytes }
}

/** Looks into every stream of packed objects; undefined where all is well. */
function packedObjects(bytes: Uint8Array, text: string, inflate: Inflate): Inspection | undefined {
  let left = mostUnpacked
  let seen = 0
  // Each place that speaks of packed objects must be one that was looked into, however its words are spread.
  let unseen = spokenOf(text)
  for (const { dictionary, from, to } of streamsIn(text)) {
    seen += 1
    if (seen > mostStreams) return refused('unreadable')
    const spoken = spokenOf(dictionary)
    if (spoken === 0 && !firstObject.test(dictionary)) continue
    unseen -= spoken
    const packed = bytes.subarray(from, to)
    const unpacked = !filtered.test(dictionary) ? packed : isDeflated(dictionary) ? inflate(packed, left) : undefined
    if (unpacked === undefined || unpacked.length > left) return refused('unreadable')
    left -= unpacked.length
    const objects = asLatin1(unpacked)
    if (isActive(objects)) return refused('active-content')
    if (spokenOf(objects) > 0) return refused('unreadable')
  }
  return unseen === 0 ? undefined : refused('unreadable')
}

const spokenOf = (text: string): number => text.match(packedMark)?.length ?? 0

/** One filter, and that one: what is packed twice, or shifted by a predictor, could hide from a look. */
const isDeflated = (dictionary: string): boolean =>
  /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)(?:\s*\])?\s*(?:\/(?!Filter)|>>)/.test(dictionary) &&
  !predicted.test(dictionary)

type Stream = { readonly dictionary: string; readonly from: number; readonly to: number }

function* streamsIn(text: string): Generator<Stream> {
  let end = 0
  for (const found of text.matchAll(/stream(?:\r\n|\n|\r)/g)) {
    // `endstream` ends with the same word.
    if (text.slice(found.index - 3, found.index) === 'end') continue
    const from = found.index + found[0].length
    const before = text.slice(Math.max(0, found.index - longestDictionary), found.index)
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')))
    // Looked for once, not once for each stream before it.
    if (end < from) end = text.indexOf('endstream', from)
    if (end === -1) end = text.length
    yield { dictionary, from, to: end }
  }
}
