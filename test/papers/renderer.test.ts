import { heading, type PaperBlock, type PaperDocument, paragraph, planPaper } from '@kring/domain/papers'
import { johansPlan } from '@kring/domain/test-data/papers'
import { paperLimits } from '@kring/functions/papers/limits'
import { openRenderer } from '@kring/functions/papers/render'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../support/pdf/readPdf.ts'

const render = openRenderer()
const paper = (...blocks: readonly PaperBlock[]): PaperDocument => ({
  title: 'Papier',
  language: 'nl',
  blocks: [heading(1, 'Papier'), ...blocks],
})
const figure = (image: { type: 'png' | 'jpeg'; base64: string } | { type: 'svg'; source: string }): PaperBlock => ({
  kind: 'figure',
  picture: { alt: 'Een tekening', image },
  millimetres: 100,
})

describe('the same document', () => {
  it('becomes the same bytes, also after another, and by another machine', () => {
    const first = render(planPaper(johansPlan))
    render(paper(paragraph('iets anders')))
    expect(render(planPaper(johansPlan))).toEqual(first)
    expect(openRenderer()(planPaper(johansPlan))).toEqual(first)
  })

  it('names a moment of creation when it is given one', async () => {
    const answer = render({ ...paper(), createdAt: '2026-06-13T14:10:05.000Z' })
    expect(answer.ok && (await readPdf(answer.bytes)).metadata).toContain('20260613141005')
  })
})

describe('what people typed', () => {
  it.each([
    '#panic("x")',
    '= Kop $x^2$ *vet* _schuin_ `code` @ref <label> \\',
    '#image("/etc/passwd")',
    '</script><b>',
  ])('is text and nothing else: %s', async text => {
    const answer = render(paper(paragraph(text)))
    const [, found] = answer.ok ? (await readPdf(answer.bytes)).tags : []
    expect(found?.text.replaceAll(/\s+/g, ' ').trim()).toBe(text)
  })

  it('is printed with a sign where no font has a character, and that is told', () => {
    expect(render(paper(paragraph('李明 en Jan')))).toMatchObject({ ok: true, unprintable: ['李', '明'] })
  })
})

describe('pictures', () => {
  it('are printed: a drawing, a photo', async () => {
    const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } })
    const [png, jpeg] = await Promise.all([photo.clone().png().toBuffer(), photo.clone().jpeg().toBuffer()])
    const answer = render(
      paper(
        figure({ type: 'png', base64: png.toString('base64') }),
        figure({ type: 'jpeg', base64: jpeg.toString('base64') }),
      ),
    )
    expect(answer).toMatchObject({ ok: true, pages: 1 })
  })

  it.each(['file:///etc/hostname', 'http://localhost:1/x.png', '/etc/hostname'])(
    'are refused when they ask for a file elsewhere: %s',
    href => {
      const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="${href}" width="9" height="9"/></svg>`
      expect(render(paper(figure({ type: 'svg', source })))).toEqual({ ok: false, refusal: 'unreadable-picture' })
    },
  )

  it('that cannot be read are an answer, and the next paper is made', () => {
    const broken = figure({ type: 'png', base64: Buffer.from('no picture').toString('base64') })
    expect(render(paper(broken))).toEqual({ ok: false, refusal: 'unreadable-picture' })
    expect(render(paper()).ok).toBe(true)
  })
})

describe('a paper that is refused', () => {
  it('has a fault', () => {
    expect(render({ title: '', language: 'nl', blocks: [] })).toEqual({
      ok: false,
      refusal: 'faulty',
      faults: ['without-title'],
    })
  })

  it.each([
    ['pages', { pages: 1 }],
    ['bytes', { bytes: 1000 }],
    ['characters', { characters: 10 }],
    ['pictures', { pictureBytes: 10 }],
  ])('has too many %s', (_what, limit) => {
    const small = openRenderer({ ...paperLimits, ...limit })
    const long = paper(
      figure({ type: 'svg', source: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' }),
      { kind: 'page-break' },
      paragraph('een tweede bladzijde'),
    )
    expect(small(long)).toEqual({ ok: false, refusal: 'too-large' })
    expect(render(long).ok).toBe(true)
  })
})

it('200 pages are a matter of seconds, 201 are refused', () => {
  const pages = (count: number): PaperDocument =>
    paper(
      ...Array.from({ length: count }, (_, at): readonly PaperBlock[] => [
        ...(at === 0 ? [] : [{ kind: 'page-break' } as const]),
        ...Array.from({ length: 12 }, (_, line) =>
          paragraph(`Afspraak ${at}.${line}. ${'Iedereen doet mee. '.repeat(10)}`),
        ),
      ]).flat(),
    )
  const started = performance.now()
  expect(render(pages(200))).toMatchObject({ ok: true, pages: 200 })
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(render(pages(201))).toEqual({ ok: false, refusal: 'too-large' })
})
