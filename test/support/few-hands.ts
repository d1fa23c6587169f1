import type { Action, Family } from '../../functions/store/kinds.ts'

/** What one function may do to a family of keys that tells, or helps to tell, who said something; and why. */
export type Hand = { readonly may: readonly Action[]; readonly why: string }

const writes = (why: string): Hand => ({ may: ['PutItem'], why })
const reads = (why: string): Hand => ({ may: ['Query'], why })

/**
 * All that may touch these families, by hand: a function that is not here and can, or one that can do more than is said,
 * turns both tests red (declarations, and the policies as synthesised).
 */
export const FEW_HANDS = {
  AUTHOR: {
    giveFeedback: writes('writes down who gave it, and never looks again'),
    submitAnswer: writes('the same for an answer of a round'),
    answerFromOutside: writes('the same for an answer by a link'),
  },
  VOICE: {
    giveFeedback: writes('the tag of the giver, made by the secret of the stage'),
    releaseFeedback: reads('counts different givers; answers numbers alone'),
  },
  GIVEN: {
    giveFeedback: writes('the giver keeps a copy'),
    listGivenFeedback: reads('the giver, of his own'),
    listFeedbackRequests: reads('the giver, which requests he has fulfilled'),
    declineFeedbackRequest: reads('the giver, what he gave cannot be declined any more'),
    getHome: reads('the giver, among his own tasks'),
    remindShard: reads('the letter to the giver leaves out what he gave'),
    exportMyData: reads('the giver, of his own'),
  },
  TOLD: {
    draftAnswer: { may: ['GetItem', 'PutItem'], why: 'the giver, his own draft' },
    submitAnswer: { may: ['GetItem', 'PutItem'], why: 'the giver, his own draft' },
    declineInvitation: { may: ['GetItem', 'ConditionCheckItem'], why: 'the giver, what he sent cannot be declined' },
    getPanel: { may: ['GetItem'], why: 'the giver, his own answer' },
    listInvitations: reads('the giver, what he has answered'),
    getHome: reads('the giver, among his own tasks'),
    remindShard: reads('the letter to the giver leaves out what he sent'),
    exportMyData: reads('the giver, of his own'),
  },
  ANSWERS: {
    submitAnswer: writes('the answer, without its author'),
    answerFromOutside: writes('the same'),
    getPanel: reads('in groups, after the round'),
  },
  FEEDBACK: {
    giveFeedback: writes('the words, without their author'),
    recordHostFeedback: writes('the letter of a host, which is named'),
    listEmployeeFeedback: reads('those who judge, who have to weigh all of it (IV.B.3.a.1.b)'),
    reportBehaviour: { may: ['BatchGetItem'], why: 'only what pimpinan gave by name goes into a report' },
    hideFeedback: { may: ['GetItem', 'PutItem'], why: 'marks what was released and is hidden' },
    releaseFeedback: { may: ['Query', 'PutItem'], why: 'releases, and notes that it did' },
  },
  RELEASE: {
    giveFeedback: { may: ['GetItem', 'PutItem'], why: 'someone has something to be released' },
    releaseFeedback: { may: ['Query', 'PutItem', 'DeleteItem'], why: 'goes through the line' },
  },
  SURVEY: {
    answerSurvey: writes('an answer, under a random id'),
    releaseSurvey: reads('counts all of them, once'),
  },
} as const satisfies Partial<Record<Family, Readonly<Record<string, Hand>>>>

export type HeldFamily = keyof typeof FEW_HANDS
export const HELD_FAMILIES = ['AUTHOR', 'VOICE', 'GIVEN', 'TOLD', 'ANSWERS', 'FEEDBACK', 'RELEASE', 'SURVEY'] as const

/** `id: actions`, in order: what is compared. */
export const handsOf = (family: HeldFamily): string[] => Object.entries<Hand>(FEW_HANDS[family]).map(lineOf).toSorted()

const lineOf = ([id, { may }]: [string, Hand]) => `${id}: ${may.toSorted().join(' ')}`
