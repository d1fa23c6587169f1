/** What one function may do to items of one kind. The index queries are named apart: IAM grants them apart. */
export type Action =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'QueryByUnit'
  | 'QueryByActor'
  | 'QueryByTeam'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'

export type WriteAction = Extract<Action, 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem'>

/**
 * Kind → key family (the first part of the partition key). IAM sees only the partition key, so what a function must
 * not read lies in a family of its own: judgements, feedback that is not released, authors.
 */
export const FAMILY = {
  employee: 'EMPLOYEE',
  skp: 'EMPLOYEE',
  evaluation: 'EMPLOYEE',
  realisation: 'EMPLOYEE',
  actionPlan: 'EMPLOYEE',
  releasedFeedback: 'EMPLOYEE',
  followUp: 'EMPLOYEE',
  observation: 'EMPLOYEE',
  documentation: 'EMPLOYEE',
  feedbackSchedule: 'EMPLOYEE',
  guidance: 'GUIDANCE',
  guidanceFeedback: 'GUIDANCEFEEDBACK',
  counselling: 'COUNSELLING',
  behaviour: 'BEHAVIOUR',
  counsellingRecord: 'COUNSELLED',
  creditBalance: 'EMPLOYEE',
  preference: 'EMPLOYEE',
  explanationReading: 'EMPLOYEE',
  objection: 'EMPLOYEE',
  assignment: 'EMPLOYEE',
  resourceSupport: 'EMPLOYEE',
  roleMatrix: 'MATRIX',
  roles: 'EMPLOYEE',
  overdueObjection: 'OVERDUE',
  rating: 'JUDGEMENT',
  staff: 'STAFF',
  delegation: 'DELEGATION',
  correction: 'CORRECTION',
  correctionLine: 'CORRECTIONS',
  training: 'TRAININGS',
  trainingPlaces: 'PLACES',
  trainee: 'TRAINEE',
  enrolment: 'EMPLOYEE',
  trainingBudget: 'BUDGET',
  trainingFunds: 'FUNDS',
  developmentItem: 'EMPLOYEE',
  developmentLine: 'GROWTH',
  competencyNeed: 'GROWTH',
  team: 'TIM',
  teamMember: 'TIM',
  nip: 'NIP',
  email: 'EMAIL',
  unit: 'UNITS',
  region: 'REGION',
  cycle: 'CYCLE',
  calendar: 'CYCLE',
  explanation: 'CYCLE',
  period: 'CYCLE',
  achievement: 'CYCLE',
  roster: 'PERIOD',
  closing: 'CLOSING',
  closingShard: 'CLOSING',
  reopening: 'CLOSING',
  reopenedShard: 'CLOSING',
  count: 'COUNT',
  predicateCount: 'PREDICATES',
  calibration: 'CALIBRATION',
  resultsReport: 'REPORTS',
  reportCount: 'REPORTED',
  counted: 'COUNTED',
  publication: 'PUBLICATION',
  fairness: 'FAIRNESS',
  surveyAnswer: 'SURVEY',
  surveyAnswered: 'ANSWERED',
  surveyResult: 'OPINION',
  surveyComment: 'OPINION',
  feedback: 'FEEDBACK',
  feedbackAuthor: 'AUTHOR',
  // nor which two have one author
  voice: 'VOICE',
  givenFeedback: 'GIVEN',
  round: 'ROUND',
  roundUnit: 'ROUND',
  panel: 'EMPLOYEE',
  invitation: 'INVITED',
  feedbackRequests: 'EMPLOYEE',
  roundAnswer: 'ANSWERS',
  givenAnswer: 'TOLD',
  // none of it among an employee's own: who comes by a link has no login, and his functions touch nothing else
  outsiders: 'OUTSIDE',
  outsideLink: 'OUTLINK',
  outsideAddress: 'OUTADDRESS',
  outsideLetter: 'OUTLETTER',
  feedbackQueue: 'RELEASE',
  access: 'ACCESS',
  reminder: 'REMINDER',
  reminderRun: 'REMINDER',
  reminderDay: 'REMINDER',
  history: 'HISTORY',
  idempotency: 'IDEMPOTENCY',
} as const satisfies Record<string, string>

export type Kind = keyof typeof FAMILY
export type Family = (typeof FAMILY)[Kind]

/** Index → kind → family of the index partition key. Disjoint from the table's families. */
export const INDEX_FAMILY = {
  byUnit: { employee: 'INUNIT', staff: 'NAME', assignment: 'ASSIGNED' },
  byActor: {
    employee: 'ACTOR',
    evaluation: 'ACTOR',
    delegation: 'ACTOR',
    objection: 'ACTOR',
    overdueObjection: 'ACTOR',
    assignment: 'ACTOR',
    enrolment: 'ACTOR',
    feedbackSchedule: 'ACTOR',
    team: 'ACTOR',
    guidance: 'ACTOR',
    developmentItem: 'ACTOR',
    // apart from all other lists: that there is a case is confidential, too (III.D.5.b)
    counselling: 'CONFIDES',
  },
  byTeam: { skp: 'TEAM', rating: 'DRAFT', assignment: 'GIVER', team: 'FORMER' },
} as const satisfies Record<string, Partial<Record<Kind, string>>>

export type Index = keyof typeof INDEX_FAMILY
export type IndexedKind = { [I in Index]: keyof (typeof INDEX_FAMILY)[I] }[Index]

/** The index that an action reads; `undefined` is the table itself. */
export const INDEX_OF = {
  QueryByUnit: 'byUnit',
  QueryByActor: 'byActor',
  QueryByTeam: 'byTeam',
} as const satisfies Partial<Record<Action, Index>>

/** The action that reads an index. */
export const QUERY_OF = {
  byUnit: 'QueryByUnit',
  byActor: 'QueryByActor',
  byTeam: 'QueryByTeam',
} as const satisfies Record<Index, Action>

/** kind → actions: what an operation, job or consumer declares, and all that it may do. */
export type Grants = { readonly [K in Kind]?: readonly Action[] }

/** The kinds on which a declaration allows an action. */
export type KindsWith<G, A extends Action> = {
  [K in Extract<keyof G, Kind>]: G[K] extends readonly (infer B)[] ? (Extract<B, A> extends never ? never : K) : never
}[Extract<keyof G, Kind>]
