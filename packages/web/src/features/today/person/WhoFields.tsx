import type { ConferencePart } from '@kring/domain'
import { sides, variants } from '@kring/domain/variants'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { Check, Choose, type Inputs, Typed } from './inputs.tsx'
import { isBeside, needsSide, partsIn } from './personFields.ts'

type Props = {
  readonly trajectory: TrajectoryView
  readonly inputs: Inputs
  readonly part: ConferencePart
  readonly isNew: boolean
  readonly birthDate: string | undefined
  readonly errorOf: (field: string) => FieldError | undefined
}

/** Who somebody is: name, relation, part, side or group, child or adult. */
export function WhoFields({ trajectory: { variant, setting }, inputs, part, isNew, birthDate, errorOf }: Props) {
  const { t } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  const dates = useDates()
  const { id, values, set } = inputs
  return (
    <>
      <Typed inputs={inputs} field="name" label={t('field.name')} most={200} fieldError={errorOf('name')} />
      <Typed inputs={inputs} field="relation" label={t('field.relation')} hint={t('field.relationHint')} most={200} />
      {isNew && (
        <Choose
          inputs={inputs}
          field="part"
          label={t('field.part')}
          options={partsIn(variant).map(one => ({ value: one, label: today(`one.part.${one}`) }))}
        />
      )}
      {needsSide(variant, part) && (
        <FieldGroup id={`${id}-side`} label={t('field.side')} fieldError={errorOf(sides[0])}>
          {sides.map(one => (
            <label key={one} className="choice">
              <input
                id={`${id}-${one}`}
                type="radio"
                name={`${id}-side`}
                checked={values.side === one}
                onChange={() => set('side', one)}
              />
              <span>{today(`one.side.${one}`)}</span>
            </label>
          ))}
        </FieldGroup>
      )}
      {variants[variant].participants === 'groups' && (
        <Typed
          inputs={inputs}
          field="group"
          label={t('field.group')}
          hint={setting.groups.length > 0 ? setting.groups.join(', ') : undefined}
          most={200}
        />
      )}
      {isBeside(part) && <Typed inputs={inputs} field="organisation" label={t('field.organisation')} most={200} />}
      {birthDate === undefined ? (
        <Check inputs={inputs} field="isChild" label={t('field.isChild')} />
      ) : (
        <p className="small soft">{t('field.born', { day: dates.date(birthDate) })}</p>
      )}
    </>
  )
}
