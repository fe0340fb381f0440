import { option, t } from '../texts.ts'

export const urgency = [
  option(
    'days',
    'Binnen enkele dagen',
    'Dans quelques jours',
    'Within a few days',
    t(
      'We bellen je dan zo snel mogelijk.',
      'Nous vous appelons alors le plus vite possible.',
      'We will then call you as soon as we can.',
    ),
  ),
  option('month', 'Binnen een maand', 'Dans le mois', 'Within a month'),
  option('quarter', 'Binnen drie maanden', 'Dans les trois mois', 'Within three months'),
  option('no-hurry', 'Er is geen haast', 'Ce n’est pas urgent', 'There is no hurry'),
]
