/** The scope of every private route: an ID token has none, so it cannot stand in for an access token. */
export const API_SCOPE = 'evaluasi/api'
