import { type FormEdit, type Loosened, loosenedBy } from '@kring/domain/forms'
import { useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Dialog } from '../../../../kit/index.ts'
import { useBuilder } from '../state/BuilderContext.tsx'
import { LoosenedList } from './LoosenedList.tsx'

type Props = {
  readonly edit: FormEdit
  readonly words: string
  readonly title: string
  readonly removed: () => void
}

/** Removes a question or section; where conditions use it, says first what is then asked of everyone. */
export function RemoveButton({ edit, words, title, removed }: Props) {
  const { t } = useTranslation('forms')
  const { builderStore } = useBuilder()
  const [loosened, setLoosened] = useState<readonly Loosened[]>([])
  const remove = () => {
    builderStore.edit(edit)
    removed()
  }
  const ask = () => {
    const found = loosenedBy(builderStore.state().form, edit)
    if (found.length === 0) remove()
    else setLoosened(found)
  }
  return (
    <>
      <Button look="plain" small onClick={ask}>
        {words}
      </Button>
      <Dialog open={loosened.length > 0} title={title} onClose={() => setLoosened([])}>
        <LoosenedList loosened={loosened} />
        <div className="row">
          <Button onClick={remove}>{words}</Button>
          <Button look="plain" onClick={() => setLoosened([])}>
            {t('cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
