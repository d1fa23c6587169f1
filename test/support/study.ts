import { PLAN } from './town.ts'

/** What is expected of a study at home, as the law's example of Tara says it (II.B.2). */
export const STUDY = {
  program: 's2',
  fieldOfStudy: 'Magister Kebijakan Publik',
  institution: 'Universitas Airlangga',
  place: 'dalam_negeri',
  accreditation: { institution: 'A', program: 'A' },
  academicResult: { gpa: 3.75 },
  graduation: { timing: 'tepat_waktu', normativeEndOn: '2027-08-31' },
} as const

/** The SKP of someone on study leave: what the study is to bring, and one more assignment. */
export const STUDY_PLAN = {
  ...PLAN,
  workResults: [
    {
      kind: 'utama',
      statement: 'IPK semester 1 di atas 3,75',
      indicators: [{ aspects: ['kualitas'], indicator: 'IPK semester 1', target: 'di atas 3,75' }],
    },
    {
      kind: 'tambahan',
      statement: 'Learning diary perkuliahan yang dapat diakses rekan kerja',
      indicators: [{ aspects: ['kuantitas'], indicator: 'Catatan kuliah terbit', target: '12 kali' }],
    },
  ],
  behaviourExpectations: { adaptif: 'Membagikan hasil kuliah kepada rekan kerja setingkat.' },
  study: STUDY,
} as const

/** Study leave from the first day of the year, as an administrator records it. */
export const PLACED = {
  startsOn: '2026-01-05',
  kind: 'tugas_belajar',
  institution: 'Universitas Airlangga',
  place: 'dalam_negeri',
  contact: 'Sekretariat program magister',
  recordedBy: 'pengelola',
} as const

/** What the institution wrote of him. */
export const HOST_FEEDBACK = {
  periodId: '2026-TW1',
  givenBy: 'Ketua Program Studi Magister Kebijakan Publik',
  receivedOn: '2026-03-20',
  about: { value: 'kompeten' },
  tone: 'apresiasi',
  observation: 'IPK semester 1 mencapai 3,80 dan seluruh tugas dikumpulkan tepat waktu.',
  impact: 'Menjadi asisten diskusi kelas kebijakan daerah.',
  evidence: [{ title: 'Surat ketua program studi', url: 'https://contoh.go.id/surat' }],
} as const
