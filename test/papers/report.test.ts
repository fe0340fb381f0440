import { reportPaper } from '@kring/domain/papers/report'
import { publishedSamenAanZet, samenAanZet } from '@kring/domain/test-data/editions'
import { openRenderer } from '@kring/functions/papers/render'
import { beforeAll, describe, expect, it } from 'vitest'
import { altsOf, headingsOf, tablesOf } from '../support/pdf/pdfTags.ts'
import { type ReadPdf, readPdf } from '../support/pdf/readPdf.ts'

const [report] = samenAanZet.periods

describe('the report of a funder on paper, as a screen reader meets it', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    if (report === undefined) throw new Error('no period')
    const answer = openRenderer()(reportPaper(publishedSamenAanZet, report, 'nl'))
    if (!answer.ok) throw new Error(answer.refusal)
    expect(answer.unprintable).toEqual([])
    pdf = await readPdf(answer.bytes)
  })

  it('is a PDF/UA with a title that is shown, in Dutch', () => {
    expect(pdf).toMatchObject({
      title: 'Samen aan zet, Jaar 2026, tot en met oktober',
      language: 'nl',
      uaPart: 1,
      isMarked: true,
      showsTitle: true,
    })
  })

  it('can be walked through by its headings, the headline first', () => {
    const headings = headingsOf(pdf)
    expect(headings[0]).toBe('1 Van elke 100 aanmeldingen kregen er 84 een eigen plan')
    expect(headings.filter(one => one.startsWith('2 '))).toEqual([
      '2 Wat veranderde',
      '2 Geld',
      '2 Van aanmelding tot plan',
      '2 Hoelang duurt het?',
      '2 Wie zijn erbij?',
      '2 Worden de afspraken uitgevoerd?',
      '2 Hoe tevreden zijn mensen?',
      '2 Na 6 en 12 maanden',
      '2 Elk vol kwartaal meer aanmeldingen dan het jaar ervoor',
      '2 Uitgesplitst',
      '2 Niet getoond',
      '2 Begrippen',
      '2 Over dit rapport',
    ])
  })

  it('says in words what the chart shows', () => {
    expect(altsOf(pdf)).toEqual([
      'Aanmeldingen per kwartaal. Kwartaal 1 van 2026: 84. Kwartaal 2 van 2026: 95. Kwartaal 3 van 2026: 77. oktober 2026: 30.',
    ])
  })

  it('has tables of which each column has a header, the count beside each percentage', () => {
    const path = tablesOf(pdf).find(({ rows }) => rows.some(([name]) => name === 'Conferenties met een plan'))
    expect(path?.header).toEqual(['Cijfer', '2026', '2025'])
    expect(path?.rows.find(([name]) => name === 'Conferenties met een plan')).toEqual([
      'Conferenties met een plan',
      '69 % (197 van 286)',
      '69 % (175 van 253)',
    ])
    for (const { header, rows } of tablesOf(pdf)) for (const row of rows) expect(row).toHaveLength(header.length)
  })

  it('says which edition it is, by which definitions and with which checksum', () => {
    const about = new Map(
      tablesOf(pdf)
        .at(-1)
        ?.rows.map(([name, value]) => [name, value]),
    )
    expect(about.get('Zoals bekend op')).toBe('5 november 2026')
    expect(about.get('Editie')).toBe('2')
    expect(about.get('Controlegetal')?.replaceAll(' ', '')).toBe(publishedSamenAanZet.checksum)
  })
})
