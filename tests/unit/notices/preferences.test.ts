import { describe, expect, test } from 'vitest'
import { roleNames } from '@/lib/accounts/model'
import { noticeObject } from '@/lib/dashboards/notice-object'
import { preferencesInput } from '@/lib/notices/inputs'
import { noticeMail, subjectOf } from '@/lib/notices/mail-text'
import { kindLabel, noticeKindNames, perimeterOf } from '@/lib/notices/model'
import { preferencesOf, wantsMails, withoutMails } from '@/lib/notices/preferences'
import { day } from '@/tests/support/plan-facts'

describe('how a person is told', () => {
  test.each(roleNames)('%s: every kind has a way, and what waits for them reaches them by mail', (role) => {
    const { choices, lockVersion } = preferencesOf(role, null)
    expect(Object.keys(choices)).toEqual(expect.arrayContaining([...noticeKindNames]))
    expect(['mail', 'digest']).toContain(choices.waiting)
    expect(lockVersion).toBe(0)
  })

  test('own choices hold, and those of the role for a kind that came since or cannot be read', () => {
    const stored = { choices: { plan: 'none' }, rhythm: 'weekly', weekday: 4, lockVersion: 3 } as const
    const read = preferencesOf('ars_officer', stored)
    expect(read).toMatchObject({ rhythm: 'weekly', weekday: 4, lockVersion: 3 })
    expect([read.choices.plan, read.choices.waiting]).toEqual(['none', 'mail'])
    const damaged = preferencesOf('ars_officer', { ...stored, choices: { plan: 'pigeon' } })
    expect(damaged.choices).toEqual(preferencesOf('ars_officer', null).choices)
  })

  test('without mails, what was mailed stays in the application and what was refused stays refused', () => {
    const sane = preferencesOf('ars_officer', null).choices
    const silent = withoutMails({ ...sane, work: 'none' })
    expect(silent).toEqual({ late: 'app', due: 'app', waiting: 'app', plan: 'app', comment: 'app', work: 'none' })
    expect([wantsMails(sane), wantsMails(silent)]).toEqual([true, false])
  })

  const form = {
    ...{ late: 'digest', due: 'digest', waiting: 'mail', plan: 'app', comment: 'none', work: 'app' },
    ...{ rhythm: 'weekly', weekday: '5', lockVersion: '0' },
  }
  test('a whole form is read', () => {
    expect(preferencesInput.parse(form)).toMatchObject({ choices: { comment: 'none' }, weekday: 5, lockVersion: 0 })
  })
  test.each([
    ['late', 'pigeon'],
    ['rhythm', 'hourly'],
    ['weekday', '8'],
    ['weekday', '0'],
    ['lockVersion', '-1'],
  ])('%s=%s is refused', (field, value) => {
    expect(preferencesInput.safeParse({ ...form, [field]: value }).success).toBe(false)
  })
})

describe('the words of a mail', () => {
  const links = { open: 'http://h/plan', preferences: 'http://h/p', unsubscribe: 'http://h/u' }
  test('one fact names the mail, several are counted', () => {
    const mail = (...facts: string[]) => noticeMail('Camille', day('2018-06-01'), facts, links)
    expect(mail('Votre export est prêt.').subject).toBe('Votre export est prêt (1er juin 2018)')
    expect(mail('Un.', 'Deux.').subject).toBe('2 nouveautés le 1er juin 2018')
    expect(mail('Un.', 'Deux.').text).toContain('- Un.\n- Deux.')
    expect(mail('Un.').text.match(/Ouvrir/g)).toHaveLength(1)
  })
  test('keeps its no-break spaces, and its addresses whole', () => {
    const { subject, text } = noticeMail('A', day('2018-06-15'), ['L’action « Visiter » attend : à vous.'], links)
    expect(subject).toContain('«\u00a0Visiter\u00a0» attend\u00a0: à vous')
    expect(text).toContain('Ouvrir\u00a0: http://h/plan\n')
  })
  test('a subject is one line and not too long', () => {
    expect(subjectOf('Objet\r\nBcc: x@y.fr\u2028suite')).toBe('Objet Bcc: x@y.fr suite')
    expect(subjectOf('é'.repeat(400))).toHaveLength(140)
  })
})

describe('what a notice speaks of', () => {
  const id = '0190a1b2-0000-7000-8000-000000000001'
  test.each([
    [`/plan/actions/${id}`, { type: 'action', id }],
    [`/plan/actions/${id}/modifier?avenant=1`, { type: 'action', id }],
    [`/plan/actions/${id}#commentaires`, { type: 'action', id }],
    [`/plan/programmes/${id}?au=2018-06-15`, { type: 'programme', id }],
    [`/administration/utilisateurs/${id}`, { type: 'account', id }],
    ['/plan?plan=guadeloupe&retard=1', { type: 'plan', code: 'guadeloupe' }],
    ['/plan/avenants?plan=guadeloupe', { type: 'plan', code: 'guadeloupe' }],
    ['/plan', { type: 'other' }],
    ['/planete?plan=x', { type: 'other' }],
    [`/imports/${id}`, { type: 'other' }],
    ['/taches', { type: 'other' }],
  ])('%s', (href, object) => expect(noticeObject(href)).toEqual(object))

  test('role and perimeter in one text, whatever the order of the establishments', () => {
    const user = { role: 'establishment_director', regionCode: '01', bodyId: null } as const
    expect(perimeterOf({ ...user, establishments: ['2', '1'] })).toBe(
      perimeterOf({ ...user, establishments: ['1', '2'] }),
    )
    expect(perimeterOf({ ...user, establishments: ['1'] })).not.toBe(perimeterOf({ ...user, establishments: [] }))
    expect([kindLabel('plan'), kindLabel('toString')]).toEqual(['Changements du plan', ''])
  })
})
