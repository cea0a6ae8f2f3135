import { Dialog } from '../ui/dialog.tsx'
import { PassphraseQuestion, type Question } from './passphrase-question.tsx'

interface Props extends Question {
  readonly title: string
}

export function PassphraseDialog({ title, ...question }: Props) {
  return (
    <Dialog title={title} onClose={question.onClose}>
      <PassphraseQuestion {...question} />
    </Dialog>
  )
}
