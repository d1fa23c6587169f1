import { type Mutation, of } from './mutation.ts'

const updateEmployee = of('api/employees/update-employee.ts')
const getEmployee = of('api/employees/get-employee.ts')

/** People, feedback, periods and angka kredit. */
export const PEOPLE: readonly Mutation[] = [
  updateEmployee(
    'own roles and own evaluator',
    'people updateEmployee',
    'givesHimselfPower(actor.employeeId, before, after)',
    'givesHimselfPower(undefined, before, after)',
  ),
  of('domain/people/own-power.ts', 'api/employees/own-power')(
    'no administrator makes himself the evaluator of another',
    'no administrator makes himself the evaluator of another',
    'return after.evaluatorId === actorId && before?.evaluatorId !== actorId',
    'return false',
  ),
  of('domain/people/moves.ts', 'domain/moves')(
    'who went before the window keeps nothing of it',
    'one who went to another unit before it keeps nothing',
    ' && !leftBefore(holder, before, evaluation.opensAt)',
    '',
  ),
  of('api/chain.ts', 'api/evaluations/signer-who-left')(
    'who left answers for nothing any more',
    'who signed and left acts and reads no more',
    'return person !== undefined && !hasLeft(person)',
    'return person !== undefined',
  ),
  of('api/coaching/find.ts', 'api/coaching/concerned')(
    'who left guides nobody any more',
    'who guided and left reads nothing of it any more',
    "parts.size === 1 && parts.has('pembimbing') &&",
    "parts.size === 9 && parts.has('pembimbing') &&",
  ),
  of('domain/coaching/guidance-rules.ts', 'api/coaching/concerned')(
    'who began the guidance decides nothing of it as personnel',
    'who began the guidance, or lets another judge today',
    "relations.has('delegator') || (me !== undefined && me === startedBy)",
    "relations.has('delegator')",
  ),
  of('api/panels/find-answer.ts', 'api/rounds/who-judges')(
    'a colleague who has come to judge answers by name',
    'a colleague who has come to judge answers as pimpinan',
    "giver.class === 'pimpinan' ? giver.class :",
    '',
  ),
  of('domain/feedback/round-rules.ts', 'domain/rounds')(
    'a colleague who has come to judge is no colleague of the round',
    'who has come to judge does not answer as the colleague',
    "giver.class !== 'pimpinan' && isNamed(",
    'isNamed(',
  ),
  of('api/feedback/give-feedback.ts', 'api/teams/teams')(
    'members who left are none of the three',
    'of members who have left nobody can be meant',
    'listed.filter((_, n) => here[n])',
    'listed.filter((_, n) => here[n] !== undefined)',
  ),
  of('domain/monitoring/observation-rules.ts', 'domain/observation')(
    'later words of a note are no reason',
    'and with the words that it had then',
    '.map(note => asOf(note, signedAt))',
    '',
  ),
  of('domain/development/enrolment-actions.ts', 'api/development/cancellation')(
    'a cancelled training earns nothing',
    'on the eve of its only day earns nobody hours',
    'return cancelledFault(days) ?? (isInItsLastDay(days, now) ? undefined : notOver(days))',
    'return isInItsLastDay(days, now) ? undefined : notOver(days)',
  ),
  of('domain/people/person.ts', 'matrix/attacks')(
    'no administrator makes himself head of region',
    'judging oneself an administrator does not become',
    'JSON.stringify([kind, position.name, ',
    'JSON.stringify([position.name, ',
  ),
  of('domain/imports/plan.ts', 'matrix/attacks')(
    'own evaluator by a file',
    'judging oneself an administrator does not give',
    'if (person.employeeId === actorId &&',
    "if (person.employeeId === '' &&",
  ),
  getEmployee(
    'profile of a stranger is not found',
    'people getEmployee',
    'if (!SEEING.some(relation => relations.has(relation)))',
    'if (SEEING.length === 0)',
  ),
  of('api/employees/view.ts')(
    'NIP is for administrators',
    'people getEmployee',
    "...(relations.has('admin') ? { nip, email, roles: [...roles], ended } : {})",
    '...{ nip, email, roles: [...roles], ended }',
  ),
  of('api/employees/list-employees.ts')(
    'whole list is for administrators',
    'people listEmployees',
    "if (actor.roles.includes('admin_kepegawaian'))",
    'if (actor.roles.length > 0)',
  ),
  of('api/employees/list-employee-feedback.ts')(
    'feedback is read by who judges',
    'feedback listEmployeeFeedback',
    'if (JUDGING.some(relation => relations.has(relation)))',
    'if (JUDGING.length > 0)',
  ),
  of('domain/feedback/feedback-rules.ts')(
    'no feedback to oneself',
    'feedback giveFeedback',
    "if (giverId === toId) return refuse('own_feedback')",
    '',
  ),
  of('domain/feedback/feedback-rules.ts')(
    'feedback ends with the window',
    'feedback giveFeedback',
    'if (now > period.evaluationClosesAt)',
    'if (now < 0)',
  ),
  of('api/periods/get-period.ts')(
    'numbers of all units',
    'periods getPeriod',
    'const units = seesAllUnits(actor) ?',
    'const units = actor.sub.length > 0 ?',
  ),
  of('api/periods/list-achievements.ts')(
    'achievements of other units',
    'periods listAchievements',
    'if (leads(actor))',
    'if (actor.roles.length > 0)',
  ),
  of('api/calendars/edit-calendar.ts')(
    'holidays are entered by administrators',
    'calendars editCalendar',
    "allow: ['admin_kepegawaian'],",
    "allow: ['admin_kepegawaian', 'pegawai', 'pembina'],",
  ),
  of('domain/periods/closing.ts')(
    'a period is due',
    'periods closePeriod',
    "return now > period.evaluationClosesAt ? 'start' : 'not_due'",
    "return now > 0 ? 'start' : 'not_due'",
  ),
  of('api/employees/edit-credit-balance.ts')(
    'balance is entered by administrators, of others',
    'credit scores editCreditBalance',
    "return found.relations.has('admin') ? found : refuse('not_allowed')",
    'return found',
  ),
  of('domain/credit/credit-standing.ts')(
    'only what is final counts',
    'credit scores getCreditScore',
    "if (evaluation.status !== 'final') return",
    "if (!('judgement' in evaluation)) return",
  ),
  of('api/me/list-accesses.ts')(
    'who looked is told to the person',
    'personal data listAccesses',
    'ranges.accesses(employeeId)',
    "ranges.accesses(employeeId === '' ? employeeId : 'nobody')",
  ),
  of('api/periods/consent-to-reopening.ts')(
    'nobody consents to his own proposal',
    'the ends of periods consentToReopening',
    'if (period.proposal !== undefined && !isByAnother(period.proposal, actor))',
    'if (period.name.length === 0)',
  ),
  of('domain/periods/reopening.ts')(
    'only what is closed is opened again',
    'the ends of periods proposeReopening',
    "if (period.closedAt === undefined) return refuse('period_not_closed')",
    '',
  ),
  of('domain/periods/period-end.ts')(
    'a closing that has begun is not extended',
    'the ends of periods extendPeriod',
    'if (as.closing || period.closedAt !== undefined)',
    'if (period.name.length === 0)',
  ),
]
