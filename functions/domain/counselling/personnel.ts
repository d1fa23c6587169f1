/** On whose list a case stands while it waits for PyB or the personnel unit. */
export const PERSONNEL = 'KEPEGAWAIAN'
