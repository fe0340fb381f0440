import { heading, type PaperDocument, paragraph } from '@kring/domain/papers'
import { describe, expect, it } from 'vitest'
import { paperProcess } from './paperProcess.ts'

const paper = (text: string): PaperDocument => ({
  title: 'Papier',
  language: 'nl',
  blocks: [heading(1, 'Papier'), paragraph(text)],
})

describe('the process that draws papers', () => {
  it('draws one after the other, and says why one cannot be', async () => {
    const makePaper = paperProcess()
    const [first, second, faulty] = await Promise.all([
      makePaper(paper('een')),
      makePaper(paper('twee 李')),
      makePaper({ ...paper('drie'), title: '' }),
    ])
    expect(first).toMatchObject({ ok: true, pages: 1, unprintable: [] })
    expect(second).toMatchObject({ ok: true, unprintable: ['李'] })
    expect(faulty).toEqual({ ok: false, refusal: 'faulty', faults: ['without-title'] })
    expect(first.ok && Buffer.from(first.bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7')
  })

  it('is ended when a paper takes too long, and the next one gets another', async () => {
    const makePaper = paperProcess({ longest: 1 })
    expect(await makePaper(paper('een'))).toEqual({ ok: false, refusal: 'too-complex' })
    expect(await paperProcess()(paper('twee'))).toMatchObject({ ok: true })
  })
})
