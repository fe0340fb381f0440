import type { TenantPage } from '@kring/functions/api/contract/people'
import { useLayoutEffect } from 'react'
import { setBranding } from '../i18n/branding.ts'

type Colours = TenantPage['branding']['colours']

/** Applies an organisation's colours, terms and logo while its pages are mounted, before they are painted. */
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

/** The version is part of the URL, so the image can be cached indefinitely. */
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
  // The same share as in the contrast check of the colours (`washShare`).
  set('--brand-wash', colours && 'color-mix(in srgb, var(--brand) 13%, var(--surface))')
}
