// npm run office: every export of rows reopened in LibreOffice and compared cell by cell with what was written. Needs LibreOffice.
import { runOnDatabase } from './house/on-database.mjs'

await runOnDatabase('scripts/office.ts', { NEXTAUTH_URL: 'http://localhost:3000' })
