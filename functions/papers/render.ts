import { readFileSync } from 'node:fs'
import { type PaperDocument, paperFaults } from '@kring/domain/papers'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Coverage, coverageOf } from './coverage.ts'
import { fontFamilies, readFonts } from './fonts.ts'
import { type PaperLimits, paperLimits } from './limits.ts'
import type { PaperAnswer } from './task.ts'
import { typstInput } from './typstInput.ts'

/** Typst's own file system: nothing is read from the machine. */
const room = '/kring-paper'

/** The machine that makes papers: loaded fonts, and a compiler that knows them. Made once in a process. */
export type Renderer = (document: PaperDocument) => PaperAnswer

/**
 * Opens Typst with the fonts beside this program. Each paper is a tagged PDF that Typst itself holds against PDF/UA-1
 * (ISO 14289-1) when it writes it, and the same document becomes the same bytes on every machine. Typst remembers what it
 * laid out: it is made to forget each paper, because the next one is another family's.
 */
export function openRenderer(limits: PaperLimits = paperLimits): Renderer {
  const files = readFonts()
  const compiler = NodeCompiler.create({ workspace: room, fontArgs: [{ fontBlobs: files.flat() }] })
  const program = readFileSync(new URL('paper.typ', import.meta.url), 'utf8')
  const has = coverageOfAll(files.map(([first]) => first).flatMap(font => (font === undefined ? [] : coverageOf(font))))
  const fonts = fontFamilies.map(({ family }) => family)

  return document => {
    const faults = paperFaults(document)
    if (faults.length > 0) return { ok: false, refusal: 'faulty', faults: [...faults] }
    const { data, pictures, unprintable, characters } = typstInput(document, has, fonts)
    const pictureBytes = [...pictures.values()].reduce((total, { length }) => total + length, 0)
    if (characters > limits.characters || pictureBytes > limits.pictureBytes) return { ok: false, refusal: 'too-large' }
    try {
      compiler.mapShadow(`${room}/paper.json`, Buffer.from(JSON.stringify(data)))
      for (const [name, bytes] of pictures) compiler.mapShadow(`${room}${name}`, bytes)
      const { result } = compiler.compile({ mainFileContent: program, resetRead: true })
      // Texts are data, so what can be wrong in them is only a picture.
      if (result === null) return { ok: false, refusal: 'unreadable-picture' }
      const pages = result.numOfPages
      if (pages > limits.pages) return { ok: false, refusal: 'too-large' }
      const bytes = new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' }))
      if (bytes.length > limits.bytes) return { ok: false, refusal: 'too-large' }
      return { ok: true, bytes, pages, unprintable: [...unprintable] }
    } finally {
      compiler.resetShadow()
      compiler.evictCache(0)
    }
  }
}

/** What any of the fonts has; asked once for each character. */
function coverageOfAll(fonts: readonly Coverage[]): Coverage {
  const known = new Map<number, boolean>()
  return character => {
    const found = known.get(character) ?? fonts.some(has => has(character))
    known.set(character, found)
    return found
  }
}
