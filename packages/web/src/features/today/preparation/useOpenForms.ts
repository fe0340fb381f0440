import { useCallback, useState } from 'react'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import type { SeenTrajectory } from '../../../trajectory/useTrajectoryCommand.ts'
import { focusForm } from './focus.ts'

/** The key under which what is typed in a form of a preparation is kept. */
export const preparationKey = (subject: string, { tenant, id }: SeenTrajectory, form: string): string =>
  sessionFieldsKey(subject, tenant.id, id, 'preparation', form)

/** The forms that are open; at first those in which something was typed before a reload. `prefix`: of the keys of all of them. */
export function useOpenForms(prefix: string) {
  const [forms, setForms] = useState<ReadonlySet<string>>(() => formsWithText(prefix))
  const open = useCallback((form: string, field?: string) => {
    setForms(before => new Set([...before, form]))
    focusForm(form, field)
  }, [])
  const close = useCallback((form: string) => {
    setForms(before => new Set([...before].filter(one => one !== form)))
  }, [])
  const isOpen = useCallback((form: string) => forms.has(form), [forms])
  return { isOpen, open, close }
}

function formsWithText(prefix: string): ReadonlySet<string> {
  try {
    const keys = Object.keys(sessionStorage).filter(key => key.startsWith(prefix))
    return new Set(keys.map(key => key.slice(prefix.length)))
  } catch {
    // Storage is unavailable, so nothing was kept.
    return new Set()
  }
}
