import {
  defaultWayOfWorking,
  type Question,
  starterForms,
  Tenant,
  TenantId,
  type WayOfWorking,
  wayOfWorkingPart,
} from '@kring/domain'
import { dreamCase, johanCase, neighbourhoodCase } from '@kring/domain/test-data/examples'
import { forPlatform, forTenant } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linde, oost, type people } from '../support/people.ts'
import { give, harmedSide, intake, openQuestion, submitJohan, youthCareRestorative } from '../support/referrals.ts'
import { at, once, openWorld, type Reply, type World } from '../support/world.ts'

describe('the differences between the four kinds of conference', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await createWoonpunt(world)
  })
  afterAll(() => world.close())

  /** Sends commands to a dossier one after the other, increasing the expected version each time. */
  const steps = (tenant: string, id: string) => {
    let version = 1
    return async (command: string, body: unknown): Promise<Reply> => {
      const headers = { ...at(version), ...once() }
      const reply = await world.ask(`/t/${tenant}/referrals/${id}/${command}`, { as: 'leen', body, headers })
      if (reply.status === 200) version = reply.body.version
      return reply
    }
  }
  const read = (path: string, as: keyof typeof people | undefined, link?: string) =>
    world.ask(path, { ...(as && { as }), ...(link && { headers: { 'Personal-Link': link } }) })

  describe('restorative: two sides', () => {
    const hearing = {
      didHarm: {
        spokenWith: 'Kevin en zijn moeder',
        summary: 'Kevin schaamt zich-ZEI-KEVIN.',
        willing: 'OOK-KEVIN wil',
      },
      harmed: { spokenWith: 'mevrouw Aerts', summary: 'Ze is boos-ZEI-AERTS.', willing: 'OOK-AERTS wil' },
    }
    const heard = (side: 'didHarm' | 'harmed', takesPart = 'yes') => ({
      heldOn: '2020-01-02',
      side,
      takesPart,
      ...hearing[side],
    })
    const secrets = /ZEI-KEVIN|ZEI-AERTS|OOK-KEVIN|OOK-AERTS|Kevin en zijn moeder|takesPart|sideIntakes/
    let id: string
    let link: string
    let step: ReturnType<typeof steps>

    it('a citizen refers for the side that was harmed', async () => {
      const body = { form: { id: 'self-referral', version: 1 }, answers: harmedSide, locale: 'nl' }
      const sent = await world.ask('/t/linde/referrals', { body, headers: once() })
      expect(sent.status).toBe(201)
      id = sent.body.id
      link = sent.body.personalLink
      step = steps('linde', id)
      const { body: dossier } = await read(`/t/linde/referrals/${id}`, 'leen')
      expect(dossier.participants).toMatchObject({
        kind: 'two-sides',
        sides: {
          harmed: { persons: [{ name: 'Mevrouw Aerts' }] },
          didHarm: { persons: [{ name: 'Kevin van de overkant' }] },
        },
      })
      expect(dossier.missing).toEqual(['hear-did-harm', 'hear-harmed', 'question'])
    })

    it('is accepted only once each side was heard by itself and wants to take part', async () => {
      await step('start-intake', {})
      await step('set-question', openQuestion)
      expect((await step('accept', {})).body.code).toBe('side-not-heard')
      expect((await step('record-intake', { ...intake, heldOn: '2020-01-02' })).body.code).toBe('side-missing')
      expect((await step('record-intake', heard('didHarm'))).status).toBe(200)
      expect((await step('accept', {})).body.code).toBe('side-not-heard')
      const together = { ...heard('harmed'), spokenWith: hearing.didHarm.spokenWith }
      expect((await step('record-intake', together)).body.code).toBe('sides-together')
    })

    it('who referred does not learn from the steps that the other side was spoken with', async () => {
      const { body } = await read('/p/linde/status', undefined, link)
      expect(body.steps.find((one: { step: string }) => one.step === 'conversation')).toMatchObject({ progress: 'now' })
    })

    it('waits until both want to, says why not in the language of who asks, and is then accepted', async () => {
      expect((await step('record-intake', heard('harmed', 'unsure'))).status).toBe(200)
      const refused = await step('accept', {})
      expect([refused.status, refused.body.code]).toEqual([409, 'side-not-willing'])
      expect((await step('record-intake', heard('harmed'))).status).toBe(200)
      expect((await step('accept', {})).body.state).toBe('accepted')
    })

    it('the regional manager reads both sides, apart', async () => {
      const { body } = await read(`/t/linde/referrals/${id}`, 'leen')
      expect(body.sideIntakes.didHarm.summary).toContain('ZEI-KEVIN')
      expect(JSON.stringify(body.sideIntakes.didHarm)).not.toContain('AERTS')
      expect(JSON.stringify(body.sideIntakes.harmed)).not.toContain('KEVIN')
      expect(body).not.toHaveProperty('intake')
      const file = await read(`/t/linde/referrals/${id}/export`, 'leen')
      expect(file.text).toContain('ZEI-AERTS')
    })

    it('she takes along what one side may have, and no word or name of the other is in it', async () => {
      await step('set-minimum-requirement', { text: 'Niemand komt aan huis.', reason: 'OOK-AERTS is bang.' })
      for (const [side, own, other] of [
        ['didHarm', /ZEI-KEVIN/, /AERTS|Aerts/],
        ['harmed', /ZEI-AERTS/, /KEVIN|Kevin/],
      ] as const) {
        const { body, text, headers } = await read(`/t/linde/referrals/${id}/export?side=${side}`, 'leen')
        expect(headers.get('content-disposition')).toBe(`attachment; filename="${id}-${side}.json"`)
        expect(body).toMatchObject({ view: 'side-sheet', side, questions: [openQuestion.text] })
        expect(text).toMatch(own)
        expect(text).not.toMatch(other)
        const printed = { as: 'leen', method: 'POST' } as const
        expect((await world.ask(`/t/linde/referrals/${id}/printed?side=${side}`, printed)).status).toBe(204)
      }
      const { body: log } = await read(`/t/linde/referrals/${id}/access-log`, 'leen')
      const taken = log.items.filter((one: { side?: string }) => one.side !== undefined)
      expect(taken.map((one: { action: string; side: string }) => `${one.action} ${one.side}`)).toEqual([
        'print harmed',
        'export harmed',
        'print didHarm',
        'export didHarm',
      ])
      const family = `/t/linde/referrals/${await submitJohan(world)}`
      for (const [path, method] of [
        ['export', 'GET'],
        ['printed', 'POST'],
      ] as const) {
        const none = await world.ask(`${family}/${path}?side=harmed`, { as: 'leen', method })
        expect([none.status, none.body.code]).toEqual([422, 'side-unfit'])
      }
      const strange = await read(`/t/linde/referrals/${id}/export?side=both`, 'leen')
      expect([strange.status, strange.body.code]).toEqual([400, 'invalid-query'])
    })

    it('neither side’s referrer sees anything of the preparation: only what they typed themselves', async () => {
      const { body, text } = await read('/p/linde/status', undefined, link)
      expect(text).not.toMatch(secrets)
      expect(body.answers.otherSide).toBe('Kevin van de overkant')
      expect(body.steps.find((one: { step: string }) => one.step === 'conversation')).toMatchObject({
        progress: 'done',
      })
      for (const path of ['export', 'access-log'])
        expect((await read(`/t/linde/referrals/${id}/${path}`, undefined)).status).toBe(401)
    })

    it('the referrer of the other side, who sent their own, sees nothing of this one at all', async () => {
      const other = { form: { id: 'referral', version: 1 }, answers: youthCareRestorative, locale: 'nl' }
      const sent = await world.ask('/t/linde/referrals', { as: 'sara', body: other, headers: once() })
      expect(sent.status).toBe(201)
      const otherStep = steps('linde', sent.body.id)
      await otherStep('start-intake', {})
      await otherStep('record-intake', heard('harmed'))
      await otherStep('record-intake', heard('didHarm'))
      const own = await read(`/t/linde/referrals/${sent.body.id}`, 'sara')
      expect(own.body).toMatchObject({ view: 'status', title: 'Kevin, Mevrouw Aerts' })
      expect(own.text).not.toMatch(secrets)
      expect((await read('/t/linde/referrals', 'sara')).text).not.toMatch(secrets)
      expect((await read(`/t/linde/referrals/${id}`, 'sara')).status).toBe(404)
      for (const path of ['export', 'access-log'])
        expect((await read(`/t/linde/referrals/${sent.body.id}/${path}`, 'sara')).status).toBeGreaterThanOrEqual(403)
      for (const as of ['bart', 'sofie'] as const)
        for (const one of [id, sent.body.id])
          expect((await read(`/t/linde/referrals/${one}`, as)).text).not.toMatch(/ZEI-|OOK-|Aerts|Kevin/)
    })
  })

  describe('neighbourhood: a place and groups', () => {
    it('is never stuck: the manager writes down the groups that its form did not tell', async () => {
      const answers = { ...neighbourhoodCase, groups: [] }
      const body = { form: { id: 'referral', version: 1 }, answers, locale: 'nl' }
      const sent = await world.ask('/t/woonpunt/referrals', { as: joris, body, headers: once() })
      expect(sent.status).toBe(201)
      const mine = await world.ask('/t/woonpunt/referrals', { as: joris })
      expect(mine.body.items[0].title).toBe('Het binnenplein van de Molenstraat')
      const step = steps('woonpunt', sent.body.id)
      await step('start-intake', {})
      await step('record-intake', { ...intake, heldOn: '2020-01-02' })
      await step('set-question', openQuestion)
      expect((await step('accept', {})).body.code).toBe('groups-missing')
      const groups = {
        place: 'Het plein',
        groups: [{ name: 'Amina', organisation: 'Gezinnen' }],
        openGroups: 'Jongeren',
      }
      expect((await step('set-participants', { answers: groups })).status).toBe(200)
      expect((await step('accept', {})).body.state).toBe('accepted')
      const dossier = await read(`/t/woonpunt/referrals/${sent.body.id}`, 'leen')
      expect(dossier.body).toMatchObject({
        participants: {
          place: 'Het plein',
          groups: [{ name: 'Gezinnen', spokesperson: { name: 'Amina' } }, { name: 'Jongeren' }],
        },
        toAsk: [{ what: 'spokesperson', who: 'Jongeren' }],
        missing: [],
      })
      expect(dossier.body.history.map(({ type }: { type: string }) => type)).toContain('around-set')
      const followed = await world.ask(`/t/woonpunt/referrals/${sent.body.id}`, { as: joris })
      expect(followed.text).not.toContain('Gezinnen')
    })
  })

  describe('learning circle: a pupil at a school', () => {
    it('shows pupil, school, year and teacher, and takes a fault in none of them', async () => {
      const body = { form: { id: 'referral', version: 1 }, answers: dreamCase, locale: 'nl' }
      const sent = await world.ask('/t/kompas/referrals', { as: 'nadia', body, headers: once() })
      const dossier = await read(`/t/kompas/referrals/${sent.body.id}`, 'leen')
      expect(dossier.body).toMatchObject({
        participants: { kind: 'pupil', school: 'Atheneum Haacht', year: '3 STEM', teacher: { name: 'Meester Koen' } },
        others: { people: [{ name: 'Hilde Jacobs' }, { name: 'Mama' }, { name: 'Ruben' }, { name: 'Fien' }] },
        toAsk: [],
      })
      const step = steps('kompas', sent.body.id)
      await step('start-intake', {})
      const wrong = await step('set-participants', { answers: { teacher: { phone: 'geen' } } })
      expect([wrong.status, wrong.body.code]).toEqual([422, 'answers-invalid'])
      expect(wrong.body.faults.map(({ path }: { path: string }) => path)).toEqual(['teacher.name', 'teacher.phone'])
    })
  })

  describe('what a partner asks in the intake', () => {
    const pets: Question = {
      type: 'yes-no',
      key: 'pets',
      label: { nl: 'Zijn er huisdieren?' },
      required: true,
      marks: [],
    }
    const save = (intakeQuestions: Question[], revision: number) => {
      const value: WayOfWorking = { ...defaultWayOfWorking, intakeQuestions }
      const by = { subject: 'bart', name: 'Bart Test' }
      const change = { value, revision, at: '2026-04-01T09:00:00.000Z', by }
      return forTenant(world.store, linde).saveSetting(wayOfWorkingPart('family'), change)
    }
    let id: string

    it('is on the dossier while the conversation may be written down, and not before', async () => {
      await save([pets], 0)
      id = await submitJohan(world)
      const before = await read(`/t/linde/referrals/${id}`, 'leen')
      expect(before.body).not.toHaveProperty('intakeQuestions')
      await give(world, id, 'start-intake', {}, 1)
      const { body } = await read(`/t/linde/referrals/${id}`, 'leen')
      expect(body.intakeQuestions).toEqual([pets])
    })

    it('must be answered where it says so, and goes through the one validator', async () => {
      const without = await give(world, id, 'record-intake', intake, 2)
      expect([without.status, without.body.code]).toEqual([422, 'answers-invalid'])
      expect(without.body.faults).toMatchObject([{ path: 'pets', code: 'required' }])
      const wrong = await give(world, id, 'record-intake', { ...intake, answers: { pets: 'misschien' } }, 2)
      expect(wrong.body.faults).toMatchObject([{ path: 'pets' }])
      const right = await give(world, id, 'record-intake', { ...intake, answers: { pets: true, more: 'x' } }, 2)
      expect(right.status).toBe(200)
    })

    it('stays as it was asked, whatever the partner asks from then on', async () => {
      await save([{ ...pets, label: { nl: 'Is er een kat?' } }], 1)
      for (const path of [`/t/linde/referrals/${id}`, `/t/linde/referrals/${id}/export`]) {
        const { body } = await read(path, 'leen')
        expect(body.intake.extra).toEqual({ questions: [pets], answers: { pets: true } })
      }
      const { text } = await read(`/t/linde/referrals/${id}`, 'sara')
      expect(text).not.toContain('huisdieren')
    })

    it('is asked of that kind of conference alone', async () => {
      const answers = { ...johanCase, ...youthCareRestorative }
      const body = { form: { id: 'referral', version: 1 }, answers, locale: 'nl' }
      const sent = await world.ask('/t/linde/referrals', { as: 'sara', body, headers: once() })
      await give(world, sent.body.id, 'start-intake', {}, 1)
      const dossier = await read(`/t/linde/referrals/${sent.body.id}`, 'leen')
      expect(dossier.body.intakeQuestions).toEqual([])
    })
  })
})

const woonpunt = TenantId.parse('woonpunt')
const joris = {
  subject: 'joris',
  name: 'Joris Test',
  email: 'joris@kring.example',
  memberships: [{ role: 'referrer' as const, tenant: woonpunt }],
}

/** A partner that refers neighbourhoods. */
async function createWoonpunt(world: World): Promise<void> {
  const platform = forPlatform(world.store)
  const { professional, citizen } = starterForms('housing')
  await platform.putTenant(
    Tenant.parse({
      id: woonpunt,
      name: 'Woonpunt',
      sector: 'housing',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      languages: ['nl'],
      referencePrefix: 'WPT',
      region: oost,
      enabledVariants: professional.variants,
      forms: { professional: 'referral', citizen: 'self-referral' },
    }),
  )
  await platform.putForm(woonpunt, professional)
  await platform.putForm(woonpunt, citizen)
  const { memberships, ...person } = joris
  for (const membership of memberships)
    await platform.putMember({ ...person, membership, since: '2026-01-01T00:00:00.000Z' })
}
