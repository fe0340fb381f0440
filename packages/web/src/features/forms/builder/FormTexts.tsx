import { localize } from '@kring/domain/language'
import { variantNameAt } from '@kring/domain/variants'
import { lazy, Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

const FormEditor = lazy(() => import('./editors/FormEditor.tsx'))

/** The texts of the form itself, collapsed until edited. */
export function FormTexts() {
  const { t, locale } = useTranslation('forms')
  const { builderStore, tenant } = useBuilder()
  const isOpen = useBuilderState(({ open }) => open === 'form')
  const audience = useBuilderState(({ form }) => form.audience)
  const variants = useBuilderState(({ form }) => form.variants)
  const names = variants.map(id => localize(variantNameAt(tenant, id), locale))
  return (
    <section className="card tight stack stack-s" aria-labelledby="form-texts-title">
      <div className="row between">
        <div>
          <h2 className="card-title" id="form-texts-title">
            {t('form.title')}
          </h2>
          <p className="small soft">
            {t(`audience.${audience}`)}. {names.join(', ')}.
          </p>
        </div>
        {!isOpen && (
          <Button id="form-texts" look="quiet" small onClick={() => builderStore.open('form')}>
            {t('form.edit')}
          </Button>
        )}
      </div>
      {isOpen && (
        <Suspense fallback={<Loading>{t('loadingPart')}</Loading>}>
          <FormEditor />
        </Suspense>
      )}
    </section>
  )
}
