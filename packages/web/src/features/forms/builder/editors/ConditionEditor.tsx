import type { Condition } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { conditionWords } from '../../labels/conditionWords.ts'
import { useBuilderState } from '../state/BuilderContext.tsx'
import { conditionOf, earlierThan, firstPart, type Part, sentencesOf } from '../state/conditions.ts'
import { ConditionPart } from './ConditionPart.tsx'

type Props = {
  readonly at: { readonly section: string } | { readonly question: string }
  readonly legend: string
  readonly condition: Condition | undefined
  readonly onChange: (condition: Condition | undefined) => void
}

const conditionId = (at: Props['at']): string =>
  'question' in at ? `edit-${at.question}-when` : `edit-section-${at.section}-when`

/** Edits a visibility condition as sentences about earlier questions: "Toon als [vraag] [is] [ja]". */
export function ConditionEditor({ at, legend, condition, onChange }: Props) {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const form = useBuilderState(state => state.form)
  const id = conditionId(at)
  const earlier = earlierThan(form, at)
  const sentences = condition && sentencesOf(condition)
  const parts = sentences?.parts ?? []
  const write = (next: readonly Part[], join = sentences?.join ?? 'all') => onChange(conditionOf({ join, parts: next }))
  const add = () => {
    const last = earlier.at(-1)
    if (last) write([...parts, firstPart(last.question)])
  }
  if (condition && !sentences)
    return (
      <fieldset id={id}>
        <legend>{legend}</legend>
        <p>{conditionWords(condition, form, { t, locale })}</p>
        <p className="small soft">{editor('condition.tangled')}</p>
        <Button look="plain" small onClick={() => onChange(undefined)}>
          {editor('condition.removeAll')}
        </Button>
      </fieldset>
    )
  return (
    <fieldset id={id}>
      <legend>{legend}</legend>
      {parts.length === 0 && <p>{editor('condition.always')}</p>}
      {sentences && parts.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}-join`}>{editor('condition.join')}</label>
          <select
            id={`${id}-join`}
            value={sentences.join}
            onChange={event => write(parts, event.target.value === 'any' ? 'any' : 'all')}
          >
            <option value="all">{editor('condition.all')}</option>
            <option value="any">{editor('condition.any')}</option>
          </select>
        </div>
      )}
      {parts.map((part, index) => (
        <ConditionPart
          // biome-ignore lint/suspicious/noArrayIndexKey: two sentences may be equal, and they have no state
          key={index}
          part={part}
          number={index + 1}
          isOnly={parts.length === 1}
          earlier={earlier}
          onChange={next => write(parts.with(index, next))}
          onRemove={() => write(parts.toSpliced(index, 1))}
          label={one => `${one.number} ${localize(one.question.label, locale) || t('nameless')}`}
        />
      ))}
      {earlier.length === 0 ? (
        <p className="small soft">{editor('condition.noEarlier')}</p>
      ) : (
        <>
          <p className="small soft">{editor('condition.earlierOnly')}</p>
          <Button look="plain" small icon="plus" className="start" onClick={add}>
            {editor(parts.length === 0 ? 'condition.add' : 'condition.addAnother')}
          </Button>
        </>
      )}
    </fieldset>
  )
}
