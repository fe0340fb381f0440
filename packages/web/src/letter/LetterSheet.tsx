import type { Locale } from '@kring/domain/language'
import { type Letter, letterFrame } from '@kring/domain/letters'
import './letter.css'

/** The parts of a letter around its text. */
export type Letterhead = {
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined
  readonly sender: string
  readonly to: readonly string[]
  readonly day: string
  readonly reference: string
  readonly signer: string
  readonly footer?: string | undefined
}

type Props = { readonly letter: Letter; readonly letterhead: Letterhead; readonly locale: Locale }

/** A letter on A4, rendered as it is printed. */
export function LetterSheet({ letter, letterhead, locale }: Props) {
  const frame = letterFrame[locale]
  const { logo, sender, to, day, reference, signer, footer } = letterhead
  return (
    <div className="letter" lang={locale}>
      <div className="letter-head">
        {logo && <img {...logo} alt="" />}
        <b>{sender}</b>
      </div>
      <p className="letter-to">{to.join('\n')}</p>
      <p className="letter-meta">
        {day}
        <br />
        {frame.reference}: <span className="num">{reference}</span>
      </p>
      <p className="letter-title">
        <b>{letter.title}</b>
      </p>
      {letter.paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be equal
        <p key={index} className="pre-line">
          {paragraph}
        </p>
      ))}
      {letter.requirements.length > 0 && (
        <>
          <p>{frame.requirements}</p>
          <ul>
            {letter.requirements.map(requirement => (
              <li key={requirement} className="pre-line">
                {requirement}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <b>{frame.always}</b>
      </p>
      <ul className="letter-always">
        {letter.fixed.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="letter-sign">
        {frame.greeting}
        <br />
        <br />
        {signer}
        <br />
        {frame.signedAs}
      </p>
      {footer && <p className="letter-foot pre-line">{footer}</p>}
    </div>
  )
}
