import { fieldId } from '../PreparationContext.ts'
import type { PreparationForm } from './usePreparationForm.ts'

type Props = { readonly form: PreparationForm; readonly field: string; readonly label: string }

/** A box to tick; a ticked one is 'yes'. */
export function FormTick({ form, field, label }: Props) {
  return (
    <label className="choice">
      <input
        id={fieldId(form.name, field)}
        type="checkbox"
        checked={form.values[field] === 'yes'}
        onChange={event => form.set(field, event.target.checked ? 'yes' : '')}
      />
      <span>{label}</span>
    </label>
  )
}
