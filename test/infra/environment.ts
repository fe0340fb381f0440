import type { Environment } from '@kring/infra/environments'
import type { Template } from '@kring/infra/templates'

/** A deployment as its file would say it. */
export const environment: Environment = {
  name: 'test',
  account: '111122223333',
  region: 'eu-central-1',
  domain: 'kring.example',
  hostedZone: { id: 'Z0123456789', name: 'kring.example' },
  signInPrefix: 'kring-test',
  mailDomain: 'kring.example',
  dmarc: { policy: 'reject', reportsTo: 'dmarc@kring.example' },
  alarmEmail: 'on-call@kring.example',
  secondFactor: 'required',
  terminationProtection: true,
  sso: [],
  rateLimit: { perAddressInFiveMinutes: 2000, perSecond: 1000, burst: 2000 },
  reservedConcurrency: { api: 200, pages: 50 },
  backup: { mode: 'compliance', days: 35, secondRegion: 'eu-west-1' },
  budget: { eurosPerMonth: 400 },
}

/** Without the built web app, so that a test finds the same whether it was built or not. */
export const notBuilt = { site: 'none' } as const

export type Properties = Readonly<Record<string, unknown>>

/** The properties of every resource of a type. */
export const propertiesOf = (template: Template, type: string): readonly Properties[] =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties)
