import type { Mutation } from './mutations.ts'

/** Requests for feedback: what the asker may not learn, and how often he may ask. */
export const VOICES: readonly Mutation[] = [
  {
    check: 'only whoever was asked declines a request for feedback',
    file: 'functions/api/feedback/decline-feedback-request.ts',
    find: "if (me !== at.giverId) return refuse('not_allowed')",
    replace: "if (me === '') return refuse('not_allowed')",
    test: 'matrix/matrix',
    named: 'requests for feedback declineFeedbackRequest',
  },
  {
    check: 'a request that was declined leaves no room for another of the same giver',
    file: 'functions/domain/feedback/request-rules.ts',
    find: 'return (invitation?.asking ?? []).length >= LOAD',
    replace: 'return (invitation?.asking ?? []).filter(each => each.declinedAt === undefined).length >= LOAD',
    test: 'api/feedback/requests',
    named: 'an employee asks for feedback at any time',
  },
  {
    check: 'nobody is reminded of a request that is over',
    file: 'functions/domain/feedback/request-state.ts',
    find: 'asking.declinedAt === undefined && now <= endOf(asking.until) &&',
    replace: 'asking.declinedAt === undefined &&',
    test: 'domain/asked-tasks',
    named: 'someone asked for feedback',
  },
]
