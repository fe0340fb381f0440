import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Content that is printed instead of the screen. */
export const Paper = ({ children }: { readonly children: ReactNode }) =>
  createPortal(<div className="paper-sheet">{children}</div>, document.body)
