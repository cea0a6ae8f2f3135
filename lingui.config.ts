import type { LinguiConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

const config: LinguiConfig = {
  locales: ['sv', 'en'],
  sourceLocale: 'sv',
  catalogs: [{ path: '<rootDir>/src/renderer/texts/{locale}', include: ['src/renderer'] }],
  // A moved line is no change of a text, so origins name the file alone.
  format: formatter({ lineNumbers: false }),
}

export default config
