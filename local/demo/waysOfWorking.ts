import { TenantId, type VariantId, WayOfWorking } from '@kring/domain'

export type DemoWay = {
  readonly tenant: TenantId
  readonly variant: VariantId
  readonly way: WayOfWorking
  readonly by: { readonly subject: string; readonly name: string }
}

const linde = TenantId.parse('linde')
const midden = TenantId.parse('midden')
const bart = { subject: 'bart', name: 'Bart Claes' }
const t = (nl: string, fr: string, en: string) => ({ nl, fr, en })

/** How Jeugdhulp De Linde works: a visit at home, more evaluations, two questions of its own in the conversation. */
export const demoWays: readonly DemoWay[] = [
  {
    tenant: linde,
    variant: 'family',
    by: bart,
    way: WayOfWorking.parse({
      ownSteps: [
        {
          key: 'homeVisit',
          name: t('Bezoek aan huis', 'Visite à domicile', 'Home visit'),
          help: t(
            'De coördinator komt langs wanneer het de familie past.',
            'Le coordinateur passe quand cela convient à la famille.',
            'The coordinator comes by when it suits the family.',
          ),
        },
      ],
      order: ['homeVisit', 'widen-circle', 'ask-wishes', 'tell-requirement', 'check-safety', 'set-date'],
      present: { information: ['expert', 'referrer'], presentation: ['referrer'] },
      evaluations: [3, 6],
      coordinator: {
        languages: [],
        skills: [
          {
            key: 'children',
            name: t('Ervaring met kinderen', 'Expérience avec des enfants', 'Experience with children'),
          },
        ],
      },
      intakeQuestions: [
        {
          type: 'yes-no',
          key: 'earlierConference',
          label: t(
            'Was er al eens een Eigen Kracht-conferentie?',
            'Y a-t-il déjà eu une conférence familiale ?',
            'Was there a family group conference before?',
          ),
          required: false,
        },
        {
          type: 'text',
          key: 'trustedPlace',
          label: t(
            'Waar voelt iedereen zich op zijn gemak?',
            'Où chacun se sent-il à l’aise ?',
            'Where does everyone feel at ease?',
          ),
          required: false,
        },
      ],
    }),
  },
  {
    tenant: linde,
    variant: 'neighbourhood',
    by: bart,
    way: WayOfWorking.parse({
      ownSteps: [
        {
          key: 'walk',
          name: t('Rondgang in de buurt', 'Tour du quartier', 'A walk through the neighbourhood'),
        },
      ],
    }),
  },
  // HERGO: the roles of a restorative conference after an offence.
  {
    tenant: midden,
    variant: 'restorative',
    by: { subject: 'leen', name: 'Leen Wouters' },
    way: WayOfWorking.parse({
      ownSteps: [
        {
          key: 'lawyersTold',
          name: t('Advocaten verwittigd', 'Avocats prévenus', 'Lawyers told'),
        },
      ],
      present: {
        information: ['co-moderator', 'police', 'lawyer'],
        presentation: ['lawyer', 'court-consultant'],
      },
    }),
  },
]
