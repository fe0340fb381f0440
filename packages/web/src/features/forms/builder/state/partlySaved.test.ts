import { describe, expect, it } from 'vitest'
import { everyType } from '../../../../testing/forms.ts'
import { withoutRefused } from './partlySaved.ts'

const fault = (path: string) => ({ code: 'wrong-type', path: `definition.${path}`, sentence: '' })
const [about, ...others] = everyType.sections
const [name, ...more] = about?.questions ?? []
if (about === undefined || name === undefined) throw new Error('no question')
const changed = {
  ...everyType,
  title: { nl: 'Nieuwe titel' },
  sections: [
    {
      ...about,
      title: { nl: 'Nieuw' },
      questions: [{ ...name, label: { nl: 'x'.repeat(4001) } }, { ...name, key: 'fresh' }, ...more],
    },
    ...others,
  ],
}
const keys = (form = everyType) => form.sections[0]?.questions.map(({ key }) => key)

describe('a form of which a part is refused', () => {
  it('keeps the rest, with that question as it was last saved', () => {
    const rest = withoutRefused(changed, everyType, [fault('sections.0.questions.0.label.nl')])
    expect(rest?.refused).toEqual([{ open: name.key, field: 'label' }])
    expect(rest?.form.sections[0]?.questions[0]).toBe(name)
    expect(rest?.form.title.nl).toBe('Nieuwe titel')
    expect(keys(rest?.form)).toEqual(keys(changed))
  })

  it('leaves out a question that was never saved', () => {
    const rest = withoutRefused(changed, everyType, [fault('sections.0.questions.1.options')])
    expect(keys(rest?.form)).not.toContain('fresh')
    expect(rest?.form.sections[0]?.title.nl).toBe('Nieuw')
  })

  it('names several, each once', () => {
    const faults = ['sections.0.questions.0.label.nl', 'sections.0.questions.0.help', 'sections.0.questions.1.max']
    expect(withoutRefused(changed, everyType, faults.map(fault))?.refused).toHaveLength(2)
  })

  it('takes the texts of a section, or of the form, as they were', () => {
    const section = withoutRefused(changed, everyType, [fault('sections.0.title.nl')])
    expect(section?.form.sections[0]).toBe(about)
    const form = withoutRefused(changed, everyType, [fault('title.nl')])
    expect(form?.form.title).toEqual(everyType.title)
    expect(form?.form.sections[0]?.title.nl).toBe('Nieuw')
  })

  it('has nothing to try again with where nothing can be left out', () => {
    expect(withoutRefused(everyType, everyType, [fault('sections.0.questions.0.label')])).toBeUndefined()
    expect(withoutRefused(changed, everyType, [{ code: 'wrong-type', path: '', sentence: '' }])).toBeUndefined()
  })
})
