import type { TenantPage } from '@kring/functions/api/contract/people'
import { useLayoutEffect } from 'react'
import { type PageBranding, setBranding } from '../i18n/branding.ts'

type Colours = TenantPage['branding']['colours']
type Branded = Pick<TenantPage, 'id' | 'name' | 'branding'>

/** Applies an organisation's colours, terms and logo while its pages are mounted, before they are painted. */
export function useBranding(tenant: Branded | undefined): void {
  useLayoutEffect(() => {
    if (tenant === undefined) return
    paint(tenant.branding.colours)
    setBranding(brandingOf(tenant))
    return () => {
      paint(undefined)
      setBranding()
    }
  }, [tenant])
}

export const brandingOf = ({ id, name, branding: { words, logo } }: Branded): PageBranding => ({
  name,
  words,
  logo: logo && logoSource(id, logo),
})

/** The version is part of the URL, so the image can be cached indefinitely. */
export const logoSource = (
  tenant: string,
  { version, width, height }: NonNullable<TenantPage['branding']['logo']>,
) => ({
  src: `/api/t/${tenant}/logo?v=${version}`,
  width,
  height,
})

/** The id of the style element with the colours of a page that the server drew. */
export const drawnColours = 'colours'

/** The custom properties of an organisation's colours. */
export const brandProperties = ({ light, dark }: NonNullable<Colours>) => ({
  '--brand': `light-dark(${light.brand}, ${dark.brand})`,
  '--brand-ink': `light-dark(${light.ink}, ${dark.ink})`,
  // The same share as in the contrast check of the colours (`washShare`).
  '--brand-wash': 'color-mix(in srgb, var(--brand) 13%, var(--surface))',
})

function paint(colours: Colours): void {
  const { style } = document.documentElement
  document.getElementById(drawnColours)?.remove()
  for (const name of ['--brand', '--brand-ink', '--brand-wash'] as const)
    if (colours) style.setProperty(name, brandProperties(colours)[name])
    else style.removeProperty(name)
}
