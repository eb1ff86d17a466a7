import { describe, expect, test } from 'vitest'
import { isDigestDay, newSince, type Reminder, sectionsOf } from '@/lib/notices/digest'
import { digestMail } from '@/lib/notices/digest-text'
import { preferencesOf } from '@/lib/notices/preferences'
import { reminderNotices } from '@/lib/notices/reminder-notices'
import { day } from '@/tests/support/plan-facts'

const on = day('2018-06-15')
const at = (...days: string[]): Reminder[] => days.map((one) => ({ day: day(one), what: `Action du ${one}` }))
const days = (reminders: readonly Reminder[]) => reminders.map((one) => one.day)
const links = {
  open: 'http://localhost:3000/',
  preferences: 'http://localhost:3000/mon-compte/notifications',
  unsubscribe: 'http://localhost:3000/desabonnement/x',
}
const daily = preferencesOf('ars_officer', null)
const weekly = (weekday: number) => ({ ...daily, rhythm: 'weekly' as const, weekday })

describe('the day of a digest', () => {
  test.each([
    ['a daily one, every day', daily, '2018-06-16', '2018-06-15', true],
    ['a weekly one, on its Friday', weekly(5), '2018-06-15', '2018-06-14', true],
    ['a weekly one, on its Friday, the first time', weekly(5), '2018-06-15', null, true],
    ['not on the Saturday after', weekly(5), '2018-06-16', '2018-06-15', false],
    ['nor on a first morning that is another day', weekly(5), '2018-06-16', null, false],
    ['a Friday slept through is caught up on Saturday', weekly(5), '2018-06-16', '2018-06-14', true],
    ['and on Sunday no more', weekly(5), '2018-06-17', '2018-06-16', false],
    ['three weeks slept through are caught up once', weekly(1), '2018-07-04', '2018-06-11', true],
    ['across the end of a year', weekly(7), '2019-01-01', '2018-12-29', true],
  ])('%s', (_, preferences, date, previous, expected) => {
    expect(isDigestDay(preferences, day(date), previous === null ? null : day(previous))).toBe(expected)
  })
})

describe('what stands before a person', () => {
  test('each action is in the nearest section: today and tomorrow, 7 days, 30 days, both ends inside', () => {
    const soon = at('2018-06-15', '2018-06-16', '2018-06-17', '2018-06-22', '2018-06-23', '2018-07-15', '2018-07-16')
    const sections = sectionsOf({ late: at('2018-06-14'), soon }, on)
    expect(days(sections.late)).toEqual(['2018-06-14'])
    expect(days(sections.tomorrow)).toEqual(['2018-06-15', '2018-06-16'])
    expect(days(sections.week)).toEqual(['2018-06-17', '2018-06-22'])
    expect(days(sections.month)).toEqual(['2018-06-23', '2018-07-15'])
  })

  test('new since yesterday: late since then, or come under a horizon today; each said once over two mornings', () => {
    const reminders = {
      late: at('2018-06-13', '2018-06-14'),
      soon: at('2018-06-16', '2018-06-18', '2018-06-22', '2018-07-15'),
    }
    const moved = newSince(reminders, on, day('2018-06-14'))
    expect(days(moved.late)).toEqual(['2018-06-14'])
    expect(days(moved.soon)).toEqual(['2018-06-16', '2018-06-22', '2018-07-15'])
  })

  test('after three mornings slept through, what moved meanwhile is new; the first time everything is', () => {
    const reminders = { late: at('2018-06-10', '2018-06-13'), soon: at('2018-06-20') }
    expect(newSince(reminders, on, day('2018-06-12'))).toEqual({ late: at('2018-06-13'), soon: at('2018-06-20') })
    expect(newSince(reminders, on, null)).toEqual(reminders)
    expect(newSince(reminders, on, day('2018-06-14'))).toEqual({ late: [], soon: [] })
  })
})

describe('the notices of a morning', () => {
  const told = (late: string[], soon: string[], previous: string | null = '2018-06-14') =>
    reminderNotices(
      { plan: 'Plan', late: at(...late), soon: at(...soon), links: { late: '/plan?retard=1', week: '/plan?afaire=1' } },
      on,
      previous === null ? null : day(previous),
    ).map((one) => [one.kind, one.sentence])

  test.each([
    ['nothing moved', ['2017-12-31'], ['2018-06-19'], '2018-06-14', []],
    ['one late, the only one', ['2018-06-14'], [], '2018-06-14', [['late', '1 action est en retard.']]],
    [
      'two more late among five',
      ['2016-12-31', '2017-06-30', '2017-12-31', '2018-06-14', '2018-06-14'],
      [],
      '2018-06-14',
      [['late', '2 actions de plus en retard : 5 au total.']],
    ],
    [
      'one comes under a week, two others are there already',
      [],
      ['2018-06-17', '2018-06-18', '2018-06-22', '2018-07-10'],
      '2018-06-14',
      [['due', '3 actions sont à rendre d’ici au 22 juin 2018.']],
    ],
    ['far ahead only', [], ['2018-07-15'], '2018-06-14', []],
    [
      'the first morning tells what stands',
      ['2017-12-31'],
      ['2018-06-16'],
      null,
      [
        ['late', '1 action est en retard.'],
        ['due', '1 action est à rendre d’ici au 22 juin 2018.'],
      ],
    ],
  ])('%s', (_, late, soon, previous, expected) => expect(told(late, soon, previous)).toEqual(expected))
})

describe('the words of a digest', () => {
  const written = (late: string[], soon: string[], facts: string[] = [], name = 'Camille Exemple') => {
    const reminders = { plan: 'Plan de Guadeloupe', late: at(...late), soon: at(...soon) }
    const mail = digestMail({ name, regionCode: '01', on, reminders, facts }, links)
    const plain = (text: string) => text.replaceAll('\u00a0', ' ')
    return mail && { subject: plain(mail.subject), text: plain(mail.text) }
  }

  test.each([
    [['2017-12-31'], [], [], '1 action en retard'],
    [['2016-12-31', '2017-12-31'], ['2018-06-16'], [], '2 actions en retard, 1 échéance d’ici demain'],
    [[], ['2018-06-18', '2018-06-19'], ['Un fait.'], '2 échéances dans les 7 jours, 1 nouveauté'],
    [[], ['2018-07-01'], ['Un fait.', 'Un autre.'], '1 échéance dans les 30 jours, 2 nouveautés'],
  ])('late %j, soon %j, facts %j: %s', (late, soon, facts, counts) => {
    expect(written(late, soon, facts)?.subject).toBe(`Récapitulatif du 15 juin 2018 : ${counts}`)
  })

  test('is dated, named, with one link, and says until when there', () => {
    expect(written(['2017-12-31'], ['2018-06-16'], ['L’avenant n° 2 est adopté.'])?.text).toBe(
      [
        'Bonjour Camille Exemple,',
        'Voici où vous en êtes le 15 juin 2018, Plan de Guadeloupe.',
        '1 action en retard\n- depuis le 31/12/2017 : Action du 2017-12-31',
        'À rendre aujourd’hui ou demain\n- le 16/06/2018 : Action du 2018-06-16',
        'Nouveau\n- L’avenant n° 2 est adopté.',
        'Tout voir : http://localhost:3000/',
        'Une échéance finit à 23 h 59, heure de Paris (17 h 59 en Guadeloupe).',
        'Choisir ce que vous recevez : http://localhost:3000/mon-compte/notifications\nNe plus recevoir ces courriels : http://localhost:3000/desabonnement/x',
      ].join('\n\n'),
    )
  })

  test('a long list is cut with how many are left; a hostile name stays on its line', () => {
    const text = written(Array(10).fill('2017-12-31'), [], [], 'A\r\nBcc: x@y.fr')?.text ?? ''
    expect(text.match(/^- depuis/gm)).toHaveLength(8)
    expect(text).toContain('- et 2 autres')
    expect(text).toContain('Bonjour A Bcc: x@y.fr,')
  })

  test('there is none where there is nothing to say', () => {
    expect(written([], [])).toBeNull()
    expect(digestMail({ name: 'A', regionCode: null, on, reminders: null, facts: [] }, links)).toBeNull()
  })
})
