import { type ReactNode, Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading } from '../../../kit/index.ts'

type Props = {
  readonly id: string
  readonly title: string
  /** Beside the title: a link or a word. */
  readonly beside?: ReactNode
  readonly flat?: boolean
  readonly children: ReactNode
}

/** A part of the dossier, with a heading that a link can lead to. */
export function Card({ id, title, beside, flat, children }: Props) {
  const { t } = useTranslation('dossier')
  return (
    <section className={`card tight stack stack-s${flat ? ' flat' : ''}`} aria-labelledby={id}>
      <div className="row between keep act">
        <h2 className="card-title" id={id} tabIndex={-1}>
          {title}
        </h2>
        {beside && <div style={{ marginBlock: '-.6rem' }}>{beside}</div>}
      </div>
      {/* A form in it may still be on its way. */}
      <Suspense fallback={<Loading>{t('busy')}</Loading>}>{children}</Suspense>
    </section>
  )
}
