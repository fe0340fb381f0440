import { describe, expect, it } from 'vitest'
import { importFaults } from './readImport.ts'

const fault = (path: string, code = 'wrong-type') => ({ code, path, sentence: '' })

describe('what is wrong with an imported file', () => {
  const told = (path: string, code?: string) => importFaults([fault(path, code)])[0]

  it('is told by part and question, counted from 1', () => {
    expect(told('from.definition.audience')).toEqual({ what: 'wrong', field: 'audience' })
    expect(told('from.definition.sections.0.title')).toEqual({ what: 'wrong', section: 1, field: 'title' })
    expect(told('from.definition.sections.0.questions.0.label', 'missing-field')).toEqual({
      what: 'missing',
      section: 1,
      question: 1,
      field: 'label',
    })
    expect(told('from.definition.sections.0.questions.1.onclick', 'unknown-field')).toEqual({
      what: 'unknown',
      section: 1,
      question: 2,
      field: 'onclick',
    })
    expect(told('from.definition.sections.0.questions.1')).toEqual({ what: 'wrong', section: 1, question: 2 })
    expect(told('from.definition')).toEqual({ what: 'wrong' })
  })

  it('leaves what is not about the file to others', () => {
    expect(importFaults([fault('id'), fault('from.definitions')])).toEqual([])
  })
})
