import { buttonClass, PathLink } from '../../kit/index.ts'
import { useFormContext } from '../FormContext.tsx'

/** Keeps what was typed and leaves; only where there is somewhere to come back from. */
export function CloseLink({ children }: { readonly children: string }) {
  const { close, answerStore } = useFormContext()
  if (close === undefined) return null
  return (
    <PathLink href={close} className={buttonClass('plain')} onClick={() => void answerStore.flush()}>
      {children}
    </PathLink>
  )
}
