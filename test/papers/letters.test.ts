import { invitationLettersPaper, type LetterOnPaper } from '@kring/domain/papers'
import { type InvitationLetterFacts, writeInvitationLetter } from '@kring/domain/trajectory'
import { openRenderer } from '@kring/functions/papers/render'
import { beforeAll, describe, expect, it } from 'vitest'
import { foreignTexts, headingsOf, itemsOf } from '../support/pdf/pdfTags.ts'
import { type ReadPdf, readPdf } from '../support/pdf/readPdf.ts'

const facts: InvitationLetterFacts = {
  locale: 'nl',
  name: 'Edith',
  invitedBy: ['Johan'],
  coordinator: { name: 'Fatima', phone: '0470 00 00 12' },
  address: 'kring.example/i/linde',
  code: 'K7QM-4XWD',
  until: '2026-06-12',
}
const letter = (change: Partial<InvitationLetterFacts>, rest: Partial<LetterOnPaper> = {}): LetterOnPaper => ({
  letter: writeInvitationLetter({ ...facts, ...change }),
  sender: 'Jeugdhulp De Linde',
  to: { name: 'Edith Claes', address: 'Stationsstraat 1\n3000 Leuven' },
  day: '2026-06-01',
  requirements: [],
  signedBy: 'Fatima',
  ...rest,
})

describe('the letters with a code', () => {
  let pdf: ReadPdf
  let pages = 0
  beforeAll(async () => {
    const answer = openRenderer()(
      invitationLettersPaper([
        letter({}, { requirements: ['In het huis waar Johan slaapt, gebruikt niemand drugs als hij er is.'] }),
        letter({ locale: 'fr', name: 'محمد', code: 'P2RT-9HKC' }, { to: { name: 'محمد العلي' } }),
      ]),
    )
    if (!answer.ok) throw new Error(answer.refusal)
    pages = answer.pages
    pdf = await readPdf(answer.bytes)
  })

  it('have a page each, and a heading to begin with', () => {
    expect(pages).toBe(2)
    expect(headingsOf(pdf)).toEqual(['1 Dag Edith', '1 Bonjour محمد'])
  })

  it('are named by nobody', () => {
    expect(pdf).toMatchObject({ title: 'Uitnodiging', language: 'nl', uaPart: 1 })
    expect(pdf.metadata).not.toMatch(/Edith|محمد|Johan|Linde/)
  })

  it('have the code and the address as text to be typed over', () => {
    const texts = pdf.tags.map(({ text }) => text.trim())
    for (const text of ['kring.example/i/linde', 'K7QM-4XWD', 'P2RT-9HKC']) expect(texts).toContain(text)
  })

  it('say of a letter in another language than the first that it is', () => {
    const french = foreignTexts(pdf).filter(({ language }) => language === 'fr')
    expect(french.map(({ text }) => text)).toEqual(expect.arrayContaining(['Ton code', 'Va sur', 'À bientôt']))
  })

  it('tell the minimum requirement to who reads their own letters (G6)', () => {
    expect(itemsOf(pdf)).toEqual(['• In het huis waar Johan slaapt, gebruikt niemand drugs als hij er is.'])
  })
})
