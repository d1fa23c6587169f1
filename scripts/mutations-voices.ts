import type { Mutation } from './mutations.ts'

/** Requests for feedback, and voices: what the asker and the reader may not learn, and how often he may ask. */
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
  {
    check: 'a batch is three people, not three texts',
    file: 'functions/domain/feedback/voice.ts',
    find: 'new Set(feedbackIds.map(id => voices.get(id))).size',
    replace: 'feedbackIds.length + 0 * voices.size',
    test: 'domain/feedback-release',
    named: 'counts people',
  },
  {
    check: 'no piece of a large batch is read that holds the words of fewer than three',
    file: 'functions/domain/feedback/feedback-turns.ts',
    find: 'if (pieces.every(piece => isBatch(piece, voices))) return pieces',
    replace: 'if (pieces.length > 0) return pieces',
    test: 'domain/feedback-turns',
    named: 'where few have written very much',
  },
  {
    check: 'who judges reads the class only as it was released',
    file: 'functions/api/feedback/view.ts',
    find: 'class: isNamed ? of : releasedAs',
    replace: 'class: isNamed ? of : (releasedAs, of)',
    test: 'jobs/release-feedback',
    named: 'to those who judge',
  },
  {
    check: 'in a team whoever is named anyway is not one of three',
    file: 'functions/domain/teams/team.ts',
    find: 'new Set([toId, team.leader.employeeId, ...pimpinan])',
    replace: 'new Set<string | undefined>([toId])',
    test: 'domain/team',
    named: 'is not one of the three',
  },
]
