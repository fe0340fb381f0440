import type { Condition, FormDefinition, Question } from '../definition/definition.ts'

/** Maximum combinations of answers tried for one condition; above it the condition counts as reachable. */
const mostWays = 20_000
/** Maximum for all conditions of a form together, to bound the time of one check. */
const mostWaysOfForm = 200_000
/** Every question has at least two ways to answer, so with more questions than this the maximum is exceeded. */
const mostAsked = Math.floor(Math.log2(mostWays))

/**
 * The keys of questions and sections that no combination of answers shows, because their condition contradicts itself
 * or depends on something that is never shown.
 */
export function unreachable(form: FormDefinition): readonly string[] {
  const conditions = conditionsOf(form)
  // Results per condition, as many questions share one.
  const known = new Map<string, boolean>()
  let left = mostWaysOfForm
  return [...conditions].flatMap(([key, condition]) => {
    const text = JSON.stringify(condition)
    let isSeen = known.get(text)
    if (isSeen === undefined) {
      const tried = canHold(condition, form, conditions, Math.min(mostWays, left))
      left -= tried.ways
      isSeen = tried.holds
      known.set(text, isSeen)
    }
    return isSeen ? [] : [key]
  })
}

/** The full condition of each section and question, including that of its section. */
function conditionsOf(form: FormDefinition): ReadonlyMap<string, Condition> {
  const all = new Map<string, Condition>()
  for (const section of form.sections) {
    if (section.visibleIf) all.set(section.key, section.visibleIf)
    for (const question of section.questions) {
      const own = [section.visibleIf, question.visibleIf].filter(one => one !== undefined)
      const [only] = own
      if (only !== undefined) all.set(question.key, own.length === 1 ? only : { all: own })
    }
  }
  return all
}

type Tried = { readonly holds: boolean; readonly ways: number }

/** Whether some combination of answers to the questions it depends on, also indirectly, makes the condition true. */
function canHold(
  condition: Condition,
  form: FormDefinition,
  conditions: ReadonlyMap<string, Condition>,
  most: number,
): Tried {
  const asked = dependencies(condition, form, conditions)
  if (asked === undefined) return { holds: true, ways: 1 }
  const values = asked.map(({ question, mentioned }) => waysToAnswer(question, mentioned))
  const ways = values.reduce((product, one) => product * one.length, 1)
  if (ways > most) return { holds: true, ways: 1 }
  for (let way = 0; way < ways; way += 1) {
    const answers = new Map<string, unknown>()
    let rest = way
    for (const [index, { question, visibleIf }] of asked.entries()) {
      const options = values[index] ?? []
      const value = options[rest % options.length]
      rest = Math.floor(rest / options.length)
      // A question that is not shown has no answer.
      if (value !== undefined && holds(visibleIf, answers)) answers.set(question.key, value)
    }
    if (holds(condition, answers)) return { holds: true, ways: way + 1 }
  }
  return { holds: false, ways }
}

type Asked = {
  readonly question: Question
  readonly visibleIf: Condition | undefined
  readonly mentioned: ReadonlySet<string>
}

/** The questions that the condition depends on, in form order; undefined when there are too many. */
function dependencies(
  condition: Condition,
  form: FormDefinition,
  conditions: ReadonlyMap<string, Condition>,
): readonly Asked[] | undefined {
  const wanted = new Map<string, Set<string>>()
  const collect = (one: Condition): void => {
    if (wanted.size > mostAsked) return
    if ('all' in one) one.all.forEach(collect)
    else if ('any' in one) one.any.forEach(collect)
    else if ('not' in one) collect(one.not)
    else {
      const isNew = !wanted.has(one.question)
      const mentioned = wanted.get(one.question) ?? new Set()
      wanted.set(one.question, mentioned)
      if ('includes' in one) mentioned.add(one.includes)
      if ('is' in one && typeof one.is === 'string') mentioned.add(one.is)
      const own = conditions.get(one.question)
      if (isNew && own !== undefined) collect(own)
    }
  }
  collect(condition)
  if (wanted.size > mostAsked) return undefined
  const questions = form.sections.flatMap(section => section.questions)
  return questions.flatMap(question => {
    const mentioned = wanted.get(question.key)
    return mentioned === undefined ? [] : [{ question, visibleIf: conditions.get(question.key), mentioned }]
  })
}

/** One answer for each case that a condition can distinguish; undefined is no answer. */
function waysToAnswer(question: Question, mentioned: ReadonlySet<string>): readonly unknown[] {
  switch (question.type) {
    case 'yes-no':
      return [undefined, true, false]
    case 'consent':
      return [undefined, true]
    case 'choice':
      return [undefined, ...question.options.map(({ value }) => value)]
    case 'multiple-choice': {
      const known = question.options.map(({ value }) => value)
      const mentionedOptions = known.filter(value => mentioned.has(value))
      const other = known.find(value => !mentioned.has(value))
      return [undefined, ...(other === undefined ? [] : [[other]]), ...choicesOf(mentionedOptions)]
    }
    default:
      return [undefined, 'something']
  }
}

/** With more values than this in one condition, only single values and all together are tried. */
const mostCombined = 8

/** Every choice of one or more of these values. */
function choicesOf(values: readonly string[]): readonly (readonly string[])[] {
  if (values.length > mostCombined) return [...values.map(value => [value]), values]
  const choices: (readonly string[])[] = []
  for (let bits = 1; bits < 2 ** values.length; bits += 1)
    choices.push(values.filter((_, index) => (bits >> index) % 2 === 1))
  return choices
}

function holds(condition: Condition | undefined, answers: ReadonlyMap<string, unknown>): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every(one => holds(one, answers))
  if ('any' in condition) return condition.any.some(one => holds(one, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const answer = answers.get(condition.question)
  if ('is' in condition) return answer === condition.is
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes)
  return answer !== undefined
}
