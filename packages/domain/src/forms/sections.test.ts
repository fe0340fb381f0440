import { describe, expect, it } from 'vitest'
import { johanCase } from '../../test-data/examples.ts'
import { sectionProgress } from './sections.ts'
import { starterForms } from './starter/index.ts'

const { professional } = starterForms('youth-care')
const progress = (raw: unknown, key: string) =>
  sectionProgress(professional, raw, 'nl').find(({ section }) => section.key === key)
const status = (raw: unknown, key: string) => progress(raw, key)?.status

describe('the task list', () => {
  it('begins with nothing started', () => {
    const empty = sectionProgress(professional, {}, 'nl').map(({ section, status: begun }) => [section.key, begun])
    // The question may come later: nothing of it is asked for.
    expect(empty).toEqual([
      ['about', 'not-started'],
      ['story', 'not-started'],
      ['circle', 'not-started'],
      ['question', 'optional'],
      ['safety', 'not-started'],
      ['practical', 'not-started'],
    ])
    expect(status({ mainPerson: { name: ' ' } }, 'about')).toBe('not-started')
  })

  it('says of a section whether it is complete, and whether it may be left out', () => {
    for (const { status: done } of sectionProgress(professional, johanCase, 'nl')) expect(done).toBe('complete')
    expect(status({ ...johanCase, afraidDetails: '' }, 'safety')).toBe('incomplete')
    expect(status({ ...johanCase, people: [{ name: '', note: 'buur' }] }, 'circle')).toBe('incomplete')
    const { question, questionFrom, ...others } = johanCase
    expect(status(others, 'question')).toBe('optional')
  })

  it('gives the faults of each section with it', () => {
    const raw = {
      ...johanCase,
      story: '',
      mainPerson: { name: 'Johan', birthDate: { day: '14', month: '9', year: '' } },
    }
    expect(progress(raw, 'about')?.faults.map(({ path }) => path)).toEqual(['mainPerson.birthDate'])
    expect(progress(raw, 'story')?.faults.map(({ path }) => path)).toEqual(['story'])
    expect(progress(raw, 'circle')?.faults).toEqual([])
  })
})
