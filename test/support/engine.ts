/** Whether the tests run on an engine that was given to them, and not on the project's own. */
export const OTHER_ENGINE = process.env['DYNAMODB_ENDPOINT'] !== undefined

/** Milliseconds for a test that takes long by itself; another engine may be ten times slower. */
export const patience = (ms: number): number => (OTHER_ENGINE ? 10 * ms : ms)
