import type { ChoiceOption } from '@kring/domain/forms'
import { provinces } from '@kring/domain/forms/starter/lists'
import { localize } from '@kring/domain/language'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Field } from '../../../../kit/index.ts'
import { useBuilder } from '../state/BuilderContext.tsx'
import { mostOptions } from '../state/optionLimits.ts'
import { readOptions, writeOptions } from '../state/options.ts'

type Props = {
  readonly options: readonly ChoiceOption[]
  /** Applies the list; `isDone` closes the editor. */
  readonly onUse: (options: readonly ChoiceOption[], isDone: boolean) => void
}

const listNames = ['themes', 'relations', 'languages', 'provinces', 'payers', 'urgency'] as const
/** The lists of municipalities: of a country, else of a province. */
const countries = ['be', 'nl'] as const
const municipalitiesOf = 'municipalities-'

/** Edits the options as text, one per line: typed, pasted, or from a predefined list. */
export function OptionsList({ options, onUse }: Props) {
  const { t: editor, locale } = useTranslation('formEditor')
  const { languages } = useBuilder()
  const id = useId()
  const [text, setText] = useState(() => writeOptions(options, languages))
  const begun = useRef(text)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const take = async (name: string) => {
    if (name.startsWith(municipalitiesOf)) {
      const { municipalityOptions } = await import('@kring/domain/municipalities')
      setText(writeOptions(municipalityOptions(name.slice(municipalitiesOf.length), locale), languages))
      return
    }
    const list = listNames.find(one => one === name)
    const { readyLists } = await import('./readyLists.ts')
    if (list) setText(writeOptions(readyLists[list], languages))
  }
  const read = readOptions(text, languages, options)
  /** Closing the question without the button applies the list too; it can be undone. */
  const leave = useRef(() => {})
  leave.current = () => text !== begun.current && read.length > 0 && onUse(read, false)
  useEffect(() => () => void leave.current(), [])
  return (
    <div className="stack stack-s">
      <Field id={`${id}-ready`} label={editor('options.ready')}>
        {binding => (
          <select {...binding} value="" onChange={event => void take(event.target.value)}>
            <option value="">{editor('options.choose')}</option>
            {listNames.map(list => (
              <option key={list} value={list}>
                {editor(`readyList.${list}`)}
              </option>
            ))}
            {countries.map(country => (
              <optgroup key={country} label={editor(`readyList.municipalities.${country}`)}>
                <option value={municipalitiesOf + country}>{editor('readyList.municipalities.all')}</option>
                {provinces
                  .filter(({ value }) => value.startsWith(`${country}-`))
                  .map(({ value, label }) => (
                    <option key={value} value={municipalitiesOf + value}>
                      {localize(label, locale)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={`${id}-text`}
        label={editor('options.paste')}
        hint={editor('options.pasteHint', { columns: ['code', ...languages].join(';') })}
      >
        {binding => (
          <textarea
            {...binding}
            ref={area}
            rows={8}
            spellCheck={false}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      <p className="small soft" role="status">
        {editor('options.read', { count: read.length })}
        {read.length === mostOptions && ` ${editor('options.most', { most: mostOptions })}`}
      </p>
      <Button
        look="quiet"
        small
        onClick={() => {
          begun.current = text
          onUse(read, true)
        }}
      >
        {editor('options.use')}
      </Button>
    </div>
  )
}
