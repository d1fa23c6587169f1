/** Loaded when there is something to keep: who keeps nothing does not wait for it. */
const zlib = () => process.getBuiltinModule('node:zlib')

/** A long text as an item keeps it: table units are paid by the kilobyte. */
export const gzipped = (text: string): string => zlib().gzipSync(text).toString('base64')

export const gunzipped = (kept: string): string => zlib().gunzipSync(Buffer.from(kept, 'base64')).toString()
