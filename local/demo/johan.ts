import type { Day } from '@kring/domain'
import { addDays } from '@kring/domain'
import type { Story } from './stories/index.ts'

/** The example of the seed documents (002): "Waar kan Johan (8) veilig opgroeien en wat is daar voor nodig?" */
export const johanStory: Story = {
  variant: 'family',
  themes: ['upbringing', 'housing', 'money'],
  ages: [8, 8],
  story:
    'Johans ouders zijn gescheiden en praten bijna niet met elkaar. Moeder is ziek en krijgt hulp in de psychiatrie. Vader gebruikt te veel softdrugs. Er zijn veel geldzorgen. De jeugdrechter heeft toezicht opgelegd; de ouders komen vaak niet naar de afspraken. Broer Wim (18) woont bij tante Edith.',
  question: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?',
  tried: 'Gezinsbegeleiding sinds vorig jaar. De afspraken met de consulent gingen vaak niet door.',
  strengths: 'Wim en Johan zijn dol op elkaar. Vader staat elke dag op tijd aan de schoolpoort.',
  people: [
    ['Bart Vermeulen', 'vader'],
    ['Ilse Claes', 'moeder'],
    ['Wim', 'broer'],
    ['Tante Edith', 'tante'],
    ['Oom Herman', 'oom'],
    ['Opa en oma Vermeulen', 'grootouders'],
  ],
  intake:
    'Gesproken met vader, moeder en Johan, eerst elk apart. Beide ouders willen dat Johan veilig opgroeit. Vader wil minder blowen en weet niet hoe. Moeder wil dat Johan weet wanneer hij bij haar is. Johan wil met Wim blijven zwemmen.',
  conditions: ['court-supervision'],
}

/** Johan's answers, with dates relative to the day of sending. */
export function johanAnswers(sentOn: Day): Record<string, unknown> {
  return {
    variant: 'family',
    mainPerson: { name: 'Johan Vermeulen', birthDate: addDays(sentOn, -Math.round(8.6 * 365.25)) },
    livesWith: 'Nu bij zijn vader in Leuven',
    municipality: 'leuven',
    language: 'nl',
    interpreter: false,
    story: johanStory.story,
    themes: [...johanStory.themes],
    strengths: johanStory.strengths,
    tried: johanStory.tried,
    people: [
      { name: 'Bart Vermeulen', relation: 'vader', phone: '0470 00 11 22' },
      { name: 'Ilse Claes', relation: 'moeder', note: 'Wil niet alleen met vader in één kamer zijn.' },
      {
        name: 'Wim',
        relation: 'broer',
        birthDate: addDays(sentOn, -Math.round(18.1 * 365.25)),
        note: 'Woont bij tante Edith',
      },
      { name: 'Tante Edith', relation: 'tante', phone: '016 00 45 67' },
      { name: 'Oom Herman', relation: 'oom' },
      { name: 'Opa en oma Vermeulen', relation: 'grootouders van vaderszijde' },
    ],
    professionalInvolved: 'yes',
    professionals: [{ name: 'Sara Maes', relation: 'gezinsbegeleider', organisation: 'Jeugdhulp De Linde' }],
    question: johanStory.question,
    questionFrom: 'Van vader, moeder en de gezinsbegeleider samen',
    afraid: 'yes',
    afraidDetails: 'Moeder wil niet alleen met vader in één kamer zijn.',
    conditionsApply: 'yes',
    conditions: ['court-supervision'],
    conditionsDetails: 'De jeugdrechter heeft toezicht opgelegd.',
    discussedWith: 'Vader, moeder en Johan',
    discussedOn: addDays(sentOn, -5),
    willing: 'all',
    urgency: 'month',
    payer: 'grant',
    payerDetails: 'Samen aan zet',
    referrerRole: 'Gezinsbegeleider',
    referrerPhone: '0470 00 76 54',
    declareDiscussed: true,
    declareTrue: true,
  }
}

/** Commands beside the open question: a closed wording, and the judge's minimum requirement. */
export const johanExtra = [
  { name: 'set-question', text: 'Moet Johan naar een pleeggezin?', confirmed: false },
  {
    name: 'set-minimum-requirement',
    text: 'In het huis waar Johan slaapt, gebruikt niemand drugs als hij er is.',
    reason: 'Johan was twee keer alleen met iemand die onder invloed was.',
    setBy: 'De jeugdrechter, via consulent Petra Devos',
  },
] as const
