import type { Locale } from '@kring/domain'
import type { MailFacts } from './facts.ts'
import type { MailKind } from './mail.ts'

export type ComplaintMailKind = Extract<MailKind, `complaint-${string}`>

type Write = (facts: MailFacts) => { readonly subject: string; readonly body: string }

/**
 * The mails about complaints: a number, and nothing of what it is about. Who complains may have said that somebody reads along;
 * then their link is not in it.
 */
export const complaintTexts: Readonly<Record<ComplaintMailKind, Readonly<Record<Locale, Write>>>> = {
  'complaint-news': {
    nl: ({ reference, link }) => ({
      subject: `Er is iets nieuws bij je klacht ${reference}`,
      body: `Er is iets nieuws bij je klacht ${reference}.\n\n${link === '' ? 'Je leest het op je eigen pagina, met de link die je bewaarde.' : `Je leest het op je eigen pagina:\n${link}\n\nDe link is van jou alleen. Geef hem niet door.`}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `Il y a du nouveau pour votre plainte ${reference}`,
      body: `Il y a du nouveau pour votre plainte ${reference}.\n\n${link === '' ? 'Vous le lisez sur votre page, avec le lien que vous avez conservé.' : `Vous le lisez sur votre page :\n${link}\n\nCe lien est pour vous seul. Ne le transmettez pas.`}`,
    }),
    en: ({ reference, link }) => ({
      subject: `There is something new about your complaint ${reference}`,
      body: `There is something new about your complaint ${reference}.\n\n${link === '' ? 'You read it on your own page, with the link that you kept.' : `You read it on your own page:\n${link}\n\nThe link is yours alone. Do not pass it on.`}`,
    }),
  },
  'complaint-acknowledge-soon': {
    nl: ({ reference, link }) => ({
      subject: `Klacht ${reference}: laat binnen een werkdag weten dat ze er is`,
      body: `Klacht ${reference} is nog niet bevestigd. Dat moet binnen vijf werkdagen; er is nog één werkdag.\n\nOpen de klacht:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `Plainte ${reference} : à confirmer dans un jour ouvrable`,
      body: `La plainte ${reference} n’est pas encore confirmée. Il faut le faire dans les cinq jours ouvrables ; il reste un jour ouvrable.\n\nOuvrez la plainte :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Complaint ${reference}: acknowledge it within one working day`,
      body: `Complaint ${reference} was not acknowledged yet. That is due within five working days; one working day is left.\n\nOpen the complaint:\n${link}`,
    }),
  },
  'complaint-answer-soon': {
    nl: ({ reference, link }) => ({
      subject: `Klacht ${reference}: over zeven dagen moet er een antwoord zijn`,
      body: `Klacht ${reference} is nog niet beantwoord. Over zeven dagen is de termijn voorbij. Heb je meer tijd nodig? Dan kun je één keer verlengen, met een reden die de klager leest.\n\nOpen de klacht:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `Plainte ${reference} : une réponse est attendue dans sept jours`,
      body: `La plainte ${reference} n’a pas encore de réponse. Le délai se termine dans sept jours. Il faut plus de temps ? Vous pouvez prolonger une fois, avec une raison que la personne lira.\n\nOuvrez la plainte :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Complaint ${reference}: an answer is due in seven days`,
      body: `Complaint ${reference} was not answered yet. Its term ends in seven days. Do you need more time? Then you can extend it once, with a reason that the complainant reads.\n\nOpen the complaint:\n${link}`,
    }),
  },
  'complaint-overdue': {
    nl: ({ reference, link }) => ({
      subject: `Klacht ${reference} is te laat`,
      body: `Een termijn van klacht ${reference} is voorbij. De klager ziet op de eigen pagina dat het te laat is. Doe vandaag wat er moet gebeuren.\n\nOpen de klacht:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `La plainte ${reference} est en retard`,
      body: `Un délai de la plainte ${reference} est dépassé. La personne voit sur sa page que c’est en retard. Faites aujourd’hui ce qui doit être fait.\n\nOuvrez la plainte :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `Complaint ${reference} is late`,
      body: `A term of complaint ${reference} has passed. The complainant sees on their own page that it is late. Do today what is to be done.\n\nOpen the complaint:\n${link}`,
    }),
  },
  'complaint-unreached': {
    nl: ({ reference, link }) => ({
      subject: `Een mail over klacht ${reference} kwam niet aan`,
      body: `Een mail aan de klager van ${reference} kon niet worden bezorgd. Vertel het op een andere manier die veilig is. Welke dat is, staat bij de klacht:\n${link}`,
    }),
    fr: ({ reference, link }) => ({
      subject: `Un e-mail sur la plainte ${reference} n’est pas arrivé`,
      body: `Un e-mail à la personne qui a déposé la plainte ${reference} n’a pas pu être remis. Informez-la d’une autre façon qui est sûre. La plainte indique laquelle :\n${link}`,
    }),
    en: ({ reference, link }) => ({
      subject: `A mail about complaint ${reference} did not arrive`,
      body: `A mail to the complainant of ${reference} could not be delivered. Tell them in another way that is safe. The complaint says which:\n${link}`,
    }),
  },
}
