import { buttonClass, PathLink } from '../../kit/index.ts'
import { usePlace } from '../FillingContext.tsx'

/** Keeps what was typed and leaves; only where there is somewhere to come back from. */
export function CloseLink({ children }: { readonly children: string }) {
  const { close, filling } = usePlace()
  if (close === undefined) return null
  return (
    <PathLink href={close} className={buttonClass('plain')} onClick={() => void filling.flush()}>
      {children}
    </PathLink>
  )
}
