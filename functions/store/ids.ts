import { parsePeriodId } from '../domain/periods/period.ts'

/**
 * Ids are composed, so that the id alone says where the item lies: one GetItem finds it, and a malformed id is "not
 * found" without a read. The random part is the employee's.
 */
const EMPLOYEE = /^[a-z2-7]{16}$/

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 random bits in sixteen characters. */
export function newEmployeeId(randomBytes: (n: number) => Uint8Array): string {
  return randomText(randomBytes, 16)
}

/** `length` characters of five random bits each. */
export function randomText(randomBytes: (n: number) => Uint8Array, length: number): string {
  return Array.from(randomBytes(length), byte => ALPHABET.charAt(byte & 31)).join('')
}

export function isEmployeeId(text: string): boolean {
  return EMPLOYEE.test(text)
}

/** The subject of the history of a resource that someone's plans of a year ask for. */
export const supportIdOf = (at: { employeeId: string; year: number; resourceId: string }): string =>
  `${at.employeeId}-${at.year}-dukungan-${at.resourceId}`

/** A team has an id of its own, of the same form. */
export function isTeamId(text: string): boolean {
  return EMPLOYEE.test(text)
}

/** Matrices have natural keys: `2026-unit-kec-kertapati`, `2026-tim-…`. */
export function parseMatrixId(matrixId: string): { year: number; kind: 'unit' | 'tim'; id: string } | undefined {
  const match = /^(20\d{2})-(unit|tim)-(.{1,100})$/.exec(matrixId)
  if (match === null) return undefined
  const [, year, kind, id = ''] = match
  return { year: Number(year), kind: kind === 'unit' ? 'unit' : 'tim', id }
}

/** One report of an office: `2026-TW1-lapor-…-1`. */
export const reportIdOf = (at: { periodId: string; officeId: string; seq: number }): string =>
  `${at.periodId}-lapor-${at.officeId}-${at.seq}`

export const skpIdOf = (at: { employeeId: string; year: number; seq: number }): string =>
  `${at.employeeId}-${at.year}-${at.seq}`

export function parseSkpId(id: string): { employeeId: string; year: number; seq: number } | undefined {
  const match = /^([a-z2-7]{16})-(20\d{2})-([1-9]\d?)$/.exec(id)
  if (match === null) return undefined
  const [, employeeId = '', year, seq] = match
  return { employeeId, year: Number(year), seq: Number(seq) }
}

/** The subject of the history of one feedback, as its receiver has it. */
export const feedbackSubject = (at: { employeeId: string; feedbackId: string }): string =>
  `${at.employeeId}-u-${at.feedbackId}`

export const scheduleSubject = (at: { employeeId: string; year: number }): string =>
  `${at.employeeId}-jadwal-${at.year}`

export const guidanceIdOf = (at: { employeeId: string; place: string }): string => `${at.employeeId}-b-${at.place}`

export const parseGuidanceId = (id: string) => ofPersonAs('b', id)

/** Of a case of counselling. */
export const counsellingIdOf = (at: { employeeId: string; place: string }): string => `${at.employeeId}-c-${at.place}`

export const parseCounsellingId = (id: string) => ofPersonAs('c', id)

/** Of one thing that is planned for someone's development. */
export const developmentIdOf = (at: { employeeId: string; place: string }): string => `${at.employeeId}-p-${at.place}`

export const parseDevelopmentId = (id: string) => ofPersonAs('p', id)

/** What of a person's has a letter of its own, and a random place. */
function ofPersonAs(letter: string, id: string): { employeeId: string; place: string } | undefined {
  const [, employeeId, is, place] = /^([a-z2-7]{16})-([a-z])-([a-z2-7]{16})$/.exec(id) ?? []
  return is !== letter || employeeId === undefined || place === undefined ? undefined : { employeeId, place }
}

export const followUpSubject = (at: { employeeId: string; followUpId: string }): string =>
  `${at.employeeId}-tl-${at.followUpId}`

/** Where a note lies among those of its period: by the time of writing. */
export const newObservationId = (periodId: string, at: number, randomBytes: (n: number) => Uint8Array): string =>
  `${periodId}-${String(at).padStart(14, '0')}-${randomText(randomBytes, 16)}`

export const isObservationId = (text: string): boolean => /^20\d{2}-[A-Z0-9]{2,8}-\d{14}-[a-z2-7]{16}$/.test(text)

export const observationSubject = (at: { employeeId: string; observationId: string }): string =>
  `${at.employeeId}-amat-${at.observationId}`

/** The subject of the history of someone's credit balance. */
export const creditIdOf = ({ employeeId }: { employeeId: string }): string => `${employeeId}-angka-kredit`

export const evaluationIdOf = (at: { employeeId: string; periodId: string; seq: number }): string =>
  `${at.employeeId}-${at.periodId}-${at.seq}`

export function parseEvaluationId(id: string): { employeeId: string; periodId: string; seq: number } | undefined {
  const match = /^([a-z2-7]{16})-(20\d{2}-[A-Z0-9]+)-([1-9]\d?)$/.exec(id)
  if (match === null) return undefined
  const [, employeeId = '', periodId = '', seq] = match
  if (parsePeriodId(periodId) === undefined) return undefined
  return { employeeId, periodId, seq: Number(seq) }
}

export const delegationIdOf = (at: { delegateId: string; place: string }): string => `${at.delegateId}-${at.place}`

export function parseDelegationId(id: string): { delegateId: string; place: string } | undefined {
  const pair = ofPerson(id)
  return pair && { delegateId: pair.employeeId, place: pair.place }
}

/** What of a person's has a random place of its own. */
function ofPerson(id: string): { employeeId: string; place: string } | undefined {
  const match = /^([a-z2-7]{16})-([a-z2-7]{16})$/.exec(id)
  if (match === null) return undefined
  const [, employeeId = '', place = ''] = match
  return { employeeId, place }
}

export const assignmentIdOf = (at: { employeeId: string; place: string }): string => `${at.employeeId}-${at.place}`

export const parseAssignmentId = ofPerson
/** `2026-abcdefghijklmnop`: the year says in which catalogue it stands. */
export const newTrainingId = (year: number, randomBytes: (n: number) => Uint8Array): string =>
  `${year}-${randomText(randomBytes, 16)}`

export function parseTrainingId(id: string): { trainingId: string; year: number } | undefined {
  const match = /^(20\d{2})-[a-z2-7]{16}$/.exec(id)
  return match === null ? undefined : { trainingId: id, year: Number(match[1]) }
}

export const enrolmentIdOf = (at: { employeeId: string; trainingId: string }): string =>
  `${at.employeeId}-${at.trainingId}`

export function parseEnrolmentId(id: string): { employeeId: string; trainingId: string } | undefined {
  const match = /^([a-z2-7]{16})-(20\d{2}-[a-z2-7]{16})$/.exec(id)
  if (match === null) return undefined
  const [, employeeId = '', trainingId = ''] = match
  return { employeeId, trainingId }
}

/** The subject of the history of what a unit may spend in a year. */
export const budgetSubject = (year: number, unitId: string): string => `anggaran-${year}-${unitId}`

export const panelIdOf = (at: { employeeId: string; periodId: string }): string => `${at.employeeId}-360-${at.periodId}`

export function parsePanelId(id: string): { employeeId: string; periodId: string } | undefined {
  const match = /^([a-z2-7]{16})-360-(20\d{2}-[A-Z0-9]+)$/.exec(id)
  if (match === null) return undefined
  const [, employeeId = '', periodId = ''] = match
  return parsePeriodId(periodId) === undefined ? undefined : { employeeId, periodId }
}

/** Whose history the people from outside are whom someone named. */
export const outsidersSubject = (at: { employeeId: string; periodId: string }): string =>
  `${at.employeeId}-luar-${at.periodId}`

/** What the address of someone from outside becomes under the secret: one in a round, whatever becomes of him. */
export const outsiderIdOf = (
  { employeeId, periodId }: { readonly employeeId: string; readonly periodId: string },
  email: string,
  hmac: (purpose: string, text: string) => string,
): string => hmac('outsider', `${employeeId}\n${periodId}\n${email}`).slice(0, 22)

export const isOutsiderId = (text: string): boolean => /^[\w-]{22}$/.test(text)

/** Whose history the requests of a person are. */
export const requestsSubject = (at: { employeeId: string; periodId: string }): string =>
  `${at.employeeId}-minta-${at.periodId}`

type RequestAt = { readonly employeeId: string; readonly giverId: string; readonly periodId: string }

export const requestIdOf = ({ employeeId, giverId, periodId }: RequestAt): string =>
  `${employeeId}-m-${giverId}-${periodId}`

export function parseRequestId(id: string): RequestAt | undefined {
  const match = /^([a-z2-7]{16})-m-([a-z2-7]{16})-(20\d{2}-[A-Z0-9]+)$/.exec(id)
  if (match === null) return undefined
  const [, employeeId = '', giverId = '', periodId = ''] = match
  return parsePeriodId(periodId) === undefined ? undefined : { employeeId, giverId, periodId }
}

/** Whose history the changes of a year's calendar are. */
export const calendarSubject = (year: number): string => `calendar-${year}`
export const correctionIdOf = (at: { employeeId: string; seq: number }): string => `${at.employeeId}-k${at.seq}`

export function parseCorrectionId(id: string): { employeeId: string; seq: number } | undefined {
  const match = /^([a-z2-7]{16})-k([1-9]\d{0,3})$/.exec(id)
  if (match === null) return undefined
  const [, employeeId = '', seq] = match
  return { employeeId, seq: Number(seq) }
}
