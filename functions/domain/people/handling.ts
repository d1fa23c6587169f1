/** Who acted, as a person is told it (UU 27/2022): by office and relation, never by name. */
type Handler =
  | 'Anda'
  | 'sistem'
  | 'pengelola kepegawaian'
  | 'pejabat penilai kinerja'
  | 'atasan pejabat penilai'
  | 'pejabat penilai kinerja atau atasannya'
  | 'pejabat lain'

type Entry = {
  readonly by: string
  readonly onBehalfOf?: string | undefined
  readonly operation: string
  readonly fixed: Readonly<Record<string, unknown>>
}
type Known = { readonly by: Handler; readonly what: string }

/** Operation → whose part it is where it is not the person himself, and what it did (Bahasa Indonesia). */
const HANDLINGS: Readonly<Record<string, Known>> = {
  createEmployee: { by: 'pengelola kepegawaian', what: 'mencatat profil' },
  importEmployees: { by: 'pengelola kepegawaian', what: 'mengimpor profil' },
  updateEmployee: { by: 'pengelola kepegawaian', what: 'mengubah profil' },
  endEmployment: { by: 'pengelola kepegawaian', what: 'mencatat berakhirnya masa kerja' },
  editCreditBalance: { by: 'pengelola kepegawaian', what: 'mengisi saldo angka kredit' },
  createSkp: { by: 'Anda', what: 'membuat SKP' },
  submitSkp: { by: 'Anda', what: 'mengajukan SKP' },
  withdrawSkp: { by: 'Anda', what: 'menarik kembali SKP' },
  returnSkp: { by: 'pejabat penilai kinerja atau atasannya', what: 'mengembalikan SKP' },
  approveSkp: { by: 'pejabat penilai kinerja atau atasannya', what: 'menetapkan SKP' },
  reviseSkp: { by: 'pejabat penilai kinerja', what: 'memulai perubahan SKP' },
  submitEvaluation: { by: 'Anda', what: 'mengajukan realisasi untuk dievaluasi' },
  agreeToActions: { by: 'pejabat penilai kinerja', what: 'menyepakati rencana aksi' },
  returnEvaluation: { by: 'pejabat penilai kinerja', what: 'mengembalikan evaluasi' },
  signEvaluation: { by: 'pejabat penilai kinerja', what: 'menandatangani hasil evaluasi' },
  deliverEvaluation: { by: 'pejabat penilai kinerja', what: 'menyampaikan hasil evaluasi' },
  acknowledgeEvaluation: { by: 'Anda', what: 'menerima hasil evaluasi' },
  objectToEvaluation: { by: 'Anda', what: 'mengajukan keberatan' },
  explainObjection: { by: 'pejabat penilai kinerja', what: 'memberi penjelasan atas keberatan' },
  decideObjection: { by: 'atasan pejabat penilai', what: 'memutus keberatan' },
  delegateOffice: { by: 'pejabat lain', what: 'menawarkan pelimpahan wewenang' },
  acceptDelegation: { by: 'pejabat lain', what: 'menerima pelimpahan wewenang' },
  declineDelegation: { by: 'pejabat lain', what: 'menolak pelimpahan wewenang' },
  endDelegation: { by: 'pejabat lain', what: 'mengakhiri pelimpahan wewenang' },
  requestCorrection: { by: 'Anda', what: 'meminta perbaikan data' },
  withdrawCorrection: { by: 'Anda', what: 'mencabut permintaan perbaikan data' },
  acceptCorrection: { by: 'pengelola kepegawaian', what: 'memperbaiki data atas permintaan' },
  declineCorrection: { by: 'pengelola kepegawaian', what: 'menolak permintaan perbaikan data' },
  hideFeedback: { by: 'pengelola kepegawaian', what: 'menyembunyikan umpan balik' },
  recordFollowUp: { by: 'pejabat penilai kinerja', what: 'mencatat tindak lanjut umpan balik' },
  recordObservation: { by: 'pejabat penilai kinerja', what: 'mencatat pengamatan' },
  correctObservation: { by: 'pejabat penilai kinerja', what: 'mengoreksi catatan pengamatan' },
  proposeFeedbackSchedule: { by: 'pejabat penilai kinerja', what: 'mengusulkan jadwal umpan balik' },
  acceptFeedbackSchedule: { by: 'pejabat penilai kinerja', what: 'menyetujui jadwal umpan balik' },
  giveFeedback: { by: 'pejabat penilai kinerja', what: 'memberi umpan balik menurut jadwal' },
  startGuidance: { by: 'pejabat penilai kinerja', what: 'memulai bimbingan kinerja' },
  prepareGuidance: { by: 'Anda', what: 'menyiapkan bimbingan kinerja' },
  addGuidanceEntry: { by: 'pejabat lain', what: 'mencatat pertemuan bimbingan kinerja' },
  signGuidance: { by: 'pejabat lain', what: 'menandatangani rekaman bimbingan kinerja' },
  evaluateCompetencies: { by: 'pejabat lain', what: 'mengevaluasi kompetensi sesudah bimbingan' },
  reportGuidance: { by: 'pejabat penilai kinerja', what: 'melaporkan bimbingan kepada atasannya' },
  decideGuidance: { by: 'pejabat lain', what: 'menentukan tindak lanjut bimbingan kinerja' },
  tellBehaviour: { by: 'pejabat penilai kinerja', what: 'menyampaikan permasalahan perilaku kerja' },
  answerBehaviour: { by: 'Anda', what: 'menjawab permasalahan perilaku kerja' },
  reportBehaviour: { by: 'pejabat penilai kinerja', what: 'melaporkan permasalahan perilaku kerja' },
  scheduleCounselling: { by: 'pengelola kepegawaian', what: 'menetapkan konselor dan jadwal konseling' },
  recordCounselling: { by: 'pejabat lain', what: 'merekam hasil konseling' },
  decideCounselling: { by: 'pejabat lain', what: 'menentukan tindak lanjut konseling' },
  closeCounselling: { by: 'pejabat lain', what: 'mengakhiri permasalahan perilaku kerja tanpa konseling' },
  cancelTraining: { by: 'pengelola kepegawaian', what: 'membatalkan pelatihan' },
  proposeDevelopment: { by: 'pejabat penilai kinerja', what: 'mengusulkan rencana pengembangan' },
  agreeDevelopment: { by: 'pejabat penilai kinerja', what: 'menyepakati rencana pengembangan' },
  declineDevelopment: { by: 'pejabat penilai kinerja', what: 'tidak menyepakati rencana pengembangan' },
  concludeDevelopment: { by: 'pejabat penilai kinerja', what: 'menutup rencana pengembangan' },
  closeDuePeriods: { by: 'sistem', what: 'mengalihkan evaluasi kepada atasan pejabat penilai' },
  handBackUnsigned: {
    by: 'sistem',
    what: 'mengembalikan evaluasi kepada pejabat penilai karena periode dibuka kembali',
  },
  passOnDefaulted: { by: 'sistem', what: 'mengalihkan evaluasi kepada atasan berikutnya' },
  deliverOverdue: { by: 'sistem', what: 'menyampaikan hasil evaluasi pada hari terakhir' },
  finaliseUnanswered: { by: 'sistem', what: 'menjadikan hasil evaluasi final' },
}

/** What the judges do after the default of the evaluator, the superior does (IV.A.11, V.A.8–9). */
const JUDGING = new Set(['returnEvaluation', 'signEvaluation', 'deliverEvaluation'])

/** The entries of one history in their order, each with who and what. */
export function handlingsOf<E extends Entry>(
  entries: readonly E[],
  employeeId: string,
): { readonly entry: E; readonly by: string; readonly what: string }[] {
  let isWithSuperior = false
  return entries.map(entry => {
    // a reopened period hands back what the closing passed on
    if (entry.fixed['by'] !== undefined) isWithSuperior = entry.fixed['by'] === 'superior'
    const by = handlerOf(entry, employeeId, isWithSuperior)
    return {
      entry,
      // BAB IV.A.3: who acts for an office is told as that office's deputy
      by: entry.onBehalfOf === undefined || by === 'Anda' ? by : `${by}, diwakili Plt./Plh.`,
      what: HANDLINGS[entry.operation]?.what ?? `memproses data (${entry.operation})`,
    }
  })
}

function handlerOf({ by, operation }: Entry, employeeId: string, isWithSuperior: boolean): Handler {
  if (by === employeeId) return 'Anda'
  if (by === 'sistem') return 'sistem'
  if (isWithSuperior && JUDGING.has(operation)) return 'atasan pejabat penilai'
  const known = HANDLINGS[operation]?.by ?? 'pejabat lain'
  // what is his own to do was done by someone in his place
  return known === 'Anda' || known === 'sistem' ? 'pejabat lain' : known
}
