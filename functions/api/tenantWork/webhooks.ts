import type { Actor } from '@kring/domain'
import { forWebhookSettings, type WebhookSettings } from '../../data/index.ts'
import { signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

export const webhooksOf = ({ store, tenant }: TenantStore, actor: Actor): WebhookSettings =>
  forWebhookSettings(store, tenant.id, signing.webhookSettings(actor, tenant.id))
