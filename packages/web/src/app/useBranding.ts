import type { TenantPage } from '@kring/functions/api/contract/people'
import { useEffect } from 'react'

type Colours = { readonly light: string; readonly dark: string }

/** An organisation's colours, on the root, for as long as its pages are shown. */
export function useBranding(branding: TenantPage['branding'] | undefined): void {
  useEffect(() => {
    const { style } = document.documentElement
    const paint = (name: string, colours: Colours | undefined) => {
      if (colours) style.setProperty(name, `light-dark(${colours.light}, ${colours.dark})`)
    }
    paint('--brand', branding?.brand)
    paint('--brand-ink', branding?.brandInk)
    if (branding?.brand) style.setProperty('--brand-wash', 'color-mix(in oklab, var(--brand) 13%, var(--surface))')
    return () => {
      for (const name of ['--brand', '--brand-ink', '--brand-wash']) style.removeProperty(name)
    }
  }, [branding])
}
