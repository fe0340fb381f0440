import { variantIds } from '@kring/domain/variants'
import type { GrantView } from '../../../api/grants.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Field, type FieldError, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useGrantWords } from '../useGrantWords.ts'
import { leastThreshold } from './grantFields.ts'
import { MonthField } from './MonthField.tsx'
import { PriceFields } from './PriceFields.tsx'

type Props = {
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldErrorOf: (id: string) => FieldError | undefined
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  /** The grant that is amended. */
  readonly grant?: GrantView['grant'] | undefined
}

/** What is agreed with a funder: name, period, budget, partners, kinds of conference with their prices, threshold, rhythm. */
export function TermsFields({ values, set, fieldErrorOf, partners, grant }: Props) {
  const { t } = useTranslation('grants')
  const { variant } = useGrantWords()
  const common = { values, set, fieldErrorOf }
  const typed = (id: 'name' | 'budget' | 'threshold') => ({
    id,
    fieldError: fieldErrorOf(id),
    value: values[id] ?? '',
    onChange: (value: string) => set(id, value),
    autoComplete: 'off',
  })
  return (
    <>
      <TextField {...typed('name')} label={t('field.name')} hint={t('hint.name')} maxLength={120} />
      <MonthField id="from" label={t('field.from')} values={values} set={set} fieldError={fieldErrorOf('from')} />
      <MonthField
        id="to"
        label={t('field.to')}
        hint={t('hint.to')}
        values={values}
        set={set}
        fieldError={fieldErrorOf('to')}
      />
      <TextField
        {...typed('budget')}
        label={t('field.budget')}
        hint={t('hint.budget')}
        maxLength={14}
        width="10em"
        inputMode="numeric"
      />
      <Choices id="tenants" label={t('field.tenants')} prefix="tenant-" choices={partners} {...common} />
      <Choices
        id="variants"
        label={t('field.variants')}
        prefix="variant-"
        choices={variantIds.map(id => ({ id, name: variant(id) }))}
        {...common}
      />
      <PriceFields grant={grant} {...common} />
      <TextField
        {...typed('threshold')}
        label={t('field.threshold')}
        hint={t('hint.threshold', { least: Math.max(leastThreshold, grant?.threshold ?? 0) })}
        maxLength={3}
        width="5em"
        inputMode="numeric"
      />
      <Field id="every" label={t('field.releasedEvery')} hint={t('hint.releasedEvery')}>
        {binding => (
          <select {...binding} value={values.every} onChange={event => set('every', event.target.value)}>
            {(['month', 'quarter'] as const).map(every => (
              <option key={every} value={every}>
                {t(`every.${every}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

type ChoicesProps = Pick<Props, 'values' | 'set' | 'fieldErrorOf'> & {
  readonly id: string
  readonly label: string
  readonly prefix: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
}

function Choices({ id, label, prefix, choices, values, set, fieldErrorOf }: ChoicesProps) {
  return (
    <FieldGroup id={id} label={label} fieldError={fieldErrorOf(id)}>
      {choices.map((choice, index) => (
        <label key={choice.id} className="choice">
          <input
            // Error links focus the first choice.
            id={index === 0 ? id : undefined}
            type="checkbox"
            checked={values[`${prefix}${choice.id}`] === 'yes'}
            onChange={event => set(`${prefix}${choice.id}`, event.target.checked ? 'yes' : '')}
          />
          <span>{choice.name}</span>
        </label>
      ))}
    </FieldGroup>
  )
}
