import { describe, expect, it } from 'vitest'
import { johansPlan, planForJohan } from '../../test-data/papers.ts'
import { cell, heading, paragraph, together } from './blocks.ts'
import { childsPlanPaper } from './child/childsPlanPaper.ts'
import type { PaperBlock, PaperDocument } from './document.ts'
import { type PaperFault, paperFaults } from './faults.ts'
import { planPaper } from './plan/planPaper.ts'

const paper = (...blocks: readonly PaperBlock[]): PaperDocument => ({ title: 'Plan', language: 'nl', blocks })
const picture = (alt: string) => ({ alt, image: { type: 'svg', source: '<svg/>' } }) as const

describe('a document that can be heard as it is seen', () => {
  it('has no faults: the plan of Johan, for everyone and for himself', () => {
    expect(paperFaults(planPaper(johansPlan))).toEqual([])
    expect(paperFaults(childsPlanPaper(planForJohan))).toEqual([])
  })

  it('may go back up any number of levels', () => {
    const levels = [1, 2, 3, 2, 3, 1, 2] as const
    expect(paperFaults(paper(...levels.map(level => heading(level, 'x'))))).toEqual([])
  })

  it.each<[PaperFault, PaperDocument]>([
    ['without-title', { ...paper(), title: ' ' }],
    ['unknown-language', { ...paper(), language: 'Nederlands' }],
    ['unknown-language', paper(paragraph([{ text: 'x', language: 'nl_BE' }]))],
    ['unknown-language', paper({ kind: 'list', ordered: false, items: [{ spans: [{ text: 'x', language: '' }] }] })],
    ['unknown-language', paper({ kind: 'table', header: [cell('x', 'Frans')], rows: [] })],
    ['first-heading-not-1', paper(heading(2, 'x'))],
    ['heading-level-skipped', paper(heading(1, 'x'), together(heading(3, 'y')))],
    ['empty-heading', paper(heading(1, ' '))],
    ['empty-list', paper({ kind: 'list', ordered: true, items: [] })],
    ['table-without-header', paper({ kind: 'table', header: [], rows: [] })],
    ['row-not-as-wide-as-header', paper({ kind: 'table', header: [cell('a'), cell('b')], rows: [[cell('1')]] })],
    ['picture-without-words', paper({ kind: 'figure', picture: picture(''), millimetres: 20 })],
    [
      'picture-without-words',
      paper({ kind: 'list', ordered: false, items: [{ spans: [{ text: 'x' }], picture: picture(' ') }] }),
    ],
    [
      'picture-without-words',
      paper({
        kind: 'table',
        header: [{ blocks: [{ kind: 'figure', picture: picture(''), millimetres: 9 }] }],
        rows: [],
      }),
    ],
  ])('is refused as %s', (fault, document) => {
    expect(paperFaults(document)).toEqual([fault])
  })
})
