import { useState } from 'react'
import { Field } from '../../../kit/index.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly least?: number
  readonly most?: number
  /** Error for input that is not an allowed number. */
  readonly wrong: string
  readonly optional?: boolean
}

/** A number field; invalid input stays visible and changes nothing. */
export function NumberField({ id, label, hint, value, onChange, least, most, wrong, optional }: Props) {
  const [typed, setTyped] = useState<string>()
  const read = (text: string): number | undefined | 'wrong' => {
    if (text.trim() === '') return optional ? undefined : 'wrong'
    const number = /^-?\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.replace(',', '.')) : Number.NaN
    // "4.000" may be four thousand or four.
    const isClear = !/^\s*-?[1-9]\d{0,2}[.,]\d{3}\s*$/.test(text)
    return isClear && number >= (least ?? -Infinity) && number <= (most ?? Infinity) ? number : 'wrong'
  }
  const write = (text: string) => {
    setTyped(text)
    const number = read(text)
    if (number !== 'wrong') onChange(number)
  }
  const isWrong = typed !== undefined && read(typed) === 'wrong'
  return (
    <Field id={id} label={label} hint={hint} fieldError={isWrong ? { kind: 'invalid', sentence: wrong } : undefined}>
      {binding => (
        <input
          {...binding}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          style={{ maxInlineSize: '8rem' }}
          value={typed ?? (value === undefined ? '' : String(value))}
          onChange={event => write(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </Field>
  )
}
