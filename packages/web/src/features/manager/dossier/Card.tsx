import { type ReactNode, Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading } from '../../../kit/index.ts'

type Props = {
  readonly id: string
  readonly title: string
  /** A link or status beside the title. */
  readonly beside?: ReactNode
  readonly flat?: boolean
  readonly children: ReactNode
}

/** A section of the dossier with a heading that links can target. */
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
      {/* A form in the card may still be loading. */}
      <Suspense fallback={<Loading>{t('busy')}</Loading>}>{children}</Suspense>
    </section>
  )
}
