import {
  isLanguage,
  type PaperBlock,
  type PaperCell,
  type PaperDocument,
  type PaperLanguage,
  type PaperPicture,
  type PaperSpan,
} from '@kring/domain/papers'
import type { Coverage } from './coverage.ts'
import { printable } from './printable.ts'

/** What paper.typ reads: its data, and the pictures by the name that the data gives them. */
export type TypstInput = {
  readonly data: object
  readonly pictures: ReadonlyMap<string, Buffer>
  readonly unprintable: ReadonlySet<string>
  /** Of all texts. */
  readonly characters: number
}

/** Turns a document into data for paper.typ: every field there, each text printable, pictures apart. */
export function typstInput(document: PaperDocument, has: Coverage, fonts: readonly string[]): TypstInput {
  const pictures = new Map<string, Buffer>()
  const unprintable = new Set<string>()
  let characters = 0

  const text = (written: string): string => {
    const printed = printable(written, has)
    for (const one of printed.unprintable) unprintable.add(one)
    characters += printed.text.length
    return printed.text
  }
  const spans = (some: readonly PaperSpan[]) =>
    some.map(span => ({
      text: text(span.text),
      language: span.language === undefined ? null : languageOf(span.language),
      strong: span.strong ?? false,
    }))
  // The same picture, drawn five times in a week, is one file.
  const picture = ({ alt, image }: PaperPicture) => {
    const bytes = image.type === 'svg' ? Buffer.from(image.source) : Buffer.from(image.base64, 'base64')
    const known = [...pictures].find(([, other]) => other.equals(bytes))
    const file = known?.[0] ?? `/picture-${pictures.size + 1}.${image.type}`
    pictures.set(file, bytes)
    return { file, alt: text(alt) }
  }
  const cell = ({ language, blocks }: PaperCell) => ({
    language: language === undefined ? null : languageOf(language),
    blocks: blocks.map(draw),
  })
  const draw = (block: PaperBlock): object => {
    switch (block.kind) {
      case 'heading':
        return { ...block, look: block.look ?? 'usual', spans: spans(block.spans) }
      case 'paragraph':
        return { ...block, look: block.look ?? 'usual', spans: spans(block.spans) }
      case 'list':
        return {
          ...block,
          look: block.look ?? 'usual',
          first: block.first ?? 1,
          items: block.items.map(item => ({
            spans: spans(item.spans),
            remarks: (item.remarks ?? []).map(spans),
            picture: item.picture === undefined ? null : picture(item.picture),
          })),
        }
      case 'table':
        return {
          ...block,
          look: block.look ?? 'usual',
          widths: block.widths ?? block.header.map(() => 1),
          header: block.header.map(cell),
          rows: block.rows.map(row => row.map(cell)),
        }
      case 'figure':
        return { ...block, picture: picture(block.picture) }
      case 'together':
        return { ...block, blocks: block.blocks.map(draw) }
      default:
        return block
    }
  }

  const data = {
    title: text(document.title),
    language: languageOf(document.language),
    large: document.letters === 'large',
    footer: text(document.footer ?? ''),
    created: document.createdAt === undefined ? null : momentOf(document.createdAt),
    fonts,
    blocks: document.blocks.map(draw),
  }
  return { data, pictures, unprintable, characters }
}

/** Typst takes a language and a country apart. Throws for one that `paperFaults` names. */
function languageOf(language: PaperLanguage): { readonly lang: string; readonly region: string | null } {
  if (!isLanguage(language)) throw new TypeError('a language that no PDF takes')
  const [lang = '', region = null] = language.split('-')
  return { lang, region }
}

/** In UTC. */
function momentOf(instant: string) {
  const date = new Date(instant)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}
