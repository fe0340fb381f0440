import { describe, expect, it } from 'vitest'
import { johansPlan } from '../../../test-data/papers.ts'
import { locales } from '../../language/locale.ts'
import { variantIds } from '../../variants/variantIds.ts'
import { blocksWithin } from '../blocks.ts'
import { textOf } from '../textOf.ts'
import { countsAsFamilyGroupPlan } from './familyGroupPlan.ts'
import type { PlanOnPaper } from './planOnPaper.ts'
import { planPaper } from './planPaper.ts'

const read = (change: Partial<PlanOnPaper>): string => textOf(planPaper({ ...johansPlan, ...change }))

describe('the line of the Dutch Youth Act', () => {
  it('stands on accepted plans of people in the Netherlands: not on those of an offence or a neighbourhood, nor in Belgium', () => {
    const counted = (country: 'NL' | 'BE', isAccepted: boolean, isOrdered = false) =>
      variantIds.filter(variant => countsAsFamilyGroupPlan({ country, variant, isAccepted, isOrdered }))
    expect(counted('NL', true)).toEqual(['family', 'learning-circle'])
    expect(counted('NL', false)).toEqual([])
    expect(counted('BE', true)).toEqual([])
    // Under guardianship or juvenile probation the law does not offer it.
    expect(counted('NL', true, true)).toEqual([])
  })

  const line = 'familiegroepsplan in de zin van artikel 1.1 van de Jeugdwet'
  it('is printed once the plan is accepted, and only where it counts', () => {
    expect(read({ familyGroupPlan: true })).toContain(line)
    expect(read({ familyGroupPlan: false })).not.toContain(line)
    expect(read({ familyGroupPlan: true, accepted: undefined })).not.toContain(line)
  })

  it.each(locales)('names the Dutch word in %s too', language => {
    expect(read({ language, familyGroupPlan: true })).toContain('familiegroepsplan')
  })
})

describe('the plan for everyone', () => {
  it('says that it was accepted without conditions, and by whom it was held safe and lawful', () => {
    expect(read({})).toContain(
      'Petra Devos zei op zaterdag 13 juni 2026 om 16:10 dat het plan veilig is en mag van de wet. Het is aanvaard, zonder voorwaarden.',
    )
    expect(read({ accepted: { day: '2026-06-13' } })).toContain(
      'Op zaterdag 13 juni 2026 is het plan aanvaard, zonder voorwaarden.',
    )
  })

  it('does not say that it is accepted before it is', () => {
    expect(read({ accepted: undefined, requirements: [] })).not.toContain('aanvaard')
  })

  it('says who takes the initiative when it does not work (G17)', () => {
    expect(read({})).toContain('Werkt het niet? Tante Edith roept iedereen opnieuw samen.')
  })

  it('numbers the agreements of a restorative plan through all its headings', () => {
    const agreement = (text: string) => ({ sentence: [{ text }] })
    const { blocks } = planPaper({
      ...johansPlan,
      parts: [
        { heading: 'Herstel voor het slachtoffer', agreements: [agreement('a'), agreement('b')] },
        { heading: 'Herstel voor de samenleving', agreements: [] },
        { heading: 'De toekomst', agreements: [agreement('c')] },
      ],
    })
    const ordered = blocksWithin(blocks).flatMap(block => (block.kind === 'list' && block.ordered ? [block] : []))
    expect(ordered.map(({ first, items }) => [first, items.length])).toEqual([
      [1, 2],
      [3, 1],
    ])
    const headings = blocksWithin(blocks).flatMap(block =>
      block.kind === 'heading' && block.level === 3 ? [block] : [],
    )
    expect(headings.map(({ spans }) => spans[0]?.text)).toEqual(['Herstel voor het slachtoffer', 'De toekomst'])
  })

  it('leaves out what is not there, without an empty heading', () => {
    const bare = planPaper({
      language: 'nl',
      conference: 'Buurtconferentie',
      of: ['de Stationswijk'],
      day: '2026-06-13',
      question: { text: 'Hoe wonen we samen?' },
      present: [],
      parts: [{ agreements: [{ sentence: [{ text: 'We groeten elkaar.' }] }] }],
      initiative: { text: 'Jan belt iedereen.' },
    })
    const headings = blocksWithin(bare.blocks).flatMap(block => (block.kind === 'heading' ? block.spans[0]?.text : []))
    expect(headings).toEqual(['Het plan van de Stationswijk', 'De vraag', 'Dit spraken we af', 'Zo houden we het vol'])
  })

  it('in French says d’ before a vowel', () => {
    expect(planPaper({ ...johansPlan, language: 'fr', of: ['Ilse'] }).title).toBe('Le plan d’Ilse')
    expect(planPaper({ ...johansPlan, language: 'fr', of: ['Johan', 'Ilse'] }).title).toBe('Le plan de Johan et Ilse')
  })
})
