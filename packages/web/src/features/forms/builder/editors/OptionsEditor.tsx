import type { ChoiceOption } from '@kring/domain/forms'
import { type Localized, localize } from '@kring/domain/language'
import { useId, useState } from 'react'
import { LocalizedField } from '../../../../editing/LocalizedField.tsx'
import { MoveButtons } from '../../../../editing/MoveButtons.tsx'
import { TextIn, useTranslation } from '../../../../i18n/index.ts'
import { TextsIn } from '../../../../i18n/SentenceIn.tsx'
import { Button } from '../../../../kit/index.ts'
import { useBuilder } from '../state/BuilderContext.tsx'
import { codeFor } from '../state/optionCode.ts'
import { mostByHand } from '../state/optionLimits.ts'
import { NewOption } from './NewOption.tsx'
import { OptionsList } from './OptionsList.tsx'

const withHint = ({ hint: _, ...option }: ChoiceOption, hint: Localized): ChoiceOption =>
  Object.keys(hint).length > 0 ? { ...option, hint } : option

type Props = {
  readonly name: string
  readonly options: readonly ChoiceOption[]
  readonly onChange: (options: readonly ChoiceOption[], about?: string) => void
}

/** Edits the options of a choice question: a few by hand, many as a list. */
export function OptionsEditor({ name, options, onChange }: Props) {
  const { t: editor, locale } = useTranslation('formEditor')
  const { languages } = useBuilder()
  const id = useId()
  const [isList, setIsList] = useState(false)
  const byHand = options.length <= mostByHand
  const add = (words: string) => {
    const taken = new Set(options.map(({ value }) => value))
    onChange([...options, { value: codeFor(words, taken), label: { [languages[0] ?? 'nl']: words } }])
  }
  const move = (index: number, by: 1 | -1) => {
    const option = options[index]
    if (option) onChange(options.toSpliced(index, 1).toSpliced(index + by, 0, option))
  }
  return (
    <fieldset id={`edit-${name}-options`}>
      <legend>{editor('options.legend')}</legend>
      {options.length === 0 && <p className="small soft">{editor('options.none')}</p>}
      {byHand ? (
        <ol className="plain-list stack stack-s options">
          {options.map((option, index) => {
            const numbered = editor('options.number', { number: index + 1 })
            return (
              <li key={option.value} className="option">
                <LocalizedField
                  id={`option-${name}-${option.value}`}
                  what={numbered}
                  text={option.label}
                  languages={languages}
                  maxLength={200}
                  onChange={(next, language) =>
                    onChange(options.with(index, { ...option, label: next }), `option.${option.value}.${language}`)
                  }
                />
                {option.hint && (
                  <LocalizedField
                    id={`option-${name}-${option.value}-hint`}
                    what={editor('options.hint', { number: index + 1 })}
                    text={option.hint}
                    languages={languages}
                    optional
                    maxLength={200}
                    onChange={(hint, language) =>
                      onChange(options.with(index, withHint(option, hint)), `hint.${option.value}.${language}`)
                    }
                  />
                )}
                <div className="row">
                  <MoveButtons
                    id={`${id}-${option.value}`}
                    name={localize(option.label, locale) || numbered}
                    isFirst={index === 0}
                    isLast={index === options.length - 1}
                    move={by => move(index, by)}
                  />
                  <Button look="plain" small onClick={() => onChange(options.toSpliced(index, 1))}>
                    {editor('options.remove')}
                    <span className="visually-hidden">
                      : <TextIn text={option.label} otherwise={numbered} />
                    </span>
                  </Button>
                </div>
              </li>
            )
          })}
        </ol>
      ) : (
        <p>
          {editor('options.many', { count: options.length })}{' '}
          <span className="soft">
            <TextsIn texts={options.slice(0, 8).map(({ label }) => label)} /> …
          </span>
        </p>
      )}
      {byHand && <NewOption add={add} />}
      <div className="row">
        <Button id={`edit-${name}-list`} look="plain" small aria-expanded={isList} onClick={() => setIsList(!isList)}>
          {editor('options.fromList')}
        </Button>
      </div>
      {isList && (
        <OptionsList
          options={options}
          onUse={(next, isDone) => {
            onChange(next)
            if (isDone) setIsList(false)
          }}
        />
      )}
    </fieldset>
  )
}
