// `npm run architecture`: the law of the house (docs/ARCHITECTURE.md), checked on every source file.
import { checkTree } from './architecture/check.mjs'
import { root } from './house/settings.mjs'

const { modules, imports, violations } = checkTree(root)
for (const { file, line, rule, message } of violations) console.log(`${file}:${line}  ${rule}  ${message}`)
console.log(`${modules} modules, ${imports} imports between them, ${violations.length} violations`)
if (violations.length > 0 || modules <= 30 || imports <= 30) process.exitCode = 1
