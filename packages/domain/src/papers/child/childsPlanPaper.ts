import { isolated } from '../../language/isolated.ts'
import { cell, heading, paragraph, strong, together } from '../blocks.ts'
import type { PaperBlock, PaperCell, PaperDocument, PaperPicture } from '../document.ts'
import { drawings, faces, seatsDrawing } from '../drawings/drawings.ts'
import type { ChildWords } from '../words/childWords.ts'
import { childWords, planWords } from '../words/index.ts'
import type { ChildsDrawing, ChildsPlan } from './childsPlan.ts'
import { emergencyNumber, helplineOf } from './helplines.ts'

/**
 * A child's own version: large letters, a drawing with every sentence, the week, whom to call, a place for a drawing and
 * three faces. Only what touches the child.
 */
export function childsPlanPaper(plan: ChildsPlan): PaperDocument {
  const { language, name, people, isDraft } = plan
  const words = childWords[language]
  const title = words.title(isolated(name))
  return {
    title,
    language,
    letters: 'large',
    footer: [...(isDraft === true ? [planWords[language].draft] : []), words.running(isolated(name))].join(' · '),
    blocks: [
      heading(1, title),
      ...(isDraft === true ? [paragraph([strong(planWords[language].draftMeans)])] : []),
      {
        kind: 'list',
        ordered: false,
        items: [{ spans: [{ text: words.face }], picture: drawn(seatsDrawing(people), words.seats) }],
      },
      heading(2, words.doing),
      agreements(plan, words),
      ...week(plan, words),
      ...callers(plan, words),
      ...ownDrawing(plan, words),
      opinion(plan, words),
    ],
  }
}

function agreements({ agreements: all }: ChildsPlan, words: ChildWords): PaperBlock {
  if (all.length === 0) return paragraph(words.noAgreements)
  return {
    kind: 'list',
    ordered: false,
    items: all.map(({ sentence, detail, drawing }) => ({
      spans: [{ ...sentence, strong: true }, ...(detail === undefined ? [] : [{ text: ' ' }, detail])],
      picture: pictureOf(drawing),
    })),
  }
}

const drawn = (source: string, alt: string): PaperPicture => ({ alt, image: { type: 'svg', source } })
const pictureOf = ({ name, shows }: ChildsDrawing): PaperPicture => drawn(drawings[name], shows)

function week({ week: days, weekNote }: ChildsPlan, words: ChildWords): readonly PaperBlock[] {
  if (days === undefined) return []
  const dayOf = (at: number): PaperCell => ({
    blocks: (days[at] ?? []).flatMap(part => [
      { kind: 'figure', picture: pictureOf(part.drawing), millimetres: 18 },
      paragraph(part.word, 'fine'),
    ]),
  })
  return [
    together(
      heading(2, words.week),
      { kind: 'table', header: words.days.map(day => cell(day)), rows: [words.days.map((_, at) => dayOf(at))] },
      ...(weekNote === undefined ? [] : [paragraph([weekNote])]),
    ),
  ]
}

/** The last two are there for every child: when nobody answers, and when there is danger. */
function callers({ callers: people = [], country, language }: ChildsPlan, words: ChildWords): readonly PaperBlock[] {
  const helpline = helplineOf(country, language)
  const rows = [
    ...people.map(({ when, name, phone }) => [cell([when]), whom(isolated(name), phone)]),
    [cell(words.nobodyAnswers), whom(helpline.name, `${helpline.phone}, ${words.free}`)],
    [cell(words.danger), whom(words.emergency, emergencyNumber)],
  ]
  return [
    together(heading(2, words.callers), {
      kind: 'table',
      header: [cell(words.callWhen), cell(words.callWho)],
      rows,
    }),
  ]
}

const whom = (name: string, phone: string | undefined): PaperCell =>
  cell([strong(name), ...(phone === undefined ? [] : [{ text: ` ${phone}` }])])

function ownDrawing({ drawing: picture }: ChildsPlan, words: ChildWords): readonly PaperBlock[] {
  const title = heading(2, words.drawing)
  return picture === undefined
    ? [together(title, paragraph(words.drawHere), { kind: 'drawing-space', millimetres: 120 })]
    : [together(title, { kind: 'figure', picture, millimetres: 150 })]
}

function opinion({ tell }: ChildsPlan, words: ChildWords): PaperBlock {
  const face = (at: number): PaperCell => ({
    blocks: [{ kind: 'figure', picture: drawn(faces[at] ?? '', words.faceAlts[at] ?? ''), millimetres: 24 }],
  })
  return together(
    heading(2, words.opinion),
    paragraph(words.colour),
    { kind: 'table', header: words.faces.map(word => cell(word)), rows: [words.faces.map((_, at) => face(at))] },
    ...(tell === undefined ? [] : [paragraph(words.change(isolated(tell)))]),
  )
}
