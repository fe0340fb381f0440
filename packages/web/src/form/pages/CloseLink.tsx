import { buttonClass, PathLink } from '../../kit/index.ts'
import { useFormContext } from '../FormContext.tsx'

/** Saves and leaves the form; rendered only when there is a page to return to. */
export function CloseLink({ children }: { readonly children: string }) {
  const { close, answerStore } = useFormContext()
  if (close === undefined) return null
  return (
    <PathLink href={close} className={buttonClass('plain')} onClick={() => void answerStore.flush()}>
      {children}
    </PathLink>
  )
}
