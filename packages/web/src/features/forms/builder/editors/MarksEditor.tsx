import {
  type Dimension,
  type Mark,
  type Meaning,
  meaningsOfPeople,
  type Question,
  typesForDimension,
} from '@kring/domain/forms'
import { useTranslation } from '../../../../i18n/index.ts'
import { Field } from '../../../../kit/index.ts'

type Props = {
  readonly question: Question
  readonly put: (question: Question) => void
  /** A question outside a form: not counted in reports and without a fixed place in the dossier. */
  readonly isBeside?: boolean
}

const marks = ['personal', 'special'] as const satisfies readonly Mark[]
const dimensions = ['municipality', 'theme', 'ageGroup'] as const satisfies readonly Dimension[]
const others = [
  'story',
  'question',
  'tried',
  'conditions',
  'safety',
  'urgency',
  'payer',
  'discussed',
  'contact',
  'material-harm',
  'immaterial-harm',
  'own-side',
  'other-side',
  'place',
  'open-groups',
  'school',
  'school-year',
] as const satisfies readonly Meaning[]

/** Settings of an answer: required, visibility, report dimension, place in the dossier. */
export function MarksEditor({ question, put, isBeside = false }: Props) {
  const { t } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { type, key } = question
  const id = `edit-${key}`
  const isAboutPeople = type === 'person' || type === 'person-list'
  const meanings: readonly Meaning[] = isAboutPeople ? meaningsOfPeople : others
  const counts = dimensions.filter(
    one => !isBeside && (typesForDimension[one].includes(type) || question.dimension === one),
  )
  const shownMeanings =
    question.meaning && !meanings.includes(question.meaning) ? [question.meaning, ...meanings] : meanings
  const turn = (mark: Mark, isOn: boolean) =>
    put({ ...question, marks: marks.filter(one => (one === mark ? isOn : question.marks.includes(one))) })
  return (
    <fieldset>
      <legend>{editor('marks.legend')}</legend>
      <label className="choice">
        <input
          type="checkbox"
          checked={question.required}
          onChange={event => put({ ...question, required: event.target.checked })}
        />
        <span>
          {editor('marks.required')}
          <span className="choice-hint">{editor('marks.requiredText')}</span>
        </span>
      </label>
      {marks.map(mark => (
        <label key={mark} className="choice">
          <input
            id={`${id}-${mark}`}
            type="checkbox"
            checked={question.marks.includes(mark)}
            onChange={event => turn(mark, event.target.checked)}
          />
          <span>
            {editor(`marks.${mark}`)}
            <span className="choice-hint">{editor(`marks.${mark}Text`)}</span>
          </span>
        </label>
      ))}
      {counts.length > 0 && (
        <Field
          id={`${id}-dimension`}
          label={editor('marks.dimension')}
          hint={editor(question.dimension ? 'marks.dimensionText' : 'marks.dimensionNone')}
        >
          {binding => (
            <select
              {...binding}
              value={question.dimension ?? ''}
              onChange={event => put({ ...question, dimension: dimensions.find(one => one === event.target.value) })}
            >
              <option value="">{t('dimension.none')}</option>
              {counts.map(one => (
                <option key={one} value={one}>
                  {t(`dimension.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {!isBeside && (
        <Field
          id={`${id}-meaning`}
          label={editor('marks.meaning')}
          hint={question.meaning ? editor(`meaningText.${question.meaning}`) : editor('marks.meaningNone')}
        >
          {binding => (
            <select
              {...binding}
              value={question.meaning ?? ''}
              onChange={event => put({ ...question, meaning: shownMeanings.find(one => one === event.target.value) })}
            >
              <option value="">{editor('meaning.none')}</option>
              {shownMeanings.map(one => (
                <option key={one} value={one}>
                  {editor(`meaning.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  )
}
