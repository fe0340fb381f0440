import { describe, expect, it } from 'vitest'
import { mostFilesOfForm } from '../attachments/fileTypes.ts'
import { checkList, mayPublish } from './authoring/checkList.ts'
import { FormDefinition } from './definition/definition.ts'
import { validate } from './validate.ts'

/** A form with questions that take this many files each. */
const asking = (...most: readonly number[]) =>
  FormDefinition.parse({
    id: 'letters',
    version: 1,
    audience: 'professional',
    variants: ['family'],
    title: { nl: 'Met brieven' },
    sections: [
      {
        key: 'only',
        title: { nl: 'Alles' },
        questions: most.map((max, at) => ({
          type: 'file',
          key: `f${at}`,
          label: { nl: `Vraag ${at}` },
          required: false,
          max,
        })),
      },
    ],
  })
const against = { languages: ['nl'], enabledVariants: ['family'], dimensions: [], hasSpecialGround: true } as const
const pointsOf = (form: FormDefinition) => checkList(form, against).filter(({ code }) => code === 'too-many-files')
const files = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: (from + at).toString(16).padStart(32, '0'),
    name: 'brief.pdf',
    type: 'pdf',
    size: 10,
  }))

describe('the files that a form asks for', () => {
  it('fit in one referral, all questions together', () => {
    expect(mostFilesOfForm).toBe(20)
    expect(pointsOf(asking(5, 5, 5, 5))).toEqual([])
    const over = pointsOf(asking(5, 5, 5, 5, 1, 1))
    expect(over).toEqual([{ code: 'too-many-files', at: 'f4', blocks: true }])
    expect(mayPublish(over)).toBe(false)
  })

  it('in a form of an earlier version that asks for more: it takes as many, and says where one too many is', () => {
    const form = asking(5, 5, 5, 5, 5)
    const answers = (last: number) => ({
      f0: files(0, 5),
      f1: files(10, 5),
      f2: files(20, 5),
      f3: files(30, 5),
      f4: files(40, last),
    })
    expect(validate(form, answers(0), 'nl')).toMatchObject({ ok: true })
    for (const [locale, sentence] of [
      ['nl', 'Er gaan hoogstens 20 bestanden mee. Haal er weg bij ‘Vraag 4’.'],
      ['fr', expect.stringMatching(/^Au plus 20 fichiers .*\.$/)],
      ['en', expect.stringMatching(/^At most 20 files .*\.$/)],
    ] as const)
      expect(validate(form, answers(1), locale)).toEqual({
        ok: false,
        faults: [{ code: 'too-many-files', path: 'f4', sentence }],
      })
  })
})
