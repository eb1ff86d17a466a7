import { describe, expect, it } from 'vitest'
import { csvText, neutralised, withoutApostrophe } from '@/lib/core/csv'
import { planProgrammesCsv, planTableCsv } from '@/lib/imports/plan-table-export'
import { planTableFormat } from '@/lib/imports/plan-table-format'
import { serializePlan } from '@/lib/plan/exchange'
import { csvOf, guadeloupe, inGuadeloupe } from '@/tests/support/import-files'

const check = (main: Buffer, companion: Buffer | null) =>
  planTableFormat.check({ name: 'plan-guadeloupe-2016-2019.csv', main, companion }, inGuadeloupe())

describe('a plan exported as the table it is read from', () => {
  it('gives the plan of Guadeloupe back', async () => {
    const { content } = await check(guadeloupe.table(), guadeloupe.programmes())
    if (!content) throw new Error('refused')
    const back = await check(Buffer.from(planTableCsv(content)), Buffer.from(planProgrammesCsv(content)))
    expect(back.content && serializePlan(back.content)).toBe(serializePlan(content))
  })

  it('neutralises what a spreadsheet would compute, and reads it back', async () => {
    const { content } = await check(csvOf([{ Action: '=1+1', Acteurs: '@ARS' }]), null)
    if (!content) throw new Error('refused')
    const text = planTableCsv(content)
    expect(text).toContain(`"'=1+1"`)
    expect(text).toContain(`"'@ARS"`)
    const back = await check(Buffer.from(text), null)
    expect(back.content && serializePlan(back.content)).toBe(serializePlan(content))
  })
})

describe('CSV for a French spreadsheet', () => {
  it('starts with the UTF-8 mark, separates by semicolons and doubles quotes', () => {
    expect(csvText([['Échéance', 'a "b"; c']])).toBe('\ufeff"Échéance";"a ""b""; c"\r\n')
  })

  it.each(['=1', '+1', '-1', '@a', '\tx', "'=1", 'l’été', "'quote", ''])('gives %j back after neutralising', (text) => {
    expect(withoutApostrophe(neutralised(text))).toBe(text)
    expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r]/)
  })
})
