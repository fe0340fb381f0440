import { useTranslation } from '../../../../i18n/index.ts'
import { Button, FieldGroup } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import type { PreparationForm } from '../../preparation/form/usePreparationForm.ts'
import { fieldId } from '../../preparation/PreparationContext.ts'
import { usePlan } from '../PlanContext.ts'
import { everyoneLine, linesOf, personLine, serviceLine, toggled } from './carriers.ts'

type Props = {
  readonly form: PreparationForm
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  /** Everyone can be chosen with one tap. */
  readonly withEveryone?: boolean
  readonly among?: readonly { readonly id: string }[] | undefined
}

/** People of the circle to choose from, and others by name. */
export function CarriersField({ form, field, label, hint, withEveryone = true, among }: Props) {
  const { t } = useTranslation('planForms')
  const { people, nameOf } = usePlan()
  const id = fieldId(form.name, field)
  const value = form.values[field]
  const lines = linesOf(value)
  const services = lines.filter(line => line.startsWith('s:'))
  // Somebody who is named and is not in the circle any more can be taken out of it.
  const known = new Set((among ?? people).map(one => personLine(one.id)))
  const gone = lines.filter(line => line.startsWith('p:') && !known.has(line))
  const options = [
    ...(withEveryone ? [{ line: everyoneLine, words: t('form.everyone') }] : []),
    ...[...known, ...gone].map(line => ({ line, words: nameOf(line.slice(2)) })),
    ...services.map(line => ({ line, words: line.slice(2) })),
  ]
  return (
    <FieldGroup id={id} label={label} hint={hint}>
      <div className="opts">
        {options.map(({ line, words }, index) => (
          <label key={line} className="choice">
            <input
              id={index === 0 ? id : `${id}-${index}`}
              type="checkbox"
              checked={lines.includes(line)}
              onChange={() => form.set(field, toggled(value, line))}
            />
            <bdi>{words}</bdi>
          </label>
        ))}
      </div>
      <SomebodyElse form={form} field={field} />
    </FieldGroup>
  )
}

/** A professional or service by name. */
function SomebodyElse({ form, field }: Pick<Props, 'form' | 'field'>) {
  const { t } = useTranslation('planForms')
  const typing = `${field}-else`
  const isOpen = form.values[typing] !== undefined && form.values[typing] !== ''
  const typed = (form.values[typing] ?? '').trim()
  const add = () => {
    const line = serviceLine(typed)
    const before = form.values[field]
    const next = typed === '' || linesOf(before).includes(line) ? (before ?? '') : toggled(before, line)
    form.setAll({ ...form.values, [field]: next, [typing]: '' })
  }
  return (
    <details className="small" open={isOpen || undefined}>
      <summary>{t('form.somebodyElse')}</summary>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextField
          id={fieldId(form.name, typing)}
          label={t('form.service')}
          value={form.values[typing] ?? ''}
          onChange={value => form.set(typing, value)}
          maxLength={120}
          autoComplete="off"
        />
        <Button look="quiet" small onClick={add}>
          {t('form.add')}
        </Button>
      </div>
    </details>
  )
}
