import { besidePaper, childsPlanPaper, type PaperDocument, planPaper } from '@kring/domain/papers'
import { johansPlan, planForJohan } from '@kring/domain/test-data/papers'
import { openRenderer } from '@kring/functions/papers/render'
import { beforeAll, describe, expect, it } from 'vitest'
import { altsOf, foreignTexts, headingsOf, itemsOf, tablesOf, tagsIn } from '../support/pdf/pdfTags.ts'
import { type ReadPdf, readPdf } from '../support/pdf/readPdf.ts'

const render = openRenderer()

async function drawn(document: PaperDocument): Promise<ReadPdf> {
  const answer = render(document)
  if (!answer.ok) throw new Error(answer.refusal)
  expect(answer.unprintable).toEqual([])
  return readPdf(answer.bytes)
}

describe('the plan of Johan for everyone, as a screen reader meets it', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await drawn(planPaper(johansPlan))
  })

  it('is a PDF/UA with a title that is shown, in Dutch', () => {
    expect(pdf).toMatchObject({
      title: 'Het plan van Johan',
      language: 'nl',
      uaPart: 1,
      isMarked: true,
      showsTitle: true,
    })
  })

  it('can be walked through by its headings', () => {
    expect(headingsOf(pdf)).toEqual([
      '1 Het plan van Johan',
      '2 De vraag',
      '2 Wie waren er?',
      '2 Dit spraken we af',
      '2 Zo houden we het vol',
      '2 Om te onthouden',
      '2 Veilig en zonder voorwaarden',
      '2 In onze eigen woorden',
      '2 Handtekeningen',
    ])
  })

  it('has the fourteen agreements as items of a list, each with its number and its remark', () => {
    const agreements = itemsOf(pdf).filter(item => /^\d/.test(item))
    expect(agreements).toHaveLength(14)
    expect(agreements[3]).toBe(
      '4 Vader blowt alleen op zaterdagavond als Johan niet thuis is. Anders spreekt de familie hem aan. Altijd Hoort bij de minimumeis',
    )
  })

  it('has tables of which each column has a header', () => {
    const [dates, signatures] = tablesOf(pdf)
    expect(dates?.header).toEqual(['Wanneer', 'Wat'])
    expect(dates?.rows[0]).toEqual(['zaterdag 20 juni 2026', 'Eerste weekend bij moeder'])
    expect(signatures?.header).toEqual(['Naam', 'Handtekening'])
    expect(signatures?.rows.map(([name]) => name)).toEqual([...(johansPlan.signatures ?? []), ''])
  })

  it('names people in their own script, and says which words are in another language', () => {
    expect(itemsOf(pdf)).toContain('• نور, tolk')
    expect(foreignTexts(pdf).map(({ language }) => language)).toEqual(['ar'])
  })

  it('says nothing of who made it, when, or where on a machine', () => {
    expect(pdf.metadata).not.toMatch(
      /author|dc:creator|CreationDate|CreateDate|ModDate|ModifyDate|\/(?:home|tmp|root|kring)/i,
    )
  })
})

describe('the plan for Johan himself', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await drawn(childsPlanPaper(planForJohan))
  })

  it('says of every drawing what is seen in it', () => {
    const alts = altsOf(pdf)
    expect(alts).toHaveLength(20)
    expect(alts.slice(0, 3)).toEqual([
      'Een kring van rondjes, met jouw gezicht in het midden.',
      'Het huis van papa, met papa en jou',
      'De opvang, met jou tussen twee kinderen',
    ])
    expect(alts.slice(-3)).toEqual([
      'Een gezicht dat lacht',
      'Een gezicht met een rechte mond',
      'Een gezicht dat verdrietig kijkt',
    ])
  })

  it('has the week as a table with a header for each day', () => {
    expect(tablesOf(pdf)[0]).toEqual({
      header: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
      rows: [['opvang', 'opvang', 'oma en opa', 'opvang', 'zwemmen', 'bij mama of bij papa', 'bij mama of bij papa']],
    })
  })

  it('keeps a drawing and its sentence in one item of the list', () => {
    const items = tagsIn(pdf, 'LI').filter(({ text }) => text.includes('woont bij papa'))
    expect(items).toHaveLength(1)
    expect(altsOf({ ...pdf, tags: items })).toEqual(['Het huis van papa, met papa en jou'])
  })
})

describe('the plan in Dutch and French beside each other', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await drawn(
      besidePaper(
        { document: planPaper(johansPlan), languageName: 'Nederlands' },
        { document: planPaper({ ...johansPlan, language: 'fr' }), languageName: 'Français' },
      ),
    )
  })

  it('has tables of two columns, each named in its own language', () => {
    const tables = tablesOf(pdf).filter(({ header }) => header[0] !== 'Naam')
    for (const { header } of tables) expect(header).toEqual(['Nederlands', 'Français'])
    expect(tables.some(({ rows }) => rows.length === 14)).toBe(true)
  })

  it('says of each French cell that it is French', () => {
    const cells = tagsIn(pdf, 'TD').filter(({ language }) => language === 'fr')
    expect(cells.length).toBeGreaterThan(30)
    expect(foreignTexts(pdf)).toContainEqual({ text: 'Le plan de Johan', language: 'fr' })
    expect(foreignTexts(pdf)).toContainEqual({ text: 'Français', language: 'fr' })
  })
})
