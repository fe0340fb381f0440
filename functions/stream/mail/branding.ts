import {
  type Branding,
  defaultBranding,
  type Locale,
  localize,
  type MailTexts,
  mailTextOf,
  oneLine,
  type VariantId,
  withFooter,
  writeOwnMail,
} from '@kring/domain'
import { CorruptItem, type EffectsData } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'
import { isOwnMail, writeFixedMail } from './texts.ts'

/** A partner's branding for mails: its colours and words, and its texts, the most specific first. */
export type MailBranding = { readonly style: Branding; readonly texts: readonly MailTexts[] }
export const defaultMailBranding: MailBranding = { style: defaultBranding, texts: [] }

/**
 * Loads a partner's settings for mails. A setting that cannot be read falls back to the product's default, so that it
 * never stops a mail. A mail about a referral uses the text for its kind of conference, else the general one.
 */
export async function loadMailBranding(
  { log }: StreamDependencies,
  { branding }: EffectsData,
  variant: VariantId | undefined,
): Promise<MailBranding> {
  const orPlain = (error: unknown): undefined => {
    if (!(error instanceof CorruptItem)) throw error
    log.error('unreadable setting, mailed without it', { error: error.name })
    return undefined
  }
  const [style, own, all] = await Promise.all([
    branding.style().catch(orPlain),
    variant === undefined ? undefined : branding.texts(variant).catch(orPlain),
    branding.texts().catch(orPlain),
  ])
  return { style: style?.value ?? defaultBranding, texts: [own?.value ?? {}, all?.value ?? {}] }
}

export type Written = { readonly subject: string; readonly text: string; readonly sender?: string }

/** Subject and text of one mail. The operator's mails and those about safety cannot be changed by partners. */
export function writeMail(kind: MailKind, locale: Locale, facts: MailFacts, { style, texts }: MailBranding): Written {
  const { subject, body } = isOwnMail(kind)
    ? writeOwnMail(
        mailTextOf(kind, locale, ...texts),
        locale,
        { ...facts, variant: variantIn(facts, locale) },
        style.words,
      )
    : writeFixedMail(kind, locale, facts)
  if (!inNameOfPartner.has(kind)) return { subject: oneLine(subject), text: body }
  const sender = oneLine(style.mail.sender[locale] ?? '')
  return {
    subject: oneLine(subject),
    text: withFooter(body, style.mail.footer[locale]),
    ...(sender === '' ? {} : { sender }),
  }
}

const variantIn = ({ variant }: MailFacts, locale: Locale): string =>
  variant === undefined ? '' : localize(variant.name, locale)

/** Mails sent in the partner's name: to its citizens, referrers and members. */
const inNameOfPartner: ReadonlySet<MailKind> = new Set<MailKind>([
  'referral-received',
  'referral-accepted',
  'referral-declined',
  'referral-redirected',
  'withdrawal-confirmed',
  'link-renewed',
  'invited',
])
