import type { AskedPlaceholder } from '@kring/domain/letters'
import { DateParts } from '../../../form/questions/DateParts.tsx'
import { asDate } from '../../../form/raw.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { isDayPlace, keyOf, type LetterDraft } from './letterDraft.ts'

type Props = {
  readonly draft: LetterDraft
  readonly typed: FieldValues
  readonly setAll: (typed: FieldValues) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

const hinted = ['about', 'lookedAt', 'phone', 'time'] as const

/** Fields for the placeholders of the letter that the system cannot fill, and for the address. */
export function AskedFields({ draft, typed, setAll, fieldErrorOf }: Props) {
  const { t } = useTranslation('letters')
  const { addressee, locale, asked, values, address, isByHand } = draft
  const to = addressee?.id ?? ''
  const set = (key: string, value: string) => setAll({ ...typed, [key]: value })
  const hintOf = (place: AskedPlaceholder): string | undefined => {
    const known = hinted.find(one => one === place)
    return known && t(known === 'about' && addressee?.side ? 'hint.aboutSide' : `hint.${known}`)
  }
  return (
    <>
      {asked.map(place =>
        isDayPlace(place) ? (
          <DayField
            key={place}
            place={place}
            typed={typed}
            setAll={setAll}
            hint={hintOf(place)}
            fieldError={fieldErrorOf(`letter-${place}`)}
          />
        ) : (
          <TextField
            key={place}
            id={`letter-${place}`}
            label={t(`ask.${place}`)}
            hint={hintOf(place)}
            fieldError={fieldErrorOf(`letter-${place}`)}
            value={typed[keyOf(place, to, locale)] ?? values[place] ?? ''}
            onChange={value => set(keyOf(place, to, locale), value)}
            maxLength={200}
            autoComplete="off"
          />
        ),
      )}
      <TextField
        id="letter-address"
        label={t('ask.address')}
        hint={t(addressee?.person.addressPrivate ? 'hint.addressPrivate' : 'hint.address')}
        fieldError={fieldErrorOf('letter-address')}
        value={address}
        onChange={value => set(keyOf('address', to, locale), value)}
        maxLength={300}
        lines={2}
        autoComplete="off"
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={isByHand}
          onChange={event => set(keyOf('byHand', to, locale), event.target.checked ? 'yes' : '')}
        />
        <span>{t('byHand')}</span>
      </label>
    </>
  )
}

type DayProps = Omit<Props, 'draft' | 'fieldErrorOf'> & {
  readonly place: AskedPlaceholder
  readonly hint: string | undefined
  readonly fieldError: FieldError | undefined
}

function DayField({ place, typed, setAll, hint, fieldError }: DayProps) {
  const { t } = useTranslation('letters')
  const id = `letter-${place}`
  const parts = { day: typed[`${place}.day`], month: typed[`${place}.month`], year: typed[`${place}.year`] }
  const change = (value: unknown) => {
    const { day, month, year } = asDate(value)
    setAll({ ...typed, [`${place}.day`]: day, [`${place}.month`]: month, [`${place}.year`]: year })
  }
  return (
    <FieldGroup id={id} label={t(`ask.${place}`)} hint={hint} fieldError={fieldError}>
      <DateParts
        id={id}
        value={parts}
        fault={fieldError && 'not-a-date'}
        describedBy={fieldError && `${id}-error`}
        onChange={change}
      />
    </FieldGroup>
  )
}
