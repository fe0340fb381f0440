import type { PDFPageProxy } from 'pdfjs-dist'
import * as z from 'zod'
import { contentLanguages } from './contentLanguages.ts'
import { joinedPages } from './joinedPages.ts'
import type { Tag } from './tag.ts'

export type ReadPdf = {
  readonly title: string | undefined
  readonly language: string | undefined
  readonly isMarked: boolean
  /** Whether a reader shows the title in the place of the file's name. */
  readonly showsTitle: boolean
  /** The part of PDF/UA that the file says to follow (ISO 14289): 1. */
  readonly uaPart: number | undefined
  /** All that the file says of itself: the information dictionary and the XMP packet. */
  readonly metadata: string
  readonly pages: number
  /** The tags of all pages: what goes on from one to the next is one. */
  readonly tags: readonly Tag[]
}

/** Reads the tags of a PDF as pdf.js finds them. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument, VerbosityLevel } = await pdfJs()
  const document = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  try {
    const [{ info, metadata }, marks, preferences] = await Promise.all([
      document.getMetadata(),
      document.getMarkInfo(),
      document.getViewerPreferences(),
    ])
    const said = Info.parse(info)
    const packet = metadata?.getRaw() ?? ''
    const pages: Tag[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await tagsOf(await document.getPage(number), bytes))
    return {
      title: said.Title,
      language: said.Language ?? undefined,
      isMarked: Marks.parse(marks).get('Marked') === true,
      showsTitle: preferences?.get('DisplayDocTitle') === true,
      uaPart: Number(/<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(packet)?.[1]) || undefined,
      metadata: `${JSON.stringify(info)} ${packet}`,
      pages: document.numPages,
      tags: joinedPages(pages),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** It is loaded for reading: that it has no canvas to draw on is no news. */
async function pdfJs() {
  const { warn } = console
  console.warn = () => {}
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

const Info = z.object({ Title: z.string().optional(), Language: z.string().nullish() })

/** A map, whatever its declaration says. */
const Marks = z.map(z.string(), z.unknown())

/** What stands in the content is named `p12R_mc3`: object 12 is the page, 3 the number of the mark. */
const markName = /^p(\d+)R_mc(\d+)$/

async function tagsOf(page: PDFPageProxy, bytes: Uint8Array): Promise<Tag> {
  const texts = await textsOf(page)
  const [first = ''] = texts.keys()
  const languages = contentLanguages(bytes, Number(markName.exec(first)?.[1] ?? -1))
  const textOf = (id: string): string => texts.get(id) ?? ''

  const tagOf = (node: Node): Tag => {
    const marks = node.children.filter(child => 'id' in child).map(({ id }) => id)
    const children = node.children.filter(child => 'role' in child).map(tagOf)
    const own = node.children.map(child => ('id' in child ? textOf(child.id) : tagOf(child).text)).join('')
    const spans = marks.flatMap(id => {
      const language = languages.get(Number(markName.exec(id)?.[2]))
      return language === undefined ? [] : [{ text: textOf(id), language }]
    })
    const { role, lang: language, alt, scope } = node
    return {
      role,
      text: own,
      language,
      alt,
      scope,
      spans: [...spans, ...children.flatMap(child => child.spans)],
      children,
    }
  }
  return tagOf(Node.parse((await page.getStructTree()) ?? { role: 'Root', children: [] }))
}

/** The text of each mark. A new line in a paragraph is a space. */
async function textsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast(one => one !== '')
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return texts
}

type Node = {
  readonly role: string
  readonly lang?: string | undefined
  readonly alt?: string | undefined
  readonly scope?: string | undefined
  readonly children: readonly (Node | { readonly id: string })[]
}
const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    role: z.string(),
    lang: z.string().optional(),
    alt: z.string().optional(),
    scope: z.string().optional(),
    children: z.array(z.union([Node, z.object({ id: z.string() })])),
  }),
)
