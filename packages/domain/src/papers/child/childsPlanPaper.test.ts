import { describe, expect, it } from 'vitest'
import { planForJohan } from '../../../test-data/papers.ts'
import { blocksWithin } from '../blocks.ts'
import { textOf } from '../textOf.ts'
import { childsPlanPaper } from './childsPlanPaper.ts'

describe('a child’s version of the plan', () => {
  it('has large letters, and a drawing in words with every sentence', () => {
    const paper = childsPlanPaper(planForJohan)
    expect(paper.letters).toBe('large')
    const [seats, agreements] = blocksWithin(paper.blocks).flatMap(block => (block.kind === 'list' ? [block] : []))
    expect(seats?.items[0]?.picture?.alt).toBe('Een kring van rondjes, met jouw gezicht in het midden.')
    expect(agreements?.items.map(({ picture }) => picture?.alt ?? '').every(alt => alt.length > 5)).toBe(true)
    expect(agreements?.items).toHaveLength(7)
  })

  it.each([
    ['BE', 'nl', 'Awel', '102'],
    ['BE', 'fr', 'Écoute-Enfants', '103'],
    ['NL', 'nl', 'Kindertelefoon', '0800 0432'],
  ] as const)('in %s, read in %s, says that %s can always be called, and 112', (country, language, name, phone) => {
    const text = textOf(childsPlanPaper({ ...planForJohan, country, language, callers: [] }))
    expect(text).toContain(`${name} ${phone}`)
    expect(text).toContain('112')
  })

  it('has a place to draw, or the drawing with which the child began', () => {
    const kinds = (drawing: typeof planForJohan.drawing) =>
      blocksWithin(childsPlanPaper({ ...planForJohan, drawing }).blocks).map(({ kind }) => kind)
    expect(kinds(undefined)).toContain('drawing-space')
    const drawn = kinds({ alt: 'Een hond en een huis', image: { type: 'png', base64: '' } })
    expect(drawn).not.toContain('drawing-space')
    expect(drawn).toContain('figure')
  })

  it('leaves out the week when nobody filled it in', () => {
    expect(textOf(childsPlanPaper({ ...planForJohan, week: undefined }))).not.toContain('Mijn week')
  })
})
