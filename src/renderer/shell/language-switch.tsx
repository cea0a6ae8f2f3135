import { Button } from '../ui/button.tsx'
import { useLanguageChoice } from '../words/language.tsx'

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { language, choose } = useLanguageChoice()
  const other = language === 'sv' ? 'en' : 'sv'
  return (
    <span lang={other} data-language-switch>
      <Button look="quiet" onPress={() => choose(other)}>
        {other === 'sv' ? 'På svenska' : 'In English'}
      </Button>
    </span>
  )
}
