import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { handlerNames } from '@kring/infra/constructs/bundle'
import { Handler } from '@kring/infra/constructs/handler'
import type { Environment } from '@kring/infra/environments'
import { logicalIdOf, Stack, withBundledApp } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { environment, notBuilt } from './environment.ts'

const FunctionResource = z.object({ Properties: z.object({ Code: z.object({ S3Key: z.string() }) }) })
const SourceMap = z.object({ sources: z.array(z.string()) })

/** With a provider, so that there is the function that finds its people. */
const sso: Environment['sso'] = [
  { kind: 'saml', name: 'City', domains: ['city.example'], metadataUrl: 'https://idp.city.example/metadata' },
]

test('every function has the code of its own handler, and no two have the same', () => {
  const codes = withBundledApp([{ ...environment, sso }], notBuilt, ({ stages }) =>
    stages.flatMap(stage => {
      const assembly = stage.synth()
      return stage.node.findAll().flatMap(handler => {
        if (!(handler instanceof Handler)) return []
        const { template } = assembly.getStackArtifact(Stack.of(handler).artifactId)
        const { Properties } = FunctionResource.parse(template.Resources[logicalIdOf(handler)])
        const asset = Properties.Code.S3Key.replace(/\.zip$/, '')
        // The stages' assets lie in the folder of the app.
        const map = readFileSync(join(assembly.directory, '..', `asset.${asset}`, 'index.mjs.map'), 'utf8')
        const sources = SourceMap.parse(JSON.parse(map)).sources.map(source => source.replace(/^(?:\.\.\/)+/, ''))
        return [{ name: handler.name, asset, own: sources.filter(source => /functions\/.*handler\.ts$/i.test(source)) }]
      })
    }),
  )
  expect(codes.map(({ name }) => name).toSorted()).toEqual([...handlerNames].toSorted())
  for (const { name, own } of codes) {
    expect(
      own.map(source => source.slice(source.indexOf('functions/'))),
      name,
    ).toContain(`functions/${name}/handler.ts`)
  }
  expect(new Set(codes.map(({ asset }) => asset)).size).toBe(codes.length)
})
