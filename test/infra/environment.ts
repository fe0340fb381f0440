import type { Environment } from '@kring/infra/environments'
import type { Template } from '@kring/infra/templates'

/** A deployment with a domain of its own. */
export const environment: Environment = {
  name: 'test',
  region: 'eu-central-1',
  domain: 'kring.example',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
  signInPrefix: 'kring-test',
  mailDomain: 'kring.example',
  alarmEmail: 'on-call@kring.example',
  secondFactor: 'required',
  terminationProtection: true,
}

/** Without the built web app, so that a test finds the same whether it was built or not. */
export const notBuilt = { siteFolder: '/not/built' }

export type Properties = Readonly<Record<string, unknown>>

/** The properties of every resource of a type. */
export const propertiesOf = (template: Template, type: string): readonly Properties[] =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties)
