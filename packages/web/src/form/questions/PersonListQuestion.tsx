import { useEffect, useRef, useState } from 'react'
import { TextIn, useForeign, useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { idOf } from '../fieldErrors.ts'
import { asPeople, asText, isEmpty, type RawPerson } from '../raw.ts'
import { PersonCard } from './PersonCard.tsx'
import { PersonFields } from './PersonFields.tsx'
import type { QuestionProps } from './props.ts'
import { Label } from './wording.tsx'

type Props = QuestionProps<'person-list'> & { readonly today: string }

/** People as cards: edit in place, remove with undo, add. */
export function PersonListQuestion({ question, value, onChange, fieldErrors, locale, today }: Props) {
  const { t } = useTranslation('form')
  const people = asPeople(value)
  const [open, setOpen] = useState<number>()
  const [removed, setRemoved] = useState<{ readonly at: number; readonly person: RawPerson }>()
  const focusOn = useRef<string>(undefined)
  useEffect(() => {
    if (focusOn.current) document.getElementById(focusOn.current)?.focus()
    focusOn.current = undefined
  })

  const item = useForeign(question.itemName)
  // The error of the list as a whole links to this button.
  const addId = idOf(question.key)
  const nameId = (index: number) => idOf(`${question.key}.${index}.name`)
  const isFaulty = (index: number) => [...fieldErrors.keys()].some(path => path.startsWith(`${question.key}.${index}.`))
  const nameOf = (person: RawPerson, index: number) => asText(person.name).trim() || `${item.words} ${index + 1}`

  const add = () => {
    onChange([...people, {}])
    setOpen(people.length)
    setRemoved(undefined)
    focusOn.current = nameId(people.length)
  }
  const close = (index: number) => {
    // A card that was left empty is removed.
    if (isEmpty(people[index])) onChange(people.filter((_, at) => at !== index))
    setOpen(undefined)
    focusOn.current = addId
  }
  const remove = (index: number) => {
    const person = people[index]
    onChange(people.filter((_, at) => at !== index))
    setOpen(undefined)
    if (person && !isEmpty(person)) setRemoved({ at: index, person })
    focusOn.current = addId
  }
  const takeBack = () => {
    if (removed) onChange(people.toSpliced(removed.at, 0, removed.person))
    setRemoved(undefined)
    focusOn.current = addId
  }

  const fieldError = fieldErrors.get(question.key)
  return (
    <fieldset className={['field', 'people-question', fieldError?.kind].filter(Boolean).join(' ')}>
      <legend>
        <Label text={<TextIn text={question.label} />} required={question.required} />
      </legend>
      {question.help && (
        <p className="hint">
          <TextIn text={question.help} />
        </p>
      )}
      {fieldError && <p className="error">{fieldError.sentence}</p>}
      <div className="stack cards">
        {people.map((person, index) => {
          const shown = open === index || isFaulty(index)
          const change = (next: RawPerson) => onChange(people.with(index, next))
          return shown ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: people have no id; inputs are controlled
            <fieldset key={index} className="card tight stack person-open" aria-label={nameOf(person, index)}>
              <PersonFields
                path={`${question.key}.${index}`}
                person={person}
                onChange={change}
                fields={question.fields}
                requiredFields={question.requiredFields}
                fieldErrors={fieldErrors}
                locale={locale}
              />
              <div className="row">
                <Button look="quiet" small onClick={() => close(index)}>
                  {t('cardDone')}
                </Button>
                <Button look="plain" small onClick={() => remove(index)}>
                  {t('remove')}
                  <span className="visually-hidden"> {nameOf(person, index)}</span>
                </Button>
              </div>
            </fieldset>
          ) : (
            <PersonCard
              // biome-ignore lint/suspicious/noArrayIndexKey: people have no id; the card has no state
              key={index}
              person={person}
              fallback={{ words: `${item.words} ${index + 1}`, lang: item.lang }}
              today={today}
              locale={locale}
              incomplete={asText(person.name).trim() === ''}
              onChange={() => {
                setOpen(index)
                focusOn.current = nameId(index)
              }}
              onRemove={() => remove(index)}
            />
          )
        })}
        {removed && (
          <p className="small" role="status">
            {t('removed', { name: nameOf(removed.person, removed.at) })}{' '}
            <button type="button" className="link" onClick={takeBack}>
              {t('takeBack')}
            </button>
          </p>
        )}
        {people.length < question.max && (
          <span>
            <button type="button" id={addId} className="button quiet" onClick={add}>
              {t(people.length === 0 ? 'addFirst' : 'addAnother', { item: item.words })}
            </button>
          </span>
        )}
      </div>
    </fieldset>
  )
}
