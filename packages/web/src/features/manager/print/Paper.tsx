import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** What comes out of the printer in place of the screen. */
export const Paper = ({ children }: { readonly children: ReactNode }) =>
  createPortal(<div className="paper-sheet">{children}</div>, document.body)
