import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../../functions/domain/periods/calendar.ts'
import { addDays, endOf, startOf } from '../../functions/domain/instant.ts'
import { daysBetween, isStatutory, mailDayOf, RUNGS, rungOn } from '../../functions/domain/reminders/ladder.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import { letterOf } from '../../functions/domain/reminders/letter.ts'
import { newsOf, periodNews } from '../../functions/domain/reminders/news.ts'
import { type Affairs, dueOn, rowsOf } from '../../functions/domain/reminders/rows.ts'
import { saysDay, saysMoment } from '../../functions/domain/reminders/words.ts'
import { HOLIDAY_DAYS } from '../../functions/domain/rulesets/holidays.ts'
import { PREDICATE_WORDS, RATING_WORDS, ACHIEVEMENT_WORDS } from '../../functions/domain/sentences.ts'
import { deliveredItem, employeeIdOf, evaluationItem, signedItem } from '../support/evaluations.ts'

const NONE: ReadonlySet<string> = new Set()

describe('the ladder', () => {
  test.each([
    ['30 days before', '2026-03-11', 30],
    ['31 days before', '2026-03-10', undefined],
    ['29 days before', '2026-03-12', undefined],
    ['10 days before', '2026-03-31', 10],
    ['9 days before', '2026-04-01', undefined],
    // 3 April is a holiday and 4 and 5 April a weekend; 3 days before is Tuesday the 7th
    ['3 days before', '2026-04-07', 3],
    ['2 days before', '2026-04-08', undefined],
    ['the day before', '2026-04-09', 1],
    ['the day itself', '2026-04-10', 0],
    ['the day after', '2026-04-13', undefined],
  ])('of a deadline on Friday 10 April 2026, %s (%s): %s', (_, day, rung) => {
    expect(rungOn(day, endOf('2026-04-10'), HOLIDAY_DAYS)).toBe(rung)
  })

  test('goes by the day of the deadline, to its last millisecond and from its first', () => {
    expect(rungOn('2026-04-08', startOf('2026-04-08'), HOLIDAY_DAYS)).toBe(0)
    expect(rungOn('2026-04-08', startOf('2026-04-09') - 1, HOLIDAY_DAYS)).toBe(0)
    expect(rungOn('2026-04-08', startOf('2026-04-09'), HOLIDAY_DAYS)).toBe(1)
  })

  test('what falls on a day without mail is told on the last working day before it', () => {
    // due on Saturday 31 January 2026: the day itself and the day before it are told on Friday, once, as the nearest
    expect(rungOn('2026-01-30', endOf('2026-01-31'), HOLIDAY_DAYS)).toBe(0)
    expect(rungOn('2026-01-28', endOf('2026-01-31'), HOLIDAY_DAYS)).toBe(3)
    // 30 days before is 1 January, a holiday
    expect(rungOn('2025-12-31', endOf('2026-01-31'), HOLIDAY_DAYS)).toBe(30)
    // 10 days before 28 March is in Nyepi and Idul Fitri: 18 to 24 March have no mail
    expect(rungOn('2026-03-17', endOf('2026-03-28'), HOLIDAY_DAYS)).toBe(10)
    expect(mailDayOf('2026-03-24', HOLIDAY_DAYS)).toBe('2026-03-17')
  })

  test('tells of every rung on exactly one day, a working day not after it, and no farther than the days without mail', () => {
    const days = fc.integer({ min: 0, max: 700 }).map(n => addDays('2026-01-05', n))
    fc.assert(
      fc.property(days, fc.constantFrom(...RUNGS), (last, rung) => {
        const wanted = addDays(last, -rung)
        const told = mailDayOf(wanted, HOLIDAY_DAYS)
        expect(isWorkingDay(told, HOLIDAY_DAYS)).toBe(true)
        expect(told <= wanted).toBe(true)
        for (let day = addDays(told, 1); day <= wanted; day = addDays(day, 1))
          expect(isWorkingDay(day, HOLIDAY_DAYS)).toBe(false)
        // told that day as this rung or as a nearer one that falls together with it
        expect(rungOn(told, endOf(last), HOLIDAY_DAYS)).toBeLessThanOrEqual(rung)
        const others = Array.from({ length: 45 }, (_, n) => addDays(last, -n)).filter(
          day => rungOn(day, endOf(last), HOLIDAY_DAYS) === rung,
        )
        expect(others.every(day => day === told)).toBe(true)
      }),
    )
  })

  test('from three days on it cannot be stopped', () => {
    expect(RUNGS.filter(isStatutory)).toEqual([3, 1, 0])
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  })
})

const me = employeeIdOf(1)
const base: Affairs = {
  employee: { employeeId: me, kind: 'pns', status: 'aktif' },
  year: 2026,
  plans: [{ status: 'ditetapkan', employeeId: me }],
  teamPlans: [],
  own: [],
  team: [],
  objections: [],
  changed: [],
  periods: [],
  schedules: [],
  owed: [],
  asked: [],
  rounds: [],
  assigned: [],
  desks: [me],
}
const NOW = startOf('2026-04-07') + 7 * 60 * 60 * 1000

const told = (affairs: Partial<Affairs>, now = NOW) =>
  rowsOf({ ...base, ...affairs }, now).map(({ whose, what, people }) => `${whose} ${what} ${people}`)

describe('the lines of a reminder', () => {
  test('what he has not told of an assignment that he gave is his, until its day [IV.A.4]', () => {
    const assigned = [{ periodId: '2026-TW2', dueAt: NOW }]
    expect(told({ assigned })).toEqual(['others tellOfAssignment 1'])
    expect(told({ assigned }, NOW + 1)).toEqual([])
  })

  test('a month that is to be documented is mine, from its last day to its fifth day after [P16(2)]', () => {
    const window = { evaluationOpensAt: startOf('2026-03-20'), evaluationClosesAt: endOf('2026-04-10') }
    const [TW1] = spansOf(2026, 'triwulanan')
    if (TW1 === undefined) throw new Error('no quarter')
    const periods = [{ ...TW1, ...window, documentation: 'bulanan' as const }]
    const own = [evaluationItem()]
    expect(told({ own, periods }, startOf('2026-02-02'))).toContain('own documentProgress 1')
    expect(told({ own, periods }, startOf('2026-02-06'))).not.toContain('own documentProgress 1')
    const documented = [evaluationItem({ documented: [{ spanId: '2026-B01', at: 1 }] })]
    expect(told({ own: documented, periods }, startOf('2026-02-02'))).not.toContain('own documentProgress 1')
  })

  test('until I hand it in the end of the window is mine; then I wait for the signature', () => {
    expect(told({ own: [evaluationItem()] })).toEqual(['own submitEvaluation 1'])
    expect(told({ own: [evaluationItem({ status: 'diajukan' })] })).toEqual(['waiting signEvaluation 1'])
  })

  test('people with the same deadline on my desk are one line that counts them', () => {
    const team = [2, 3, 4].map(n => evaluationItem({ employeeId: employeeIdOf(n), actorId: me }))
    expect(told({ team })).toEqual(['others signEvaluation 3', 'others deliverInTime 3'])
  })

  test('as superior after a default I have my own fourteen working days [IV.A.11]', () => {
    const late = evaluationItem({ by: 'superior', superiorDueAt: endOf('2026-04-30'), actorId: me })
    expect(told({ team: [late] }, startOf('2026-04-20'))).toEqual(['others signBySuperior 1'])
  })

  test('what I signed I have to deliver, early enough for the report; what another one signed I have not [V.A.5, V.B.8]', () => {
    expect(told({ team: [signedItem({ actorId: me }, { signedBy: me })] })).toEqual([
      'others deliverInTime 1',
      'others deliverEvaluation 1',
    ])
    expect(told({ team: [signedItem({ actorId: me }, { signedBy: employeeIdOf(9) })] })).toEqual([])
  })

  test('what I was handed I have to return, and may object to [V.A.6, V.B.2]', () => {
    const times = { deliveredAt: NOW, acknowledgeBy: endOf('2026-04-27'), objectBy: endOf('2026-04-27') }
    expect(told({ own: [deliveredItem(times)] })).toEqual([
      'own acknowledgeEvaluation 1',
      'own objectToEvaluation 1',
      'waiting final 1',
    ])
  })

  test('in January my plan, and the plans that I have to determine', () => {
    const january = startOf('2026-01-20')
    const teamPlans = [2, 3].map(n => ({ status: 'diajukan' as const, employeeId: employeeIdOf(n) }))
    expect(told({ plans: [], teamPlans }, january)).toEqual(['own approveSkp 1', 'others approveSkp 2'])
    expect(told({ plans: [], teamPlans }, startOf('2026-02-01'))).toEqual([])
  })

  test('only those whose rung is today, with the days that are really left', () => {
    const rows = rowsOf({ ...base, own: [evaluationItem()] }, NOW)
    expect(dueOn('2026-04-07', rows, HOLIDAY_DAYS)).toMatchObject([{ rung: 3, days: 3, statutory: true }])
    expect(dueOn('2026-04-08', rows, HOLIDAY_DAYS)).toEqual([])
    const saturday = [
      { ...{ what: 'approveSkp', article: 'x', whose: 'own' as const, people: 1 }, dueAt: endOf('2026-01-31') },
    ]
    expect(dueOn('2026-01-30', saturday, HOLIDAY_DAYS)).toMatchObject([{ rung: 0, days: 1 }])
  })
})

describe('news', () => {
  const at = (moment: string) => Date.parse(`${moment}+07:00`)
  const morning = newsOf('2026-04-07', '2026-04-06', HOLIDAY_DAYS)
  const moved = (moment: string) => [{ at: at(moment), until: endOf('2026-04-17') }]
  const period = { periodId: '2026-TW1', name: 'Triwulan I 2026' }
  const mine = new Set(['2026-TW1'])

  test.each([
    ['at seven of the day before', '2026-04-06T07:00:00.000', false],
    ['a moment later', '2026-04-06T07:00:00.001', true],
    ['at seven of the day', '2026-04-07T07:00:00.000', true],
    ['a moment later, which is tomorrow’s', '2026-04-07T07:00:00.001', false],
  ])('%s', (_, moment, isTold) => {
    const news = periodNews([{ ...period, extensions: moved(moment) }], mine, morning)
    expect(news.length === 1).toBe(isTold)
  })

  test('is what happened since the working day before, where nobody knows of other letters', () => {
    expect(newsOf('2026-04-06', undefined, HOLIDAY_DAYS).after).toBe(at('2026-04-02T07:00:00'))
    expect(newsOf('2026-04-06', '2026-03-30', HOLIDAY_DAYS).after).toBe(at('2026-03-30T07:00:00'))
  })

  test('tells of a window that was extended or opened again, until when, to those who have a part in it', () => {
    const both = [{ ...period, extensions: moved('2026-04-06T09:00:00'), reopenings: moved('2026-04-06T10:00:00') }]
    expect(periodNews(both, mine, morning)).toEqual([
      {
        says: 'Masa evaluasi Triwulan I 2026 diperpanjang sampai Jumat, 17 April 2026 pukul 23.59 WIB.',
        statutory: false,
      },
      {
        says: 'Masa evaluasi Triwulan I 2026 dibuka kembali sampai Jumat, 17 April 2026 pukul 23.59 WIB.',
        statutory: false,
      },
    ])
    expect(periodNews(both, new Set(['2026-TW2']), morning)).toEqual([])
  })

  test('alone makes a letter that one may stop', () => {
    const news = periodNews([{ ...period, extensions: moved('2026-04-06T09:00:00') }], mine, morning)
    const letter = letterOf({ name: 'Siti', day: '2026-04-07', rows: [], news }, around)
    expect(letter).toMatchObject({ subject: news[0]?.says, mayBeStopped: true })
  })
})

const around = { portal: 'https://kinerja.contoh', nameOf: () => 'Triwulan I 2026' }

describe('the letter', () => {
  const rows = dueOn('2026-04-07', rowsOf({ ...base, own: [evaluationItem()] }, NOW), HOLIDAY_DAYS)

  test('says in its subject what and until when, and names the article', () => {
    const letter = letterOf({ name: 'Siti', day: '2026-04-07', rows, news: [] }, around)
    expect(letter?.subject).toBe(
      'Paling lambat Jumat, 10 April 2026: Lengkapi realisasi dan ajukan evaluasi, Triwulan I 2026',
    )
    expect(letter?.text).toContain(
      '- Lengkapi realisasi dan ajukan evaluasi, Triwulan I 2026: paling lambat Jumat, 10 April 2026 pukul 23.59 WIB, 3 hari lagi (Pasal 24 ayat (3), BAB IV.A.8)',
    )
    expect(letter?.text).toContain('https://kinerja.contoh')
    expect(letter?.mayBeStopped).toBe(false)
  })

  test('there is none about nothing', () => {
    expect(letterOf({ name: 'Siti', day: '2026-04-07', rows: [], news: [] }, around)).toBeUndefined()
  })

  test('is text in its HTML too, whatever a name holds', () => {
    const letter = letterOf({ name: '<b>"A&B"</b>', day: '2026-04-07', rows, news: [] }, around)
    expect(letter?.html).toContain('&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;')
    expect(letter?.html).not.toContain('<b>')
  })

  test('dates are said as people say them', () => {
    expect(saysDay('2026-08-17')).toBe('Senin, 17 Agustus 2026')
    expect(saysMoment(endOf('2026-12-31'))).toBe('Kamis, 31 Desember 2026 pukul 23.59 WIB')
  })

  test('never tells a rating, a predicate or an achievement, whatever was judged', () => {
    const words = [RATING_WORDS, PREDICATE_WORDS, ACHIEVEMENT_WORDS].flatMap(each => [
      ...Object.values(each).map(word => word.toLowerCase()),
      ...Object.keys(each),
    ])
    const rating = fc.constantFrom('di_atas_ekspektasi', 'sesuai_ekspektasi', 'di_bawah_ekspektasi')
    const judged = fc.record({
      workRating: rating,
      behaviourRating: rating,
      predicate: fc.constantFrom('sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'),
      achievement: fc.constantFrom('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'),
      signedBy: fc.constantFrom(me, employeeIdOf(9)),
      deliverBy: fc.integer({ min: 0, max: 40 }).map(n => endOf(addDays('2026-04-07', n))),
    })
    const by = fc.integer({ min: 0, max: 40 }).map(n => endOf(addDays('2026-04-07', n)))
    const evaluation = fc.oneof(
      fc.constantFrom('terbuka' as const, 'diajukan' as const).map(status => evaluationItem({ status, actorId: me })),
      by.map(superiorDueAt => evaluationItem({ by: 'superior', superiorDueAt, actorId: me })),
      judged.map(one => signedItem({ actorId: me }, one)),
      fc
        .record({ deliveredAt: fc.constant(NOW), acknowledgeBy: by, objectBy: by })
        .chain(times => judged.map(one => deliveredItem(times, { actorId: me }, one))),
    )
    const days = fc.integer({ min: 0, max: 45 }).map(n => addDays('2026-03-02', n))
    let letters = 0
    fc.assert(
      fc.property(
        fc.array(evaluation, { maxLength: 4 }),
        fc.array(evaluation, { maxLength: 4 }),
        days,
        (own, team, day) => {
          const due = dueOn(day, rowsOf({ ...base, own, team }, startOf(day)), NONE)
          const letter = letterOf({ name: 'Siti', day, rows: due, news: [] }, around)
          if (letter === undefined) return
          letters += 1
          const said = `${letter.subject} ${letter.text} ${letter.html}`.toLowerCase()
          for (const word of words) expect(said).not.toContain(word)
        },
      ),
      { numRuns: 500 },
    )
    expect(letters).toBeGreaterThan(50)
  })
})
