import {
  applyEdit,
  checkDefinition,
  exportForm,
  type FormDefinition,
  type FormEdit,
  formFileSchema,
  starterFor,
  starterForms,
} from '@kring/domain'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { johan, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())
/** Settings and live versions are cached for 15 seconds. */
const later = () => {
  clock = new Date(Date.parse(clock) + 60_000).toISOString()
}

const ask = (path: string, more: Parameters<World['ask']>[1] = {}) =>
  world.ask(`/t/linde/forms${path}`, { as: 'bart', ...more })
const { professional } = starterForms('youth-care')
const withTitle = (definition: FormDefinition, nl: string): FormDefinition => ({
  ...definition,
  title: { ...definition.title, nl },
})

/** A draft of a form from its live version; gives its definition. */
async function beginDraft(form: string, version = 1): Promise<FormDefinition> {
  const { status, body } = await ask(`/${form}/draft`, { body: { version } })
  expect(status).toBe(201)
  return body.definition
}

describe('a tenant admin', () => {
  it('changes the live form in a draft beside it, and publishes a new version with a note', async () => {
    const definition = await beginDraft('referral')
    expect(definition.version).toBe(2)
    const saved = await ask('/referral/draft', {
      method: 'PUT',
      headers: at(1),
      body: { definition: withTitle(definition, 'Aanmelding, tweede versie') },
    })
    expect(saved.body.revision).toBe(2)
    later()
    // Nothing of it is live yet.
    expect((await ask('/referral', { as: 'sara' })).body.title).toEqual(professional.title)
    const published = await ask('/referral/publish', { headers: at(2), body: { note: 'Andere titel' } })
    expect([published.status, published.body]).toEqual([201, { version: 2 }])
    later()
    expect((await ask('/referral', { as: 'sara' })).body).toMatchObject({
      version: 2,
      title: { nl: 'Aanmelding, tweede versie' },
    })
    const { body } = await ask('/referral/versions')
    expect(body.items).toMatchObject([
      { version: 2, note: 'Andere titel', by: 'Bart Test', isLive: true },
      { version: 1, isLive: false },
    ])
    const left = await ask('/referral/draft')
    expect([left.status, left.body]).toEqual([200, { draft: null }])
    expect((await ask('/nergens/draft')).status).toBe(404)
  })

  it('never changes what was asked and answered before', async () => {
    const id = await submitJohan(world)
    const before = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    const changed = applyEdit(await beginDraft('referral', 2), { edit: 'remove-question', key: 'tried' })
    await ask('/referral/draft', { method: 'PUT', headers: at(1), body: { definition: changed } })
    const published = await ask('/referral/publish', { headers: at(2), body: { note: 'Zonder wat al geprobeerd is' } })
    expect(published.body).toEqual({ version: 3 })
    later()
    const after = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(after.body.answers).toEqual(before.body.answers)
    expect(after.body.answers).toHaveProperty('tried')
    expect(after.body.form).toEqual({ id: 'referral', version: 1 })
    const asked = async (version: number) => (await ask(`/referral?version=${version}`, { as: 'leen' })).text
    expect(await asked(1)).toContain('"tried"')
    expect(await asked(3)).not.toContain('"tried"')
  })

  it('changes nothing of what was asked and answered, whatever is published after it', async () => {
    const live = () => ask('/referral', { as: 'leen' })
    const { version } = (await live()).body
    const body = { ...johan, form: { id: 'referral', version } }
    const sent = await world.ask('/t/linde/referrals', { as: 'sara', body, headers: once() })
    expect(sent.status).toBe(201)
    const shown = async () => {
      const { body: dossier } = await world.ask(`/t/linde/referrals/${sent.body.id}`, { as: 'leen' })
      const asked = await ask(`/referral?version=${dossier.form.version}`, { as: 'leen' })
      return { form: dossier.form, answers: dossier.answers, asked: asked.text }
    }
    const before = await shown()
    const anyEdits = fc.array(
      fc.tuple(
        fc.constantFrom('move-question' as const, 'remove-question' as const, 'duplicate-question' as const),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
      ),
      { minLength: 1, maxLength: 6 },
    )
    let on = version
    for (const edits of fc.sample(anyEdits, { numRuns: 4, seed: 14 })) {
      const changed = edits.reduce(
        (form, [what, at, by]) => {
          const keys = form.sections.flatMap(({ questions }) => questions.map(({ key }) => key))
          const key = keys.filter(one => one !== 'variant')[at % (keys.length - 1)] ?? ''
          const edit: FormEdit = what === 'move-question' ? { edit: what, key, by } : { edit: what, key }
          // Only what could be published is.
          const next = applyEdit(form, edit)
          return checkDefinition(next).length === 0 ? next : form
        },
        await beginDraft('referral', on),
      )
      const definition = withTitle(changed, `Na versie ${on}`)
      await ask('/referral/draft', { method: 'PUT', headers: at(1), body: { definition } })
      const published = await ask('/referral/publish', { headers: at(2), body: { note: `Na versie ${on}` } })
      expect(published.status).toBe(201)
      on = published.body.version
      later()
      expect((await live()).body.version).toBe(on)
      expect(await shown()).toEqual(before)
    }
  })

  it('takes a choice away that answers use: they keep it, and who answers now can not choose it', async () => {
    const definition = await beginDraft('referral', 1)
    const without: FormDefinition = {
      ...definition,
      sections: definition.sections.map(section => ({
        ...section,
        questions: section.questions.map(question =>
          question.key === 'urgency' && question.type === 'choice'
            ? { ...question, options: question.options.filter(({ value }) => value !== 'month') }
            : question,
        ),
      })),
    }
    const id = await submitJohan(world)
    await ask('/referral/draft', { method: 'PUT', headers: at(1), body: { definition: without } })
    const { body } = await ask('/referral/publish', { headers: at(2), body: { note: 'Zonder ‘binnen een maand’' } })
    later()
    const dossier = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(dossier.body.answers.urgency).toBe('month')
    const now = { ...johan, form: { id: 'referral', version: body.version } }
    const refused = await world.ask('/t/linde/referrals', { as: 'sara', body: now, headers: once() })
    expect([refused.status, refused.body.code]).toEqual([422, 'answers-invalid'])
    expect(refused.body.faults).toMatchObject([{ path: 'urgency', code: 'not-a-choice' }])
  })

  it('makes another form from nothing, keeps it half done, and publishes it when it is ready', async () => {
    const made = await ask('', {
      body: { id: 'buurt', from: { kind: 'empty', audience: 'professional', variants: ['family'] } },
    })
    expect(made.status).toBe(201)
    expect((await ask('/buurt', { as: 'sara' })).status).toBe(404)
    const { draft } = (await ask('/buurt/draft')).body
    const half = {
      ...draft.definition,
      title: { nl: 'Buurt', fr: 'Quartier', en: 'Neighbourhood' },
      sections: [
        {
          key: 'over',
          title: { nl: 'Over', fr: 'À propos', en: 'About' },
          questions: [
            {
              type: 'choice',
              key: 'soort',
              label: { nl: 'Soort', fr: 'Genre', en: 'Kind' },
              required: true,
              options: [],
            },
          ],
        },
      ],
    }
    expect((await ask('/buurt/draft', { method: 'PUT', headers: at(1), body: { definition: half } })).status).toBe(200)
    const early = await ask('/buurt/publish', { headers: at(2), body: { note: 'Te vroeg' } })
    expect([early.status, early.body.code]).toEqual([409, 'form-not-ready'])
    const { body: check } = await ask('/buurt/check')
    expect(check.points[0]).toEqual({ code: 'options-missing', at: 'soort', blocks: true })
    half.sections[0].questions[0].options = ['a', 'b'].map(value => ({
      value,
      label: { nl: value, fr: value, en: value },
    }))
    await ask('/buurt/draft', { method: 'PUT', headers: at(2), body: { definition: half } })
    expect((await ask('/buurt/publish', { headers: at(3), body: { note: 'Eerste versie' } })).status).toBe(201)
    later()
    const body = { form: { id: 'buurt', version: 1 }, answers: { soort: 'a' }, locale: 'nl' }
    expect((await world.ask('/t/linde/referrals', { as: 'sara', body, headers: once() })).status).toBe(201)
  })

  it('opens and closes a form on days; the main ones stay open (G1)', async () => {
    await ask('/buurt/opening', { method: 'PUT', body: { opensOn: '2026-06-01', closesOn: '2026-06-30' } })
    const send = () => {
      const body = { form: { id: 'buurt', version: 1 }, answers: { soort: 'a' }, locale: 'nl' }
      return world.ask('/t/linde/referrals', { as: 'sara', body, headers: once() })
    }
    later()
    expect((await send()).body.code).toBe('form-closed')
    const seen = async () => (await ask('', { as: 'sara' })).body.items.map(({ id }: { id: string }) => id)
    expect(await seen()).not.toContain('buurt')
    // In Brussels it is June already.
    clock = '2026-05-31T22:30:00.000Z'
    expect((await send()).status).toBe(201)
    expect(await seen()).toContain('buurt')
    const closing = await ask('/self-referral/opening', { method: 'PUT', body: { closesOn: '2026-01-01' } })
    expect([closing.status, closing.body.code]).toEqual([409, 'main-form-stays'])
  })

  it('exports a form and imports it as another, the same', async () => {
    const { body: exported } = await ask('/referral?version=1')
    const file = exportForm(exported, 'https://kring.example')
    expect(file.$schema).toBe('https://kring.example/api/form-definition.schema.json')
    expect((await ask('', { body: { id: 'overgenomen', from: { kind: 'import', definition: file } } })).status).toBe(
      201,
    )
    const { draft } = (await ask('/overgenomen/draft')).body
    expect(draft.definition).toEqual({ ...exported, id: 'overgenomen', version: 1 })
  })
})

describe('a new form', () => {
  it('is called as its maker calls it', async () => {
    const title = { nl: 'Voor de wijk', fr: 'Pour le quartier' }
    const from = { kind: 'starter', sector: 'housing', audience: 'professional' }
    const made = await ask('', { body: { id: 'wijk', title, from } })
    expect([made.status, made.body.title]).toEqual([201, title])
    expect((await ask('/wijk/draft')).body.draft.definition.title).toEqual(title)
  })

  it('begins with what one kind of conference asks, of the sector that is chosen', async () => {
    const from = { kind: 'starter', sector: 'school', audience: 'partner-system', variant: 'learning-circle' }
    expect((await ask('', { body: { id: 'leercirkel', from } })).status).toBe(201)
    const { definition } = (await ask('/leercirkel/draft')).body.draft
    const whole = starterFor('learning-circle', 'professional', 'school')
    expect(definition).toEqual({ ...whole, id: 'leercirkel', version: 1, audience: 'partner-system' })
    expect((await ask('', { body: { id: 'anders', from: { ...from, variant: 'anything' } } })).status).toBe(400)
  })
})

describe('two admins at once', () => {
  it('the second hears that the first saved, and nothing of either is lost', async () => {
    const definition = await beginDraft('self-referral')
    const save = (nl: string) =>
      ask('/self-referral/draft', { method: 'PUT', headers: at(1), body: { definition: withTitle(definition, nl) } })
    expect((await save('Van de een')).status).toBe(200)
    const second = await save('Van de ander')
    expect([second.status, second.body.code]).toEqual([412, 'changed-meanwhile'])
    const { body, headers } = await ask('/self-referral/draft')
    expect(body.draft.definition.title.nl).toBe('Van de een')
    expect(headers.get('etag')).toBe('"2"')
    const publish = await ask('/self-referral/publish', { headers: at(1), body: { note: 'Op het oude' } })
    expect(publish.status).toBe(412)
    expect((await ask('/self-referral/draft', { body: { version: 1 } })).status).toBe(412)
  })

  it('who publishes twice publishes once', async () => {
    const twice = await Promise.all(
      ['een', 'twee'].map(note => ask('/self-referral/publish', { headers: at(2), body: { note: `Keer ${note}` } })),
    )
    expect(twice.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)])
    expect((await ask('/self-referral/versions')).body.items).toHaveLength(2)
  })
})

describe('a partner’s system', () => {
  it('gets the schema of what to send, for the version that is live', async () => {
    const { version } = (await ask('/referral', { as: 'sara' })).body
    const { status, body } = await ask('/referral/schema', { as: 'sara' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      type: 'object',
      additionalProperties: false,
      $id: `urn:kring:form:referral:${version}`,
    })
    expect((await ask('/referral/schema', { as: 'nadia' })).status).toBe(403)
  })
})

describe('who may not', () => {
  it.each(['sara', 'koen', 'leen', 'els', 'paula', 'ann', 'nobody'] as const)(
    '%s makes, changes and publishes nothing',
    async as => {
      const empty = { id: 'vreemd', from: { kind: 'empty', audience: 'citizen', variants: ['family'] } }
      expect((await ask('', { as, body: empty })).status).toBe(403)
      for (const [path, more] of [
        ['/referral/draft', {}],
        ['/referral/draft', { method: 'PUT', headers: at(1), body: { definition: professional } }],
        ['/referral/draft', { body: { version: 1 } }],
        ['/referral/check', {}],
        ['/referral/publish', { headers: at(1), body: { note: 'Van buiten' } }],
        ['/referral/versions', {}],
        ['/referral/opening', { method: 'PUT', body: {} }],
      ] as const)
        expect((await ask(path, { as, ...more })).status, path).toBe(403)
    },
  )

  it('a citizen sees which citizens’ forms are open, and no draft', async () => {
    const { status, body } = await world.ask('/t/linde/forms')
    expect(status).toBe(200)
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['self-referral'])
    expect(body.items[0]).not.toHaveProperty('draft')
    expect(JSON.stringify(body)).not.toContain('Bart')
  })
})

describe('a definition that can not be', () => {
  const one = (question: object) => ({
    ...professional,
    sections: [{ key: 'only', title: { nl: 'Alles' }, questions: [question] }],
  })
  const text = { type: 'text', key: 'a', label: { nl: 'A' }, required: false }
  const imported = (definition: unknown) =>
    ask('', {
      body: { id: `vreemd-${Math.random()}`.slice(0, 20).replace('.', ''), from: { kind: 'import', definition } },
    })

  it.each<readonly [string, unknown]>([
    [
      'two thousand questions',
      {
        ...professional,
        sections: Array.from({ length: 40 }, (_, s) => ({
          key: `s${s}`,
          title: { nl: 'S' },
          questions: Array.from({ length: 50 }, (__, q) => ({ ...text, key: `q${s}x${q}` })),
        })),
      },
    ],
    ['a key that is none', one({ ...text, key: '__proto__' })],
    ['a kind of question that is none', one({ ...text, type: 'script' })],
    ['fields that no question has', one({ ...text, onclick: 'alert(1)' })],
    ['a label of 1 MB', one({ ...text, label: { nl: 'x'.repeat(5000) } })],
    ['nothing', null],
  ])('is refused when it has %s', async (_, definition) => {
    const reply = await imported(definition)
    expect([400, 413]).toContain(reply.status)
    expect(reply.text).not.toContain('alert(1)')
  })

  it.each<readonly [string, object, string, Readonly<Record<'nl' | 'fr' | 'en', string>>]>([
    [
      'an unknown field',
      { ...text, onclick: 'alert(1)' },
      'unknown-field',
      {
        nl: 'Vraag 1.1: ‘onclick’ kennen we niet.',
        fr: 'Question 1.1\u00a0: «\u00a0onclick\u00a0» n’est pas connu.',
        en: 'Question 1.1: ‘onclick’ is not known.',
      },
    ],
    [
      'a missing field',
      { type: 'text', key: 'a', label: { nl: 'A' } },
      'missing-field',
      {
        nl: 'Vraag 1.1: ‘required’ ontbreekt.',
        fr: 'Question 1.1\u00a0: «\u00a0required\u00a0» manque.',
        en: 'Question 1.1: ‘required’ is missing.',
      },
    ],
    [
      'a wrong field',
      { ...text, required: 'alert(1)' },
      'wrong-type',
      {
        nl: 'Vraag 1.1: ‘required’ klopt niet.',
        fr: 'Question 1.1\u00a0: «\u00a0required\u00a0» n’est pas correct.',
        en: 'Question 1.1: ‘required’ is not right.',
      },
    ],
  ])('says of %s in words where it stands, and nothing of what it holds', async (_, question, code, sentences) => {
    for (const locale of ['nl', 'fr', 'en'] as const) {
      const reply = await ask('', {
        body: { id: 'met-fout', from: { kind: 'import', definition: one(question) } },
        headers: { 'Accept-Language': locale },
      })
      expect(reply.status).toBe(400)
      expect(reply.body.faults).toMatchObject([{ code, sentence: sentences[locale] }])
      expect(reply.text).not.toContain('alert(1)')
    }
  })

  it('names of an unknown field no more than a name, however long it is', async () => {
    const name = `<b>${'Jan Jansen '.repeat(30)}`
    const reply = await ask('', {
      body: { id: 'met-fout', from: { kind: 'import', definition: one({ ...text, [name]: 1 }) } },
    })
    expect(reply.body.faults).toHaveLength(1)
    expect(reply.body.faults[0].path).toBe(
      `from.definition.sections.0.questions.0.${'bJanJansen'.padEnd(40, 'JanJansen')}`,
    )
  })

  it('has a shape that is published, for whoever writes one', async () => {
    const { status, body, headers } = await world.ask('/form-definition.schema.json')
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(body).toEqual(JSON.parse(JSON.stringify(formFileSchema())))
  })

  it('of 1 MB is too large', async () => {
    const reply = await imported(one({ ...text, label: { nl: 'x'.repeat(1_000_000) } }))
    expect([reply.status, reply.body.code]).toEqual([413, 'too-large'])
  })

  it.each<readonly [string, readonly object[]]>([
    [
      'a condition on a later question',
      [
        { ...text, visibleIf: { question: 'b', answered: true } },
        { ...text, key: 'b' },
      ],
    ],
    [
      'conditions in a circle',
      [
        { ...text, visibleIf: { question: 'c', answered: true } },
        { ...text, key: 'b', visibleIf: { question: 'a', answered: true } },
        { ...text, key: 'c', visibleIf: { question: 'b', answered: true } },
      ],
    ],
    ['a condition on itself', [{ ...text, visibleIf: { question: 'a', answered: true } }]],
    ['two questions with one key', [text, text]],
  ])('with %s can be kept, and is not published', async (_, questions) => {
    const id = `fout-${Math.round(Math.random() * 1e9)}`
    const definition = {
      ...one(text),
      sections: [{ key: 'only', title: { nl: 'Alles', fr: 'Tout', en: 'All' }, questions }],
    }
    expect((await ask('', { body: { id, from: { kind: 'import', definition } } })).status).toBe(201)
    const { body } = await ask(`/${id}/check`)
    expect(body.mayPublish).toBe(false)
    expect((await ask(`/${id}/publish`, { headers: at(1), body: { note: 'Toch maar' } })).body.code).toBe(
      'form-not-ready',
    )
  })

  it('with HTML in a label keeps it as the text that it is', async () => {
    const label = { nl: '<script>alert(1)</script>', fr: '<b>', en: '&amp;' }
    await ask('', { body: { id: 'met-html', from: { kind: 'import', definition: one({ ...text, label }) } } })
    const reply = await ask('/met-html/draft')
    expect(reply.body.draft.definition.sections[0].questions[0].label).toEqual(label)
    expect(reply.headers.get('content-type')).toContain('application/json')
  })
})
