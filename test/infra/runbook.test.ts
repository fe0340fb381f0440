import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { templatesOf } from '@kring/infra/templates'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(join(root, 'docs/runbook.md'), 'utf8')
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map(section => [section.slice(0, section.indexOf('\n')).trim(), section.slice(section.indexOf('\n')).trim()]),
)
const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
})
/** An alarm of a release tells nobody: the release is taken back by itself. */
const OfRelease = z.object({
  AlarmName: z.undefined().optional(),
  AlarmDescription: z.string().endsWith('it is taken back'),
})
const alarms = Object.values(templatesOf(environment, notBuilt)).flatMap(template =>
  propertiesOf(template, 'AWS::CloudWatch::Alarm')
    .filter(alarm => !OfRelease.safeParse(alarm).success)
    .map(alarm => Alarm.parse(alarm)),
)
const nameOf = (alarm: z.infer<typeof Alarm>): string => alarm.AlarmName.replace(`kring-${environment.name}-`, '')

test('every alarm of every stack tells somebody, and has its section; no section is of an alarm that is gone', () => {
  const names = alarms.map(nameOf).sort()
  expect(names.length).toBeGreaterThan(20)
  expect([...sections.keys()].filter(title => title !== 'The budget').sort()).toEqual(names)
  for (const [title, text] of sections) expect(text.length, title).toBeGreaterThan(100)
})

test('an alarm says where its section is', () => {
  for (const alarm of alarms) expect(alarm.AlarmDescription).toContain(`docs/runbook.md, ${nameOf(alarm)}`)
})

test('every command that the page names exists', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const operations = join(root, 'functions/operations/commands')
  const named = [...page.matchAll(/npm run (?:-s )?([\w:]+)(?: -- (\w+))?/g)].map(([, script = '', word]) => ({
    script,
    word,
  }))
  expect(named.length).toBeGreaterThan(4)
  for (const { script, word } of named) {
    expect(Object.keys(scripts)).toContain(script)
    if (script === 'kring' && word !== 'cost')
      expect(existsSync(join(operations, `${word}.ts`)), `kring ${word}`).toBe(true)
  }
  const files = [...page.matchAll(/`(?:node )?((?:functions|infra)\/[\w/]+\.ts)/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(existsSync(join(root, file)), file).toBe(true)
})
