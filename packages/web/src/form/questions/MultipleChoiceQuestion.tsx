import { TextIn } from '../../i18n/index.ts'
import { FieldGroup } from '../../kit/index.ts'
import { asChosen } from '../raw.ts'
import type { QuestionProps } from './props.ts'
import { wordingOf } from './wording.tsx'

export function MultipleChoiceQuestion({ question, value, onChange, fieldErrors }: QuestionProps<'multiple-choice'>) {
  const chosen = asChosen(value)
  const wording = wordingOf(question, fieldErrors)
  const toggle = (option: string, ticked: boolean) => {
    const ticks = new Set(chosen)
    if (ticked) ticks.add(option)
    else ticks.delete(option)
    onChange(question.options.map(one => one.value).filter(one => ticks.has(one)))
  }
  return (
    <FieldGroup {...wording} className={question.options.length > 6 ? 'ticks' : 'boxes'}>
      {question.options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            id={index === 0 ? wording.id : undefined}
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={event => toggle(option.value, event.target.checked)}
          />
          <span>
            <TextIn text={option.label} />
            {option.hint && (
              <span className="choice-hint">
                <TextIn text={option.hint} />
              </span>
            )}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
