import { lazy } from 'react'

/** The pages of a partner's administrator that have one route, by the last word of their address. `npm run size` weighs each by itself. */
export const partPages = {
  people: lazy(async () => ({ default: (await import('./PeoplePage.tsx')).PeoplePage })),
  systems: lazy(async () => ({ default: (await import('./SystemsPage.tsx')).SystemsPage })),
  invoices: lazy(async () => ({ default: (await import('./invoices/InvoicesPage.tsx')).InvoicesPage })),
  log: lazy(async () => ({ default: (await import('./log/PartnerLogPage.tsx')).PartnerLogPage })),
  retention: lazy(async () => ({ default: (await import('./retention/RetentionTermsPage.tsx')).RetentionTermsPage })),
  house: lazy(async () => ({ default: (await import('../branding/style/BrandingPage.tsx')).BrandingPage })),
  variants: lazy(async () => ({ default: (await import('../variants/overview/VariantsPage.tsx')).VariantsPage })),
  import: lazy(async () => ({ default: (await import('../imports/PartnerImportPage.tsx')).PartnerImportPage })),
} as const

export const isPartPage = (name: string | undefined): name is keyof typeof partPages =>
  name !== undefined && Object.hasOwn(partPages, name)
