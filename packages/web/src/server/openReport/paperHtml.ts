import type { PaperBlock, PaperCell, PaperSpan, PaperTable } from '@kring/domain/papers'
import { escapeHtml } from '../escape.ts'

/** The blocks of a paper as a page: what is a heading, a list and a table on paper is one here. */
export const paperHtml = (blocks: readonly PaperBlock[]): string => blocks.map(blockHtml).join('')

function blockHtml(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${spansHtml(block.spans)}</h${block.level}>`
    case 'paragraph':
      return `<p class="${block.look === 'fine' ? 'small soft full' : 'full'}">${spansHtml(block.spans)}</p>`
    case 'list':
      return `<ul>${block.items.map(({ spans }) => `<li>${spansHtml(spans)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'figure': {
      const { image, alt } = block.picture
      // The only drawing of a report is our own chart.
      if (image.type !== 'svg') return ''
      return `<div class="drawn-chart" role="img" aria-label="${escapeHtml(alt)}">${image.source}</div>`
    }
    case 'together':
      return paperHtml(block.blocks)
    case 'drawing-space':
    case 'page-break':
      return ''
    default:
      return block satisfies never
  }
}

/** The first column names the row; a column of numbers is aligned as such. */
function tableHtml({ header, rows }: PaperTable): string {
  const isOfNumbers = header.map((_, column) => rows.every(row => /^$|^[<>≥≤€\d–-]/.test(wordsOf(row[column]))))
  const cell = (tag: string, scope: string, one: PaperCell, column: number): string =>
    `<${tag}${scope}${column > 0 && isOfNumbers[column] ? ' class="n"' : ''}>${cellHtml(one)}</${tag}>`
  const head = header.map((one, column) => cell('th', ' scope="col"', one, column)).join('')
  const body = rows.map(row => {
    const cells = row.map((one, column) =>
      column === 0 ? cell('th', ' scope="row"', one, 0) : cell('td', '', one, column),
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const name = escapeHtml(wordsOf(header[0]))
  return `<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table class="snug"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const paragraphsOf = ({ blocks }: PaperCell) => blocks.flatMap(block => (block.kind === 'paragraph' ? [block] : []))
const cellHtml = (cell: PaperCell): string =>
  paragraphsOf(cell)
    .map(({ spans }) => spansHtml(spans))
    .join('<br>')
const wordsOf = (cell: PaperCell | undefined): string =>
  (cell === undefined ? [] : paragraphsOf(cell))
    .flatMap(({ spans }) => spans)
    .map(({ text }) => text)
    .join('')

const spansHtml = (spans: readonly PaperSpan[]): string =>
  spans.map(({ text, strong }) => (strong ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text))).join('')
