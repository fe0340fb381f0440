import {
  applyEdit,
  checkList,
  compareForms,
  FormDefinition,
  type Question,
  validate,
  visibleSections,
} from '@kring/domain'

export type Timed = { readonly what: string; readonly median: number; readonly p95: number }

const questions = 150
const conditions = 60
const usualRuns = 300

/** A very large form: ten sections, 150 questions, 60 of them conditional. */
export function largeForm(): FormDefinition {
  const words = (text: string) => ({ nl: text, fr: text, en: text })
  const question = (number: number): object => {
    const common = { key: `q${number}`, label: words(`Vraag ${number}`), required: number % 4 === 0 }
    const isConditional = number >= questions - conditions
    const [asked, other] = [number - 80, number - 79]
    const visibleIf = isConditional
      ? { any: [{ question: `q${asked}`, answered: true }, { not: { question: `q${other}`, answered: true } }] }
      : undefined
    const shown = visibleIf === undefined ? {} : { visibleIf }
    if (number % 5 === 0) return { type: 'long-text', ...common, ...shown }
    if (number % 5 === 1)
      return {
        type: 'choice',
        ...common,
        ...shown,
        options: ['a', 'b', 'c'].map(value => ({ value, label: words(value) })),
      }
    if (number % 5 === 2) return { type: 'date', ...common, ...shown }
    if (number % 5 === 3)
      return { type: 'person-list', ...common, ...shown, fields: ['relation', 'phone'], itemName: words('persoon') }
    return { type: 'text', ...common, ...shown }
  }
  return FormDefinition.parse({
    id: 'large',
    version: 1,
    audience: 'professional',
    variants: ['family'],
    title: words('Groot'),
    sections: Array.from({ length: 10 }, (_, section) => ({
      key: `s${section}`,
      title: words(`Onderdeel ${section}`),
      questions: Array.from({ length: questions / 10 }, (__, place) => question((section * questions) / 10 + place)),
    })),
  })
}

/** An answer to every question of the form. */
export function answersTo(form: FormDefinition): Readonly<Record<string, unknown>> {
  const answer = (question: Question): unknown => {
    switch (question.type) {
      case 'choice':
        return 'a'
      case 'date':
        return { day: '12', month: '3', year: '2018' }
      case 'person-list':
        return [{ name: 'Wim', relation: 'broer', phone: '0470 12 34 56' }]
      default:
        return 'Een antwoord van een paar woorden.'
    }
  }
  return Object.fromEntries(form.sections.flatMap(section => section.questions.map(one => [one.key, answer(one)])))
}

/** Milliseconds a keystroke costs in the domain code, when filling in the form and when editing it. */
export function timeLargeForm(runs = usualRuns): readonly Timed[] {
  const form = largeForm()
  const answers = answersTo(form)
  const [first] = form.sections[0]?.questions ?? []
  if (first === undefined) throw new Error('no question')
  const changed = applyEdit(form, { edit: 'remove-question', key: 'q70' })
  const against = { languages: ['nl'], enabledVariants: ['family'], dimensions: [], hasSpecialGround: true } as const
  return [
    timed(runs, 'validate all answers', () => validate(form, answers, 'nl', '2026-05-04')),
    timed(runs, 'what is visible', () => visibleSections(form, answers)),
    timed(runs, 'one edit', () => applyEdit(form, { edit: 'change-question', key: first.key, question: first })),
    timed(runs, 'compare two versions', () => compareForms(form, changed)),
    timed(runs, 'the list before publishing', () => checkList(form, against)),
  ]
}

function timed(runs: number, what: string, run: () => unknown): Timed {
  const times: number[] = []
  for (let time = 0; time < runs; time += 1) {
    const started = performance.now()
    run()
    times.push(performance.now() - started)
  }
  return summarise(what, times)
}

/** Median and 95th percentile of the measurements, in milliseconds. */
export function summarise(what: string, measured: readonly number[]): Timed {
  const times = measured.toSorted((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0
  return { what, median: at(0.5), p95: at(0.95) }
}

/** For the test that runs every bench. */
export const smoke = async (): Promise<readonly Timed[]> => timeLargeForm(2)
