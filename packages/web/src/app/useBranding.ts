import type { TenantPage } from '@kring/functions/api/contract/people'
import { useLayoutEffect } from 'react'
import { setBranding } from '../i18n/branding.ts'

type Colours = TenantPage['branding']['colours']

/** An organisation's colours, words and logo, for as long as its pages are shown; before anything of them is seen. */
export function useBranding(tenant: Pick<TenantPage, 'id' | 'name' | 'branding'> | undefined): void {
  useLayoutEffect(() => {
    if (tenant === undefined) return
    const { colours, words, logo } = tenant.branding
    paint(colours)
    setBranding({ name: tenant.name, words, logo: logo && logoSource(tenant.id, logo) })
    return () => {
      paint(undefined)
      setBranding()
    }
  }, [tenant])
}

/** The version makes it an address whose picture never changes. */
export const logoSource = (
  tenant: string,
  { version, width, height }: NonNullable<TenantPage['branding']['logo']>,
) => ({
  src: `/api/t/${tenant}/logo?v=${version}`,
  width,
  height,
})

function paint(colours: Colours): void {
  const { style } = document.documentElement
  const set = (name: string, value: string | undefined) =>
    value === undefined ? style.removeProperty(name) : style.setProperty(name, value)
  set('--brand', colours && `light-dark(${colours.light.brand}, ${colours.dark.brand})`)
  set('--brand-ink', colours && `light-dark(${colours.light.ink}, ${colours.dark.ink})`)
  // As much as was counted on when the colours were found readable (`washShare`).
  set('--brand-wash', colours && 'color-mix(in srgb, var(--brand) 13%, var(--surface))')
}
