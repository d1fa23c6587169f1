import * as z from 'zod/mini'
import { optionalNumber, optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Credit, shown } from '../../domain/credit/credit.ts'
import { type CreditBalance, CreditEntries } from '../../domain/credit/credit-balance.ts'
import type { CreditGoal, CreditRow, CreditStanding, CreditState, Why } from '../../domain/credit/credit-standing.ts'
import { type Employee, Position, type Relation } from '../../domain/people/employee.ts'
import { Jenjang } from '../../domain/people/jenjang.ts'
import { Predicate } from '../../domain/evaluations/ratings.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import { evaluationIdOf } from '../../store/ids.ts'

/** Two decimals, half up; text, for a number would be a float again. */
const Amount = plainText

const Goal = z.object({ to: plainText, minimum: Amount, missing: Amount, reached: plainBoolean })

const entries = () => CreditEntries().shape

export const CreditBalanceView = z.object({
  employeeId: plainText,
  opening: entries().opening,
  parts: entries().parts,
  version: plainNumber,
  allowedActions: plainTexts,
})

export const CreditScoreView = z.object({
  employeeId: plainText,
  name: plainText,
  position: Position,
  jenjang: Jenjang,
  grade: optionalText,
  /** Of a whole year in this jenjang. */
  coefficient: plainText,
  years: z.array(
    z.object({
      year: plainNumber,
      state: z.enum(['dihitung', 'saldo', 'jenjang_lain', 'belum_final', 'bulan_belum_diketahui']),
      jenjang: z.optional(Jenjang),
      months: optionalNumber,
      predicate: z.optional(Predicate),
      percentage: optionalNumber,
      amount: z.optional(Amount),
      evaluationId: optionalText,
      source: z.optional(z.object({ title: plainText, url: optionalText })),
      sentence: plainText,
    }),
  ),
  opening: z.optional(Amount),
  total: Amount,
  pangkat: z.optional(Goal),
  nextJenjang: z.optional(Goal),
  /** What is not known, in sentences. */
  unknown: plainTexts,
  article: plainText,
  thresholdArticle: plainText,
  balance: z.optional(CreditBalanceView),
  allowedActions: plainTexts,
})

const ASKS = 'Pengelola kepegawaian perlu mengisi jumlah bulan menurut surat keputusannya.'

const WHY: Readonly<Record<Why, string>> = {
  berganti: `Jabatan atau status berganti dalam tahun ini. ${ASKS}`,
  diangkat: `Menurut NIP, pegawai diangkat dalam tahun ini; sejak bulan mana jabatan fungsionalnya dipangku tidak tercatat. ${ASKS}`,
  mulai_tidak_tercatat: `Sejak kapan jabatan ini dipangku tidak tercatat: tidak ada dokumen, riwayat, atau evaluasi tahun sebelumnya yang menyatakannya. ${ASKS}`,
}

const SENTENCES: Readonly<Record<Exclude<CreditState, 'bulan_belum_diketahui'>, string>> = {
  dihitung: 'Dihitung: bulan/12 × persentase predikat × koefisien jenjang.',
  saldo: 'Bulan-bulan tahun ini sudah termasuk saldo awal.',
  jenjang_lain: 'Diperoleh dalam jenjang lain; tidak dijumlahkan dengan angka kredit jenjang sekarang.',
  belum_final: 'Evaluasi kinerja tahunan belum final, sehingga belum dihitung.',
}

export const creditActions = (relations: ReadonlySet<Relation>): string[] =>
  relations.has('admin') ? ['editCreditBalance'] : []

export function balanceView(balance: CreditBalance, relations: ReadonlySet<Relation>) {
  const { employeeId, opening, parts, version } = balance
  return { employeeId, opening, parts, version, allowedActions: creditActions(relations) }
}

export function creditScoreView(
  employee: Pick<Employee, 'employeeId' | 'name' | 'position' | 'grade'>,
  standing: CreditStanding,
  balance: CreditBalance | undefined,
  relations: ReadonlySet<Relation>,
): z.input<typeof CreditScoreView> {
  const { employeeId, name, position, grade } = employee
  const { jenjang, rows, opening, total, pangkat, next } = standing
  const { article, coefficients, thresholds } = CURRENT_RULE_SET.CREDIT
  return {
    employeeId,
    name,
    position,
    jenjang,
    grade,
    coefficient: coefficients[jenjang],
    years: rows.map(rowView),
    opening: amount(opening),
    total: shown(total),
    pangkat: goalView(pangkat),
    nextJenjang: goalView(next),
    unknown: unknownOf(standing, balance, grade),
    article,
    thresholdArticle: thresholds.article,
    balance: balance && balanceView(balance, relations),
    allowedActions: creditActions(relations),
  }
}

const amount = (credit: Credit | undefined) => credit && shown(credit)

function rowView({ year, state, why, jenjang, months, predicate, credit, evaluation, entered }: CreditRow) {
  return {
    year,
    state,
    jenjang,
    months,
    predicate,
    percentage: predicate && CURRENT_RULE_SET.CREDIT.percentages[predicate],
    amount: amount(credit),
    evaluationId: evaluation && evaluationIdOf(evaluation),
    source: entered?.source,
    sentence: state === 'bulan_belum_diketahui' ? WHY[why ?? 'berganti'] : SENTENCES[state],
  }
}

const goalView = (goal: CreditGoal | undefined) =>
  goal && { to: goal.to, minimum: shown(goal.minimum), missing: shown(goal.missing), reached: goal.reached }

/** A sum is only as good as what it is made of: what is missing is said beside it. */
function unknownOf({ rows, pangkat }: CreditStanding, balance: CreditBalance | undefined, grade: string | undefined) {
  const open = rows.filter(({ state }) => state === 'bulan_belum_diketahui').map(({ year }) => year)
  return [
    ...(balance?.opening === undefined
      ? ['Saldo awal angka kredit belum diisi; jumlah ini hanya memuat tahun-tahun yang tercatat di sini.']
      : []),
    ...open.map(year => `Jumlah bulan jabatan pada tahun ${year} belum diketahui, sehingga tahun itu belum dihitung.`),
    ...(pangkat === undefined
      ? [
          `Kekurangan untuk kenaikan pangkat tidak disebut: golongan (${grade ?? 'belum tercatat'}) tidak mempunyai pangkat berikut yang dihitung dalam jenjang ini.`,
        ]
      : []),
  ]
}
