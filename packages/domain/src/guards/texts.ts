import type { Localized } from '../language/locale.ts'
import type { GuardId } from './guardIds.ts'

const t = (nl: string, fr: string, en: string): Localized => ({ nl, fr, en })

/** The title and a short explanation of each guard. */
export const guardTexts: Readonly<Record<GuardId, { readonly title: Localized; readonly explanation: Localized }>> = {
  G1: {
    title: t('Iedereen kan zichzelf aanmelden', 'Chacun peut faire sa propre demande', 'Anyone can refer themselves'),
    explanation: t(
      'Er is altijd een open formulier waarmee inwoners zelf een conferentie vragen.',
      'Il y a toujours un formulaire ouvert pour demander soi-même une conférence.',
      'There is always an open form with which people ask for a conference themselves.',
    ),
  },
  G2: {
    title: t('Er is geen leeftijdsgrens', 'Il n’y a pas de limite d’âge', 'There is no age limit'),
    explanation: t(
      'Niemand valt af omdat hij te jong of te oud is.',
      'Personne n’est écarté parce qu’il est trop jeune ou trop âgé.',
      'Nobody is left out for being too young or too old.',
    ),
  },
  G3: {
    title: t(
      'Eerst een gesprek, dan pas een besluit',
      'D’abord un entretien, ensuite seulement une décision',
      'First a conversation, only then a decision',
    ),
    explanation: t(
      'Een aanmelding wordt pas aangenomen na een gesprek met de regiomanager.',
      'Une demande n’est acceptée qu’après un entretien avec le responsable régional.',
      'A referral is only accepted after a conversation with the regional manager.',
    ),
  },
  G4: {
    title: t(
      'Minstens één open en concrete vraag',
      'Au moins une question ouverte et concrète',
      'At least one question that is open and concrete',
    ),
    explanation: t(
      'De vraag laat ruimte voor een eigen plan: je kunt er niet met ja of nee op antwoorden.',
      'La question laisse de la place pour un plan propre : on n’y répond pas par oui ou non.',
      'The question leaves room for a plan of one’s own: yes or no does not answer it.',
    ),
  },
  G5: {
    title: t(
      'Een minimumeis alleen met een reden',
      'Une exigence minimale, seulement avec une raison',
      'A minimum requirement only with a reason',
    ),
    explanation: t(
      'Meestal is er geen. Is hij nodig voor een veilig plan, dan staat erbij waarom.',
      'En général il n’y en a pas. Si elle est nécessaire pour un plan sûr, on écrit pourquoi.',
      'Usually there is none. Where one is needed for a safe plan, the reason is written beside it.',
    ),
  },
  G6: {
    title: t(
      'Iedereen kent de minimumeis vooraf',
      'Chacun connaît l’exigence minimale à l’avance',
      'Everyone knows the minimum requirement beforehand',
    ),
    explanation: t(
      'Hij verandert niet meer voor de dag, en iedereen die komt heeft hem gelezen.',
      'Elle ne change plus avant le jour même, et toutes les personnes qui viennent l’ont lue.',
      'It no longer changes before the day, and everyone who comes has read it.',
    ),
  },
  G7: {
    title: t(
      'Iedereen kiest zelf om mee te doen',
      'Chacun choisit lui-même de participer',
      'Everyone chooses to take part themselves',
    ),
    explanation: t(
      'Niemand antwoordt voor een ander, ook niet als een rechtbank of vertrouwenscentrum erbij betrokken is.',
      'Personne ne répond pour un autre, même si un tribunal ou un centre de confiance est concerné.',
      'Nobody answers for someone else, also when a court or a trust centre is involved.',
    ),
  },
  G8: {
    title: t(
      'De coördinator is een getrainde vrijwilliger',
      'Le coordinateur est un bénévole formé',
      'The coordinator is a trained volunteer',
    ),
    explanation: t(
      'Geen hulpverlener, en niet verbonden met een organisatie in het dossier.',
      'Pas un professionnel de l’aide, et sans lien avec une organisation du dossier.',
      'Not a care worker, and not tied to any organisation in the dossier.',
    ),
  },
  G9: {
    title: t('De coördinator krijgt steun', 'Le coordinateur est soutenu', 'The coordinator is supported'),
    explanation: t(
      'Elk traject heeft iemand die de coördinator begeleidt.',
      'Chaque trajet a quelqu’un qui accompagne le coordinateur.',
      'Each trajectory has someone who supervises the coordinator.',
    ),
  },
  G10: {
    title: t(
      'De coördinator geeft geen mening',
      'Le coordinateur ne donne pas son avis',
      'The coordinator gives no opinion',
    ),
    explanation: t(
      'Er is nergens een veld voor een oordeel of advies.',
      'Il n’y a nulle part un champ pour un jugement ou un conseil.',
      'There is no field for a judgement or advice anywhere.',
    ),
  },
  G11: {
    title: t('Kinderen horen erbij', 'Les enfants en font partie', 'Children belong there'),
    explanation: t(
      'Bij elk traject is gevraagd hoe kinderen meedoen. Doet er geen mee, dan staat er waarom.',
      'Pour chaque trajet, on demande comment les enfants participent. Si aucun ne participe, on écrit pourquoi.',
      'For each trajectory it is asked how children take part. Where none does, the reason is written down.',
    ),
  },
  G12: {
    title: t(
      'Eerst veilig, dan pas een datum',
      'D’abord la sécurité, ensuite une date',
      'First safe, only then a date',
    ),
    explanation: t(
      'De dag wordt pas gekozen als is nagegaan dat iedereen veilig kan meedoen.',
      'Le jour n’est choisi qu’après avoir vérifié que chacun peut participer en sécurité.',
      'The day is only chosen once it was checked that everyone can take part safely.',
    ),
  },
  G13: {
    title: t(
      'De familie kiest hoe het gaat',
      'La famille choisit comment cela se passe',
      'The family chooses how it goes',
    ),
    explanation: t(
      'Tijd, plaats, eten en gebruiken zijn van hen. Ieder krijgt zijn eigen taal of een tolk.',
      'Le moment, le lieu, le repas et les coutumes sont les leurs. Chacun parle sa langue ou a un interprète.',
      'Time, place, food and customs are theirs. Everyone gets their own language or an interpreter.',
    ),
  },
  G14: {
    title: t('De familie overlegt alleen', 'La famille se concerte seule', 'The family talks alone'),
    explanation: t(
      'Het besloten deel begint pas als iedereen die niet bij de kring hoort buiten is. Er wordt niets van bewaard.',
      'Le moment privé ne commence que lorsque tous ceux qui ne sont pas du cercle sont sortis. Rien n’en est gardé.',
      'Private time only begins when everyone who is not of the circle has left. Nothing of it is kept.',
    ),
  },
  G15: {
    title: t(
      'Niet compleet? Dan terug voor details',
      'Incomplet ? Alors retour pour les détails',
      'Not complete? Then back for details',
    ),
    explanation: t(
      'Een plan waar iets aan ontbreekt, gaat terug naar de kring. Het wordt niet geweigerd.',
      'Un plan auquel il manque quelque chose retourne au cercle. Il n’est pas refusé.',
      'A plan that lacks something goes back to the circle. It is not refused.',
    ),
  },
  G16: {
    title: t('Veilig en wettelijk is genoeg', 'Sûr et légal suffit', 'Safe and lawful is enough'),
    explanation: t(
      'Alleen een onveilig of onwettig plan kan geweigerd worden, met een reden. Aannemen onder voorwaarden bestaat niet.',
      'Seul un plan dangereux ou illégal peut être refusé, avec une raison. Accepter sous conditions n’existe pas.',
      'Only a plan that is unsafe or unlawful can be refused, with a reason. Accepting on conditions does not exist.',
    ),
  },
  G17: {
    title: t(
      'In het plan staat wie opnieuw samenroept',
      'Le plan dit qui réunit à nouveau',
      'The plan says who calls everyone together again',
    ),
    explanation: t(
      'Elk plan noemt wie het voortouw neemt als het moet worden bijgesteld.',
      'Chaque plan nomme qui prend l’initiative s’il doit être adapté.',
      'Each plan names who takes the lead when it needs adjusting.',
    ),
  },
  G18: {
    title: t(
      'Na één maand volgt een evaluatie',
      'Une évaluation suit après un mois',
      'After one month an evaluation follows',
    ),
    explanation: t(
      'De coördinator spreekt dan minstens twee mensen die erbij waren.',
      'Le coordinateur parle alors avec au moins deux personnes qui étaient présentes.',
      'The coordinator then speaks with at least two people who were there.',
    ),
  },
  G19: {
    title: t('Het plan is van de familie', 'Le plan appartient à la famille', 'The plan is the family’s'),
    explanation: t(
      'Niemand buiten de kring ziet het, behalve wie het van de familie krijgt. Dat kan ze weer intrekken.',
      'Personne hors du cercle ne le voit, sauf ceux à qui la famille le donne. Elle peut revenir là-dessus.',
      'Nobody outside the circle sees it, but for those whom the family gives it to. They can take that back.',
    ),
  },
}
