import { isChildOn, mostCaption, pictureKinds } from '@kring/domain/trajectory'
import type { PictureView } from '@kring/functions/api/contract/pictures'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { Choose } from '../../person/inputs.tsx'
import { FormChoices } from '../../preparation/form/FormChoices.tsx'
import { FormFrame } from '../../preparation/form/FormFrame.tsx'
import { FormText } from '../../preparation/form/FormText.tsx'
import { textIn } from '../../preparation/form/given.ts'
import { usePlanForm } from '../form/usePlanForm.ts'
import { usePlan } from '../PlanContext.ts'
import { describeForm } from './describeForm.ts'

/** What the family says of a picture, and who drew it. */
export function DescribePicture({ picture }: { readonly picture: PictureView }) {
  const { t } = useTranslation('plan')
  const { t: kinds } = useTranslation('planRead')
  const { trajectory, people, nameOf } = usePlan()
  const name = describeForm(picture.id)
  const form = usePlanForm({
    form: name,
    command: 'describe-picture',
    back: 'pictures',
    fieldsOf: ({ pictures = [] }) => {
      const { kind, caption = '', drawnBy = '' } = pictures.find(({ id }) => id === picture.id) ?? picture
      return { kind, caption, drawnBy }
    },
    bodyOf: values => {
      const caption = textIn(values, 'caption')
      return {
        picture: picture.id,
        kind: pictureKinds.find(kind => kind === values.kind) ?? picture.kind,
        ...(caption !== '' && { caption }),
        ...(values.drawnBy && { drawnBy: values.drawnBy }),
      }
    },
  })
  const errors = useSubmitErrors({})
  // A child's drawing is by a child; another one may be by anybody.
  const drawers = form.values.kind === 'child-drawing' ? people.filter(one => isChildOn(one, trajectory.today)) : people
  const known = people.filter(one => drawers.includes(one) || one.id === form.values.drawnBy)
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('pictures.described')}
      names={{ kind: t('pictures.kind'), caption: t('pictures.words'), drawnBy: t('pictures.drawnBy') }}
      wordsOf={(field, value) =>
        field === 'drawnBy' && value !== '' ? nameOf(value) : field === 'kind' ? wordOf(value, kinds) : value
      }
    >
      <FormChoices
        form={form}
        field="kind"
        label={t('pictures.kind')}
        errors={errors}
        options={pictureKinds.map(value => ({ value, label: kinds(`picture.kind.${value}`) }))}
      />
      <FormText
        form={form}
        field="caption"
        label={t('pictures.words')}
        hint={t('pictures.wordsHint')}
        most={mostCaption}
        lines={2}
      />
      {form.values.kind !== 'flip-chart' && known.length > 0 && (
        <Choose
          inputs={{ id: name, values: form.values, set: form.set }}
          field="drawnBy"
          label={t('pictures.drawnBy')}
          none={t('pictures.notSaid')}
          options={known.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        />
      )}
    </FormFrame>
  )
}

type Words = (key: `picture.kind.${(typeof pictureKinds)[number]}`) => string

function wordOf(value: string, words: Words): string {
  const kind = pictureKinds.find(one => one === value)
  return kind === undefined ? value : words(`picture.kind.${kind}`)
}
