import type { VariantId } from '@kring/domain/variants'
import type { GrantView } from '../../../api/grants.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { FieldError } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useGrantWords } from '../useGrantWords.ts'
import { chosenVariants } from './grantFields.ts'
import { MonthField } from './MonthField.tsx'

type Props = {
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldErrorOf: (id: string) => FieldError | undefined
  readonly grant: GrantView['grant'] | undefined
}

/** The price of one plan of each chosen kind; of one that has a price, another from a month on. */
export function PriceFields({ grant, ...common }: Props) {
  return (
    <>
      {chosenVariants(common.values).map(variant => {
        const known = grant?.prices.filter(price => price.variant === variant) ?? []
        return known.length === 0 ? (
          <FirstPrice key={variant} variant={variant} {...common} />
        ) : (
          <LaterPrice key={variant} variant={variant} known={known} {...common} />
        )
      })}
    </>
  )
}

type OneProps = Omit<Props, 'grant'> & { readonly variant: VariantId }

function FirstPrice({ variant, values, set, fieldErrorOf }: OneProps) {
  const { t } = useTranslation('grants')
  const words = useGrantWords()
  const id = `price-${variant}`
  return (
    <TextField
      id={id}
      label={t('field.price', { variant: words.variant(variant) })}
      hint={t('hint.price')}
      fieldError={fieldErrorOf(id)}
      value={values[id] ?? ''}
      onChange={value => set(id, value)}
      maxLength={10}
      width="8em"
      inputMode="numeric"
      autoComplete="off"
    />
  )
}

type Prices = GrantView['grant']['prices']

function LaterPrice({ variant, known, values, set, fieldErrorOf }: OneProps & { readonly known: Prices }) {
  const { t } = useTranslation('grants')
  const words = useGrantWords()
  const id = `new-${variant}`
  const now = known.map(({ euros, from }) => t('hint.priceNow', { price: words.euro(euros), month: words.month(from) }))
  return (
    <div className="stack stack-s">
      <TextField
        id={id}
        label={t('field.newPrice', { variant: words.variant(variant) })}
        hint={`${now.join(' ')} ${t('hint.newPrice')}`}
        fieldError={fieldErrorOf(id)}
        value={values[id] ?? ''}
        onChange={value => set(id, value)}
        maxLength={10}
        width="8em"
        inputMode="numeric"
        autoComplete="off"
      />
      {(values[id] ?? '').trim() !== '' && (
        <MonthField id={`${id}-since`} label={t('field.newPriceFrom')} values={values} set={set} />
      )}
    </div>
  )
}
