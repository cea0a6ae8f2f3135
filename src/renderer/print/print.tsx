/** The page that nobody sees: draws the report that is being printed, and says when it is drawn. */
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { api } from '../api.ts'
import { PageView } from '../report/page-view.tsx'
import '../tokens.css'
import '../base.css'
import './print.css'

const page = await api.printing.page()
// The PDF takes its own title and language from these.
document.title = page.title
document.documentElement.lang = page.language

const root = document.getElementById('root')
if (!root) throw new Error('print.html has no root')
flushSync(() => createRoot(root).render(<PageView page={page} />))
await document.fonts.ready
await api.printing.drawn()
