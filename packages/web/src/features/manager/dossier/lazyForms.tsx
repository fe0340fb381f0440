import { type ComponentProps, use } from 'react'
import { loadWords } from '../../../i18n/index.ts'

type Forms = typeof import('./forms.ts')
let coming: Promise<Forms> | undefined

/** The forms of a dossier, in one chunk loaded after the page, because users read first. */
export function loadForms(): Promise<Forms> {
  coming ??= fetchForms()
  return coming
}

function fetchForms(): Promise<Forms> {
  const fetching = fetchWithWords().catch((error: unknown) => {
    coming = undefined
    throw error
  })
  // React reads this status: loaded forms render synchronously.
  fetching.then(
    value => Object.assign(fetching, { status: 'fulfilled', value }),
    () => undefined,
  )
  return fetching
}

async function fetchWithWords(): Promise<Forms> {
  const [forms] = await Promise.all([import('./forms.ts'), loadWords('dossierForms', 'participants')])
  return forms
}

export function DecisionSummary(props: ComponentProps<Forms['DecisionSummary']>) {
  const Card = use(loadForms()).DecisionSummary
  return <Card {...props} />
}
export function AcceptPart() {
  const Part = use(loadForms()).AcceptPart
  return <Part />
}
export function ParticipantsCard() {
  const Part = use(loadForms()).ParticipantsCard
  return <Part />
}
export function CallFirst() {
  const First = use(loadForms()).CallFirst
  return <First />
}
export function DuplicatesCard() {
  const Part = use(loadForms()).DuplicatesCard
  return <Part />
}
export function HistoryCard() {
  const History = use(loadForms()).HistoryCard
  return <History />
}
export function PeopleCard() {
  const People = use(loadForms()).PeopleCard
  return <People />
}
export function QuestionsCard() {
  const Questions = use(loadForms()).QuestionsCard
  return <Questions />
}
export function RequirementsCard() {
  const Requirements = use(loadForms()).RequirementsCard
  return <Requirements />
}
export function TrajectoryRequirementsCard() {
  const Requirements = use(loadForms()).TrajectoryRequirementsCard
  return <Requirements />
}
export function DeclineForm(props: ComponentProps<Forms['DeclineForm']>) {
  const Form = use(loadForms()).DeclineForm
  return <Form {...props} />
}
export function IntakeForm(props: ComponentProps<Forms['IntakeForm']>) {
  const Form = use(loadForms()).IntakeForm
  return <Form {...props} />
}
export function QuestionForm(props: ComponentProps<Forms['QuestionForm']>) {
  const Form = use(loadForms()).QuestionForm
  return <Form {...props} />
}
export function RedirectForm(props: ComponentProps<Forms['RedirectForm']>) {
  const Form = use(loadForms()).RedirectForm
  return <Form {...props} />
}
export function RequirementForm(props: ComponentProps<Forms['RequirementForm']>) {
  const Form = use(loadForms()).RequirementForm
  return <Form {...props} />
}
export function WholeForm() {
  const Form = use(loadForms()).WholeForm
  return <Form />
}
export function DossierConflictNote() {
  const Note = use(loadForms()).DossierConflictNote
  return <Note />
}
export function UndeliveredNote() {
  const Note = use(loadForms()).UndeliveredNote
  return <Note />
}
