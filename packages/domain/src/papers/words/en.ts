import type { ChildWords } from './childWords.ts'
import type { PlanWords } from './planWords.ts'

/** "Johan’s", "James’". */
const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`)

export const planEn: PlanWords = {
  title: of => `The plan of ${of}`,
  partTitle: of => `Agreements from the plan of ${of}`,
  partOf: (count, of) =>
    `${count === 1 ? 'This is 1' : `These are ${count}`} of the ${of} agreements. The others belong to the people who made the plan.`,
  draft: 'Draft, not accepted yet',
  draftMeans: 'This is a draft. The plan is not accepted yet.',
  noAgreements: 'There are no agreements yet.',
  meetsRequirement: 'Meets the minimum requirement',
  question: 'The question',
  who: 'Who was there?',
  byPhone: 'on the phone',
  byMessage: 'with a message',
  informed: names => `They told what they know: ${names}. When the family talked it over, they were not there.`,
  prepared: name => `${name} prepared the day.`,
  agreed: 'This is what we agreed',
  keep: 'How we keep it up',
  watches: 'Who watches over it?',
  initiative: 'Does it not work?',
  lookBack: 'When do we look back?',
  remember: 'To remember',
  when: 'When',
  what: 'What',
  safe: 'Safe and without conditions',
  onTheTable: 'This lay open on the table for everybody beforehand:',
  metBy: (agreements, count) =>
    count === 1 ? `Agreement ${agreements} sees to that.` : `Agreements ${agreements} see to that.`,
  accepted: (day, time, by) =>
    by === undefined
      ? `On ${day}${time === undefined ? '' : ` at ${time}`} the plan was accepted, without conditions.`
      : `On ${day}${time === undefined ? '' : ` at ${time}`} ${by} said that the plan is safe and within the law. It is accepted, without conditions.`,
  familyGroupPlan: 'This is a family group plan (familiegroepsplan) under article 1.1 of the Dutch Jeugdwet.',
  ownWords: 'In our own words',
  drawings: 'Our drawings and photos',
  signatures: 'Signatures',
  signaturesFree: 'You may, you need not. The plan holds without them.',
  name: 'Name',
  signature: 'Signature',
  owners: 'This plan belongs to the people who were there. Pass it on only if they agree.',
  questions: (name, phone) => `A question? Call ${name}${phone === undefined ? '' : `: ${phone}`}.`,
}

export const childEn: ChildWords = {
  title: name => `${name}, this is your plan`,
  running: name => `${possessive(name)} plan, for ${name}`,
  face: 'The circle with the face is you. Around you are the people who care about you. Together you agreed on this.',
  seats: 'A ring of circles, with your face in the middle.',
  doing: 'This is what we will do',
  noAgreements: 'No agreement has your name in it. Ask who looks after you what was agreed.',
  together: 'People together around you',
  differs: '… it goes otherwise than in this plan?',
  week: 'My week',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  callers: 'Whom do I call when …',
  callWhen: 'When …',
  callWho: 'I call',
  nobodyAnswers: '… nobody answers?',
  danger: '… there is danger now?',
  emergency: 'Emergency services',
  free: 'free',
  drawing: 'My drawing',
  drawHere: 'Draw here. Or stick the drawing here with which you began the day.',
  opinion: 'What do you think of the plan?',
  colour: 'Colour one face.',
  faces: ['Good', 'So-so', 'Not good'],
  faceAlts: ['A smiling face', 'A face with a straight mouth', 'A sad face'],
  change: name => `Do you want something else? Tell ${name}. Then we meet again.`,
}
