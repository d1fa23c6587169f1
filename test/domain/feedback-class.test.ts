import { expect, test } from 'vitest'
import { classOf } from '../../functions/domain/feedback/feedback-class.ts'

const camat = { employeeId: 'camat', evaluatorId: 'sekda' }
const kasi = { employeeId: 'kasi', evaluatorId: 'camat' }
const kasiLain = { employeeId: 'kasi-lain', evaluatorId: 'camat' }
const staf = { employeeId: 'staf', evaluatorId: 'kasi' }
const baru = { employeeId: 'baru' }

test.each([
  ['the evaluator gives as pimpinan', kasi, staf, 'camat', 'pimpinan'],
  ['the superior gives as pimpinan', camat, staf, 'camat', 'pimpinan'],
  ['someone gives to his evaluator as bawahan', staf, kasi, 'sekda', 'bawahan'],
  ['two with the same evaluator are setingkat', kasi, kasiLain, 'sekda', 'setingkat'],
  ['someone gives to his superior as lain: his evaluator is another', staf, camat, undefined, 'lain'],
  ['two without an evaluator are not setingkat', baru, { employeeId: 'baru-lain' }, undefined, 'lain'],
] as const)('%s', (_what, giver, to, superiorId, expected) => {
  expect(classOf(giver, { ...to, superiorId })).toBe(expected)
})
