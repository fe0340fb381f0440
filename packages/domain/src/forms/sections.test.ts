import { describe, expect, it } from 'vitest'
import { johanCase } from '../../test-data/examples.ts'
import { sectionStatus, validateSection } from './sections.ts'
import { starterForms } from './starter/index.ts'

const { professional } = starterForms('youth-care')
const status = (raw: unknown, key: string) => sectionStatus(professional, raw, key, 'nl')

describe('the task list', () => {
  it('begins with nothing started', () => {
    for (const { key } of professional.sections) expect(status({}, key)).toBe('not-started')
    expect(status({ mainPerson: { name: ' ' } }, 'about')).toBe('not-started')
  })

  it('says of a section whether it is complete', () => {
    for (const { key } of professional.sections) expect(status(johanCase, key)).toBe('complete')
    expect(status({ ...johanCase, afraidDetails: '' }, 'safety')).toBe('incomplete')
    expect(status({ ...johanCase, people: [{ name: '', note: 'buur' }] }, 'circle')).toBe('incomplete')
  })

  it('gives the faults of one section only', () => {
    const raw = {
      ...johanCase,
      story: '',
      mainPerson: { name: 'Johan', birthDate: { day: '14', month: '9', year: '' } },
    }
    expect(validateSection(professional, raw, 'about', 'nl').map(({ path }) => path)).toEqual(['mainPerson.birthDate'])
    expect(validateSection(professional, raw, 'story', 'nl').map(({ path }) => path)).toEqual(['story'])
    expect(validateSection(professional, raw, 'nowhere', 'nl')).toEqual([])
  })
})
