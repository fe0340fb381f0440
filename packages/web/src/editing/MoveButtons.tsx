import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'

type Props = {
  /** Name of the item that is moved. */
  readonly name: string
  readonly id: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly move: (by: 1 | -1) => void
}

/** Moves an item one place up or down; focus stays on the button. */
export function MoveButtons({ name, id, isFirst, isLast, move }: Props) {
  const { t } = useTranslation('forms')
  const go = (by: 1 | -1) => {
    move(by)
    requestAnimationFrame(() => document.getElementById(`${id}-${by}`)?.focus())
  }
  return (
    <div className="move">
      <Button id={`${id}--1`} look="plain" className="square" locked={isFirst} onClick={() => go(-1)}>
        <span className="visually-hidden">{t('move.up', { name })}</span>
        <Arrow d="m5 12 7-7 7 7M12 19V5" />
      </Button>
      <Button id={`${id}-1`} look="plain" className="square" locked={isLast} onClick={() => go(1)}>
        <span className="visually-hidden">{t('move.down', { name })}</span>
        <Arrow d="M12 5v14m7-7-7 7-7-7" />
      </Button>
    </div>
  )
}

const Arrow = ({ d }: { readonly d: string }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={d} />
  </svg>
)
