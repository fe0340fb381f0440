import type { Condition } from '../../definition/definition.ts'
import { type FormDraft, t, when } from '../texts.ts'

type Declarations = NonNullable<FormDraft['declarations']>

const declareTrue = {
  key: 'declareTrue',
  text: t(
    'Wat ik heb ingevuld klopt, voor zover ik weet.',
    'Ce que j’ai rempli est exact, pour autant que je sache.',
    'What I have filled in is correct, as far as I know.',
  ),
}

const bothSides = {
  key: 'declareBothSides',
  text: t(
    'Elke kant is apart gevraagd. Beide willen zelf meedoen en niemand zet hen onder druk.',
    'Chaque côté a été interrogé à part. Les deux veulent participer et personne ne fait pression sur eux.',
    'Each side was asked separately. Both want to take part and nobody puts them under pressure.',
  ),
  visibleIf: { all: [when('willingDidHarm', 'yes'), when('willingHarmed', 'yes')] },
}

/**
 * The declarations of a professionals' form. Which of them are asked follows from the answers about who wants to take
 * part, so that nobody has to declare the opposite of what they wrote. `sides`: each side is asked in a question of its own.
 */
export function declarationsFor({ sides }: { readonly sides: boolean }): Declarations {
  const sideSays = (value: string): readonly Condition[] =>
    sides ? [when('willingDidHarm', value), when('willingHarmed', value)] : []
  return [
    {
      key: 'declareDiscussed',
      text: t(
        'Ik heb deze aanmelding besproken met de mensen om wie het gaat. Ze willen zelf meedoen en niemand zet hen onder druk.',
        'J’ai parlé de cette demande avec les personnes concernées. Elles veulent participer et personne ne fait pression sur elles.',
        'I have discussed this referral with the people it is about. They want to take part and nobody puts them under pressure.',
      ),
      visibleIf: when('willing', 'all'),
    },
    ...(sides ? [bothSides] : []),
    {
      key: 'declareNotAll',
      text: t(
        'Niet iedereen heeft ja gezegd. Ik zet niemand onder druk: ieder beslist voor zichzelf.',
        'Tout le monde n’a pas dit oui. Je ne fais pression sur personne : chacun décide pour soi.',
        'Not everyone has said yes. I put nobody under pressure: each person decides for themself.',
      ),
      visibleIf: anyOf([when('willing', 'some'), ...sideSays('thinking'), ...sideSays('no')]),
    },
    {
      key: 'declareNotAsked',
      text: t(
        'Ik heb nog niet aan iedereen gevraagd of ze willen meedoen. Ik weet dat ieder daar zelf over beslist.',
        'Je n’ai pas encore demandé à tout le monde s’ils veulent participer. Je sais que chacun en décide lui-même.',
        'I have not yet asked everyone whether they want to take part. I know that each person decides for themself.',
      ),
      visibleIf: anyOf([when('willing', 'not-asked'), ...sideSays('not-asked')]),
    },
    declareTrue,
  ]
}

function anyOf(conditions: readonly Condition[]): Condition {
  const [only, ...more] = conditions
  return only !== undefined && more.length === 0 ? only : { any: [...conditions] }
}
