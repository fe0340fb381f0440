import type { Agreement } from '../../plan/agreement.ts'
import { type Carriers, peopleNamed } from '../../plan/carriers.ts'
import { readAgreement } from '../../plan/sentences/readAgreement.ts'
import { readInitiative, readWatch } from '../../plan/sentences/readPlan.ts'
import { sentenceText } from '../../plan/sentences/sentenceParts.ts'
import type { TrajectoryRecord } from '../../trajectory/state/trajectory.ts'
import { type Collecting, dayText, row, sectionOf } from './collect.ts'
import { inCircle } from './fromCircle.ts'
import type { HeldSection } from './heldFile.ts'
import { filledIn } from './words/index.ts'

type Of = Collecting & { readonly record: TrajectoryRecord; readonly ids: readonly string[] }

/** What the trajectory holds of them beside the circle; nothing without one. */
export function trajectorySections(collecting: Collecting): readonly HeldSection[] {
  const { trajectory: record } = collecting
  if (record === undefined) return []
  const of = { ...collecting, record, ids: inCircle(collecting).map(({ id }) => id) }
  return [daySection(of), planSection(of), evaluationSection(of), contactsSection(of)]
}

function daySection(of: Of): HeldSection {
  const { record, ids, words, locale } = of
  const conferences = [...record.conference.former, record.conference.current].filter(one => one !== undefined)
  const rows = conferences.flatMap(({ attendance }) =>
    attendance
      .filter(({ person }) => ids.includes(person))
      .flatMap(({ marks }) => marks.map(({ is, at }) => row(dayText(at.at, locale), words.present[is]))),
  )
  return sectionOf(of, 'day', rows, [
    ...(rows.length === 0 ? [] : [words.notes.privateTime]),
    // What an informant tells is theirs; of it nothing is handed over.
    ...(record.preparation.informants.some(({ information }) => information !== undefined)
      ? [words.notes.informant]
      : []),
  ])
}

/** Their agreements. To who was there the plan is their own (G19); to others nobody else is named in it. */
function planSection(of: Of): HeldSection {
  const { record, ids, words, locale, their } = of
  const { plan, acceptance, releases } = record.plan
  const owns = acceptance?.owners.some(owner => ids.includes(owner)) === true
  const nameOf = (id: string): string => {
    const person = record.circle.people.find(one => one.id === id)
    return person !== undefined && (owns || ids.includes(id)) ? person.name : words.somebody
  }
  const context = { locale, nameOf, ...(plan.language === undefined ? {} : { language: plan.language }) }
  const shown = (text: string): string => (owns ? their.ownStory(text) : (their.ofThem(text) ?? their.ownStory(text)))
  const names = (carriers: Carriers | undefined): boolean => peopleNamed(carriers).some(id => ids.includes(id))
  const watch = names(plan.watches) ? readWatch(plan, context) : undefined
  const rows = [
    ...plan.agreements
      .filter(agreement => isIn(agreement, ids) || their.isNamedIn(agreement.what))
      .map(agreement => row(words.plan.agreement, shown(sentenceText(readAgreement(agreement, context))))),
    row(words.plan.watches, watch && sentenceText(watch)),
    row(words.plan.initiative, names(plan.initiative) ? sentenceText(readInitiative(plan, context)) : undefined),
    ...plan.texts.map(({ text, by }) =>
      row(words.plan.text, by !== undefined && their.isNamedIn(by) ? their.ownStory(text) : their.ofThem(text)),
    ),
    ...releases
      .filter(({ recipient }) => recipient.kind === 'person' && ids.includes(recipient.person))
      .flatMap(({ steps }) => steps)
      .filter(({ scope }) => scope !== undefined)
      .map(({ on }) => row(words.plan.received, dayText(on, locale))),
  ]
  return sectionOf(of, 'plan', rows)
}

const isIn = ({ who, told, watches, cost, needs }: Agreement, ids: readonly string[]): boolean =>
  [who, told, watches, cost?.kind === 'some' ? cost : undefined].some(one =>
    peopleNamed(one).some(id => ids.includes(id)),
  ) || needs.some(need => need.kind === 'person' && ids.includes(need.person))

function evaluationSection(of: Of): HeldSection {
  const { record, ids, words, locale } = of
  const all = [record.evaluations, ...record.evaluations.former]
  const talks = all.flatMap(({ current, done }) => [...done, ...(current === undefined ? [] : [current])])
  const rows = [
    ...talks.flatMap(({ talks, checks, help }) => [
      ...talks
        .filter(({ person }) => ids.includes(person))
        .map(({ at, outcome, minutes }) =>
          row(
            `${words.evaluation.talk} ${dayText(at, locale)}`,
            outcome === 'spoken' ? filledIn(words.evaluation.spoken, { minutes }) : words.evaluation.noAnswer,
          ),
        ),
      ...checks
        .filter(({ saidBy }) => ids.includes(saidBy))
        .map(({ result, says }) =>
          row(words.evaluation.says, [words.evaluation.results[result], says].filter(Boolean).join(': ')),
        ),
      ...(help !== undefined && ids.includes(help.saidBy)
        ? [row(words.evaluation.help, words.evaluation.helpUses[help.use])]
        : []),
    ]),
    ...all
      .flatMap(({ ratings }) => ratings)
      .filter(({ person }) => ids.includes(person))
      .flatMap(({ scores: { conference, plan } }) => [
        row(words.evaluation.conference, conference?.toString()),
        row(words.evaluation.plan, plan?.toString()),
      ]),
  ]
  return sectionOf(of, 'evaluation', rows, [words.notes.satisfaction])
}

function contactsSection(of: Of): HeldSection {
  const count = of.record.log.contacts.filter(({ person }) => person !== undefined && of.ids.includes(person)).length
  const text = count === 0 ? undefined : filledIn(of.words.contacts, { count })
  return sectionOf(of, 'contacts', [{ text }])
}
