import type { Question } from '@kring/domain/forms'
import { LocalizedField, orNone } from '../../../../editing/LocalizedField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { Field } from '../../../../kit/index.ts'
import { NumberField } from '../../parts/NumberField.tsx'
import { useBuilder } from '../state/BuilderContext.tsx'
import { FileLimits } from './FileLimits.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import { PersonFieldsEditor } from './PersonFieldsEditor.tsx'

type Props = { readonly question: Question; readonly put: (question: Question, about?: string) => void }
const moments = ['any', 'past', 'future'] as const

/** The fields specific to a question type: limits, options, person fields. */
export function KindFields({ question, put }: Props) {
  const { t } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { languages } = useBuilder()
  const id = `edit-${question.key}`
  switch (question.type) {
    case 'text':
    case 'long-text': {
      const most = question.type === 'text' ? 500 : 20_000
      return (
        <NumberField
          id={`${id}-length`}
          label={editor('limits.length')}
          hint={editor('limits.lengthHint', { most })}
          value={question.maxLength}
          least={1}
          most={most}
          wrong={editor('limits.lengthWrong', { most })}
          onChange={maxLength =>
            maxLength !== undefined && put({ ...question, maxLength: Math.round(maxLength) }, 'maxLength')
          }
        />
      )
    }
    case 'number':
      return (
        <>
          <div className="grid narrow-fields">
            <NumberField
              id={`${id}-min`}
              label={editor('limits.min')}
              hint={editor('limits.mayBeEmpty')}
              value={question.min}
              wrong={editor('limits.numberWrong')}
              optional
              onChange={min => put({ ...question, min }, 'min')}
            />
            <NumberField
              id={`${id}-max`}
              label={editor('limits.max')}
              hint={editor('limits.mayBeEmpty')}
              value={question.max}
              wrong={editor('limits.numberWrong')}
              optional
              onChange={max => put({ ...question, max }, 'max')}
            />
          </div>
          <label className="choice">
            <input
              type="checkbox"
              checked={question.integer}
              onChange={event => put({ ...question, integer: event.target.checked })}
            />
            {editor('limits.integer')}
          </label>
          <LocalizedField
            id={`${id}-unit`}
            what={t('what.unit')}
            hint={editor('limits.unitHint')}
            text={question.unit}
            languages={languages}
            optional
            maxLength={40}
            onChange={(unit, language) => put({ ...question, unit: orNone(unit) }, `unit.${language}`)}
          />
        </>
      )
    case 'date':
      return (
        <Field id={`${id}-when`} label={editor('limits.when')}>
          {binding => (
            <select
              {...binding}
              value={question.when}
              onChange={event => {
                const when = moments.find(one => one === event.target.value)
                if (when) put({ ...question, when })
              }}
            >
              {moments.map(when => (
                <option key={when} value={when}>
                  {editor(`moment.${when}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )
    case 'choice':
    case 'multiple-choice':
      return (
        <OptionsEditor
          name={question.key}
          options={question.options}
          onChange={(options, about) => put({ ...question, options: [...options] }, about)}
        />
      )
    case 'person':
      return <PersonFieldsEditor question={question} put={fields => put({ ...question, ...fields })} />
    case 'person-list':
      return (
        <>
          <LocalizedField
            id={`${id}-item`}
            what={t('what.itemName')}
            hint={editor('limits.itemNameHint')}
            text={question.itemName}
            languages={languages}
            maxLength={60}
            onChange={(itemName, language) => put({ ...question, itemName }, `itemName.${language}`)}
          />
          <NumberField
            id={`${id}-people`}
            label={editor('limits.people')}
            value={question.max}
            least={1}
            most={60}
            wrong={editor('limits.peopleWrong')}
            onChange={max => max !== undefined && put({ ...question, max: Math.round(max) }, 'max')}
          />
          <PersonFieldsEditor question={question} put={fields => put({ ...question, ...fields })} />
        </>
      )
    case 'file':
      return <FileLimits question={question} put={put} />
    case 'email':
    case 'phone':
    case 'yes-no':
    case 'consent':
      return null
    default:
      return question satisfies never
  }
}
