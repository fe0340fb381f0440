import type { Locale } from '@kring/domain/language'
import { useEffect, useRef } from 'react'
import { changeLocale, useLocale } from '../../../i18n/index.ts'
import { keepLocaleOfTab, readInvitationOfTab } from './invitationOfTab.ts'

/**
 * Shows the page in the person's own language, once it is known: not in that of the browser, which may be somebody else's.
 * What they choose on the page after that stays.
 */
export function usePersonsLanguage(tenant: string, own: Locale | undefined): void {
  const locale = useLocale()
  const isShown = useRef(false)
  useEffect(() => {
    if (own === undefined || isShown.current) return
    const first = readInvitationOfTab(tenant)?.locale ?? own
    changeLocale(first).then(
      () => {
        isShown.current = true
      },
      // The words did not come: the page stays in the language that it has.
      () => undefined,
    )
  }, [tenant, own])
  useEffect(() => {
    if (isShown.current) keepLocaleOfTab(tenant, locale)
  }, [tenant, locale])
}
