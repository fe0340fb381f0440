import type { Branding, LetterTexts, MailTexts } from '@kring/domain'

/** A branding with every setting filled in. */
export const lindeBranding: Branding = {
  colours: { light: { brand: '#2f6b1f', ink: '#ffffff' }, dark: { brand: '#a6d98f', ink: '#0c2205' } },
  words: {
    nl: { conference: { word: 'familieberaad', article: 'het' } },
    fr: { conference: { word: 'assemblée de famille', article: 'une' } },
  },
  explanation: { nl: 'Bij ons heet het een familieberaad.\n\nJe bepaalt zelf wie erbij is.' },
  mail: { sender: { nl: 'Jeugdhulp De Linde' }, footer: { nl: 'Jeugdhulp De Linde\nLindelaan 1, Leuven' } },
}

export const lindeTexts: MailTexts = {
  'referral-received': {
    nl: {
      subject: 'Dag, wij hebben {reference}',
      body: 'Wij zijn er voor je. Je nummer is {reference}. Wij plannen {aConference}.\n\nVolg het hier: {link}',
    },
  },
}

export const lindeLogo = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)"><script>alert(1)</script><circle cx="10" cy="10" r="8" fill="#2f6b1f"/></svg>',
)

/** As a partner words an invitation for one kind of conference. */
export const lindeLetters: LetterTexts = {
  invitation: {
    nl: {
      title: 'Kom je naar {variant}?',
      body: 'Dag {name},\n\nWe komen samen rond {about}.\n\n{date}, {time}, {place}. {coordinator} is erbij.\n\nBel {caller}: {phone}.',
    },
  },
}
