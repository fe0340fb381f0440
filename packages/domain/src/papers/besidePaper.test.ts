import { describe, expect, it } from 'vitest'
import { johansPlan } from '../../test-data/papers.ts'
import { besidePaper } from './besidePaper.ts'
import { blocksWithin } from './blocks.ts'
import { paperFaults } from './faults.ts'
import { planPaper } from './plan/planPaper.ts'

const dutch = { document: planPaper(johansPlan), languageName: 'Nederlands' }
const french = { document: planPaper({ ...johansPlan, language: 'fr' }), languageName: 'Français' }
const both = besidePaper(dutch, french)
const tables = blocksWithin(both.blocks).flatMap(block => (block.kind === 'table' ? [block] : []))

describe('a paper in two languages', () => {
  it('is itself a paper without faults, with every heading in both', () => {
    expect(paperFaults(both)).toEqual([])
    const [first] = blocksWithin(both.blocks).flatMap(block => (block.kind === 'heading' ? [block] : []))
    expect(first?.spans).toEqual([
      { text: 'Het plan van Johan' },
      { text: '\n' },
      { text: 'Le plan de Johan', language: 'fr' },
    ])
  })

  it('puts each sentence beside its translation, in a cell of its own language', () => {
    const [agreements] = tables.filter(({ rows }) => rows.length === 14)
    expect(agreements?.header.map(({ language }) => language)).toEqual(['nl', 'fr'])
    expect(agreements?.rows.every(([own, other]) => own?.language === undefined && other?.language === 'fr')).toBe(true)
    expect(agreements?.rows[3]?.[0]?.blocks[0]).toMatchObject({ spans: [{ text: '4. ' }, {}] })
  })

  it('leaves own words in the language in which they were said, on both sides', () => {
    const cells = tables.flatMap(({ rows }) => rows.flat()).flatMap(({ blocks }) => blocks)
    const own = cells.filter(block => block.kind === 'paragraph' && block.spans[0]?.language === 'ar')
    expect(own).toHaveLength(2)
  })

  it('has one place to sign, not two', () => {
    expect(tables.filter(({ look }) => look === 'to-write')).toHaveLength(1)
  })

  it('is not made of two different plans', () => {
    const other = planPaper({ ...johansPlan, ownWords: [] })
    const fewer = planPaper({ ...johansPlan, present: [{ name: 'Johan' }] })
    for (const document of [other, fewer])
      expect(() => besidePaper(dutch, { document, languageName: 'Français' })).toThrow(RangeError)
  })
})
