import type { VariantId } from '@kring/domain/variants'
import { queryOptions } from '@tanstack/react-query'
import { readBranding, readMailTexts } from '../../api/branding.ts'
import { readLetterTexts } from '../../api/letters.ts'

/** Loaded once when the page opens, so that a refetch does not replace what is being edited. */
const opened = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const

export const brandingQuery = (tenant: string) =>
  queryOptions({ queryKey: ['house-style', tenant], queryFn: () => readBranding(tenant), ...opened })

export const mailTextsQuery = (tenant: string, variant?: VariantId) =>
  queryOptions({
    queryKey: ['mail-texts', tenant, variant],
    queryFn: () => readMailTexts(tenant, variant),
    ...opened,
  })

export const letterTextsQuery = (tenant: string, variant: VariantId) =>
  queryOptions({
    queryKey: ['letter-texts', tenant, variant],
    queryFn: () => readLetterTexts(tenant, variant),
    ...opened,
  })
