import { describe, expect, it } from 'vitest'
import { renderTemplate } from '../branding/template.ts'
import { isolated } from './isolated.ts'

describe('a name in a sentence', () => {
  it.each(['محمد العلي', 'דוד לוי', 'Jan (يان)', 'ܡܪܝܡ'])('%s is isolated from what stands beside it', name => {
    expect(isolated(name)).toBe(`\u2068${name}\u2069`)
    expect(renderTemplate('{name} 14-09-2017', { name })).toBe(`\u2068${name}\u2069 14-09-2017`)
  })

  it.each(['Johan Vermeulen', 'Élodie', '李明', 'Αθηνά', '14-09-2017', ''])('%s stays as it is', name => {
    expect(isolated(name)).toBe(name)
  })
})
