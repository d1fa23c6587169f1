import { describe, expect, test } from 'vitest'
import { handlingsOf } from '../../functions/domain/people/handling.ts'

const told = (...entries: (readonly [by: string, operation: string, fixed?: object, onBehalfOf?: string])[]) =>
  handlingsOf(
    entries.map(([by, operation, fixed = {}, onBehalfOf]) => ({ by, operation, fixed: { ...fixed }, onBehalfOf })),
    'saya',
  ).map(({ by, what }) => `${by}: ${what}`)

describe('who handled the data, by office and relation [UU 27/2022]', () => {
  test('oneself, the system, and those who judge', () => {
    expect(told(['saya', 'submitEvaluation'], ['p', 'signEvaluation'], ['sistem', 'deliverOverdue'])).toEqual([
      'Anda: mengajukan realisasi untuk dievaluasi',
      'pejabat penilai kinerja: menandatangani hasil evaluasi',
      'sistem: menyampaikan hasil evaluasi pada hari terakhir',
    ])
  })

  test('after the default of the evaluator it is the superior who signs and delivers [IV.A.11, V.A.8]', () => {
    const past = ['sistem', 'closeDuePeriods', { by: 'superior' }] as const
    expect(told(past, ['a', 'signEvaluation'], ['a', 'deliverEvaluation']).slice(1)).toEqual([
      'atasan pejabat penilai: menandatangani hasil evaluasi',
      'atasan pejabat penilai: menyampaikan hasil evaluasi',
    ])
  })

  test('and the evaluator again, once a reopening has handed it back [IV.A.11]', () => {
    const past = ['sistem', 'closeDuePeriods', { by: 'superior' }] as const
    const back = ['sistem', 'handBackUnsigned', { by: 'penilai' }] as const
    expect(told(past, back, ['p', 'signEvaluation']).at(-1)).toBe(
      'pejabat penilai kinerja: menandatangani hasil evaluasi',
    )
  })

  test('who acts for an office is told as its deputy [IV.A.3]', () => {
    expect(told(['wakil', 'signEvaluation', {}, 'p'])).toEqual([
      'pejabat penilai kinerja, diwakili Plt./Plh.: menandatangani hasil evaluasi',
    ])
  })

  test('an administrator by his office, whoever it was', () => {
    expect(told(['bootstrap-admin', 'editCreditBalance'], ['x', 'updateEmployee'])).toEqual([
      'pengelola kepegawaian: mengisi saldo angka kredit',
      'pengelola kepegawaian: mengubah profil',
    ])
  })

  test('what nobody thought of is named as it is, and never as the person’s own act', () => {
    expect(told(['x', 'acknowledgeEvaluation'], ['x', 'somethingNew'])).toEqual([
      'pejabat lain: menerima hasil evaluasi',
      'pejabat lain: memproses data (somethingNew)',
    ])
  })
})
