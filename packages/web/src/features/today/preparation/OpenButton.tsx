import { Button, type ButtonStyle, type IconName } from '../../../kit/index.ts'
import { type PreparationCardName, usePreparation } from './PreparationContext.ts'

type Props = {
  readonly form: string
  readonly card: PreparationCardName
  readonly words: string
  /** Said to who cannot see beside what the button stands. */
  readonly about?: string | undefined
  readonly look?: ButtonStyle
  readonly icon?: IconName
}

/** Opens a form, and takes back what was said of the last action. */
export function OpenButton({ form, card, words, about, look = 'plain', icon }: Props) {
  const { open, say } = usePreparation()
  const begin = () => {
    say('', card)
    open(form)
  }
  return (
    <Button look={look} small {...(icon && { icon })} onClick={begin}>
      {words}
      {about && <span className="visually-hidden"> {about}</span>}
    </Button>
  )
}
