import { FormDefinition, mostFilesOfForm, TenantId } from '@kring/domain'
import { forPlatform } from '@kring/functions/data/index'
import { expect, it, onTestFinished } from 'vitest'
import { attach } from '../support/attachments.ts'
import { once, openWorld } from '../support/world.ts'

/** As many file questions as there are files for, five each. */
const form = FormDefinition.parse({
  id: 'many-letters',
  version: 1,
  audience: 'professional',
  variants: ['family'],
  title: { nl: 'Met veel brieven' },
  sections: [
    {
      key: 'only',
      title: { nl: 'Alles' },
      questions: Array.from({ length: mostFilesOfForm / 5 }, (_, at) => ({
        type: 'file',
        key: `f${at}`,
        label: { nl: `Brieven ${at}` },
        required: false,
        accept: ['pdf'],
        max: 5,
      })),
    },
  ],
})

it('a referral with as many files as a form can ask for is one transaction, and each file goes with it', async () => {
  const world = await openWorld()
  onTestFinished(() => world.close())
  await forPlatform(world.store).putForm(TenantId.parse('linde'), form)
  const sara = { as: 'sara' } as const
  const files: { readonly id: string }[] = []
  for (let number = 0; number < mostFilesOfForm; number += 1) {
    const checked = await attach(world, sara, { name: `brief ${number}.pdf` })
    expect(checked.status, JSON.stringify(checked.body)).toBe(200)
    files.push(checked.body)
  }
  const answers = Object.fromEntries(
    form.sections[0]?.questions.map(({ key }, at) => [key, files.slice(at * 5, at * 5 + 5)]) ?? [],
  )
  const body = { form: { id: form.id, version: 1 }, locale: 'nl', answers }
  const sent = await world.ask('/t/linde/referrals', { ...sara, body, headers: once() })
  expect(sent.status, JSON.stringify(sent.body)).toBe(201)
  for (const { id } of files) {
    const link = await world.ask(`/t/linde/referrals/${sent.body.id}/attachments/${id}`, { as: 'leen' })
    expect(link.status, JSON.stringify(link.body)).toBe(200)
  }
})
