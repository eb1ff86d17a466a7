// npm run -s plan:export -- <plan code>: prints the plan in the exchange format, and nothing else on stdout.
import { runOnDatabase } from './house/on-database.mjs'

await runOnDatabase('scripts/plan-export.ts')
