import { changedParts } from '@kring/domain/variants'
import { useEffect, useRef } from 'react'
import type { VariantSettings } from '../../../api/variants.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { listed } from '../words.ts'
import type { EditState } from './editState.ts'

type Props = {
  readonly editing: EditState
  readonly theirs: VariantSettings
  readonly putMine: () => void
  readonly takeTheirs: () => void
}

/** Somebody else saved meanwhile: which parts they changed and which I did, and the choice that is to be made. */
export function ConflictNote({ editing: { base, mine }, theirs, putMine, takeTheirs }: Props) {
  const { t, locale } = useTranslation('variants')
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const who = theirs.changed?.by ?? t('conflict.somebody')
  const inWords = (parts: ReturnType<typeof changedParts>) =>
    parts.length === 0
      ? t('conflict.nothing')
      : listed(
          parts.map(part => t(`part.${part}`)),
          locale,
        )
  return (
    <section ref={box} className="note sun stack stack-s" tabIndex={-1} aria-labelledby="conflict">
      <h2 id="conflict" className="card-title">
        {t('conflict.title', { who })}
      </h2>
      <p>{t('conflict.text')}</p>
      <ul>
        <li>{t('conflict.theirs', { who, parts: inWords(changedParts(base, theirs)) })}</li>
        <li>{t('conflict.mine', { parts: inWords(changedParts(base, mine)) })}</li>
      </ul>
      <div className="row">
        <Button onClick={putMine}>{t('conflict.putMine')}</Button>
        <Button look="quiet" onClick={takeTheirs}>
          {t('conflict.takeTheirs', { who })}
        </Button>
      </div>
      <p className="small">{t('conflict.hint', { who })}</p>
    </section>
  )
}
