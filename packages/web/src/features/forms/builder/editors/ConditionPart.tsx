import { localize } from '@kring/domain/language'
import { foreignIn, useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { firstPart, firstValue, type How, howsFor, type Numbered, type Part } from '../state/conditions.ts'

type Props = {
  readonly part: Part
  readonly number: number
  readonly isOnly: boolean
  readonly earlier: readonly Numbered[]
  readonly onChange: (part: Part) => void
  readonly onRemove: () => void
  readonly label: (one: Numbered) => string
}

const needsValue = (how: How): boolean => how !== 'answered' && how !== 'not-answered'

/** One sentence of a condition. Also handles a question that was moved after it, which is no longer allowed. */
export function ConditionPart({ part, number, isOnly, earlier, onChange, onRemove, label }: Props) {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const found = earlier.find(({ question }) => question.key === part.question)
  const hows = found ? howsFor(found.question) : [part.how]
  const chooseQuestion = (key: string) => {
    const next = earlier.find(({ question }) => question.key === key)
    if (next) onChange(firstPart(next.question))
  }
  const chooseHow = (how: How) => {
    const value = part.value ?? (found && firstValue(found.question))
    onChange({ question: part.question, how, ...(needsValue(how) && value !== undefined ? { value } : {}) })
  }
  const langOf = ({ question }: Numbered) =>
    localize(question.label, locale) ? foreignIn(question.label, locale).lang : undefined
  const options = found && 'options' in found.question ? found.question.options : []
  return (
    <div className="sentence">
      <span>{editor(number === 1 ? 'condition.showIf' : 'condition.further')}</span>
      <select
        aria-label={editor('condition.whichQuestion', { number })}
        value={part.question}
        onChange={event => chooseQuestion(event.target.value)}
      >
        {!found && <option value={part.question}>{t('condition.goneQuestion')}</option>}
        {earlier.map(one => (
          <option key={one.question.key} value={one.question.key} lang={langOf(one)}>
            {label(one)}
          </option>
        ))}
      </select>
      <select
        aria-label={editor('condition.whichHow', { number })}
        value={part.how}
        onChange={event => {
          const how = hows.find(one => one === event.target.value)
          if (how) chooseHow(how)
        }}
      >
        {hows.map(how => (
          <option key={how} value={how}>
            {editor(`how.${how}`)}
          </option>
        ))}
      </select>
      {needsValue(part.how) && typeof part.value === 'boolean' && (
        <select
          aria-label={editor('condition.whichValue', { number })}
          value={String(part.value)}
          onChange={event => onChange({ ...part, value: event.target.value === 'true' })}
        >
          <option value="true">{t('yes')}</option>
          {found?.question.type !== 'consent' && <option value="false">{t('no')}</option>}
        </select>
      )}
      {needsValue(part.how) && typeof part.value === 'string' && (
        <select
          aria-label={editor('condition.whichValue', { number })}
          value={part.value}
          onChange={event => onChange({ ...part, value: event.target.value })}
        >
          {!options.some(({ value }) => value === part.value) && <option value={part.value}>{part.value}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value} lang={foreignIn(option.label, locale).lang}>
              {localize(option.label, locale)}
            </option>
          ))}
        </select>
      )}
      <Button look="plain" small onClick={onRemove}>
        {editor('condition.remove')}
        {!isOnly && <span className="visually-hidden"> {number}</span>}
      </Button>
    </div>
  )
}
