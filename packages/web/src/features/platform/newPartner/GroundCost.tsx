import { starterForms, withPlainCore } from '@kring/domain/forms'
import { sectors } from '@kring/domain/tenants'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { groundExamples } from './groundExamples.ts'

type Props = { readonly sector: string | undefined; readonly country: string; readonly onUse: (text: string) => void }

/** What a new partner cannot ask without a legal ground, what is asked instead, and how a ground may read. */
export function GroundCost({ sector: typed, country, onUse }: Props) {
  const { t } = useTranslation('onboarding')
  const sector = sectors.find(one => one === typed)
  if (sector === undefined) return <p className="small soft">{t('cost.choose')}</p>
  const forms = Object.values(starterForms(sector))
  const left = new Set(forms.map(withPlainCore).flatMap(keysIn))
  const lost = new Map(forms.flatMap(questionsIn).flatMap(one => (left.has(one.key) ? [] : [[one.key, one.label]])))
  const losesVariant = forms.some(({ variants }) => variants.includes('restorative'))
  return (
    <details className="card tight flat">
      <summary>{t('cost.title')}</summary>
      <div className="stack stack-s small">
        <p>{t('cost.lead')}</p>
        <ul>
          {[...lost].map(([key, label]) => (
            <li key={key}>
              <TextIn text={label} />
            </li>
          ))}
        </ul>
        <p>{t('cost.plain')}</p>
        {losesVariant && <p>{t('cost.variants')}</p>}
        <p>
          <b>{t('cost.examples')}</b>
        </p>
        <ul className="plain-list stack stack-s">
          {groundExamples(sector, country).map(text => (
            <li key={text} className="stack stack-s">
              <span>“{text}”</span>
              <span>
                <Button look="quiet" small onClick={() => onUse(text)}>
                  {t('cost.use')}
                  <span className="visually-hidden">: {text}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

type Form = ReturnType<typeof starterForms>['citizen']
const questionsIn = (form: Form) => form.sections.flatMap(({ questions }) => questions)
const keysIn = (form: Form) => questionsIn(form).map(({ key }) => key)
