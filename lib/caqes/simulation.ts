import { openDoor } from '@/lib/rules/door'
import { rules } from './registry'
import { settingsSchema } from './settings'

/** The door to the law in the simulation format: `answer` for a request parsed from JSON, `answerLine` for a line of text. */
export const { answer, answerLine } = openDoor(rules, settingsSchema)
