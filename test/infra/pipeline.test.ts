import { Stack, Template, withUnbundledApp } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const pipelineOf = (github: typeof environment.github) =>
  withUnbundledApp([{ ...environment, github }], notBuilt, ({ stages: [stage] }) => {
    const assembly = stage?.synth()
    const stack = stage?.pipeline
    return stack && assembly && Template.fromJSON(assembly.getStackArtifact(Stack.of(stack).artifactId).template)
  })

describe('a pipeline', () => {
  test('may deploy only where an environment says so', () => {
    expect(pipelineOf(undefined)).toBeUndefined()
  })

  test('is one repository’s, in the environment whose reviewers decide, and becomes CDK’s roles alone', () => {
    const template = pipelineOf({ repository: 'kring/kring', environment: 'production' })
    if (template === undefined) throw new Error('there is no stack')
    const [role] = propertiesOf(template, 'AWS::IAM::Role')
    expect(JSON.stringify(role?.AssumeRolePolicyDocument)).toContain(
      '"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":"repo:kring/kring:environment:production"}',
    )
    const policies = JSON.stringify(propertiesOf(template, 'AWS::IAM::Policy'))
    const roles = policies.match(/role\/cdk-hnb659fds-[\w-]+/g) ?? []
    expect(roles).toHaveLength(9)
    expect(roles.every(name => /(?:eu-central-1|us-east-1|eu-west-1)$/.test(name))).toBe(true)
    expect(policies).not.toMatch(/dynamodb:|kms:|secretsmanager:|s3:|iam:[A-Z]/)
    for (const verb of policies.match(/"[a-z0-9-]+:[A-Z]\w+"/g) ?? [])
      expect(verb).toMatch(/:(?:Get|List|Describe|AssumeRole)/)
  })
})
