// A server process that writes one thing and nothing else: `tsx --conditions=react-server tests/support/interrupted-writer.ts adopt|publish <id> <lock> <user>`.
import type { CurrentUser } from '@/lib/accounts/model'
import { publishBatch } from '@/lib/imports/commands/publish'
import { adoptAvenant } from '@/lib/plan/commands/adopt-avenant'
import { today } from '@/lib/server/clock'
import { plain } from './imported-plan'

const [what, id = '', lockVersion = '1', user = ''] = process.argv.slice(2)
const person: CurrentUser = JSON.parse(user)
if (what === 'adopt') await adoptAvenant(person, { id, on: await today(), act: null, overwrite: false })
else await publishBatch(person, { ...plain, batchId: id, lockVersion: Number(lockVersion) })
process.stdout.write('written\n')
