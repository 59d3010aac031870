/** Nothing typed goes with a connection. */
export const stillThere = { fr: 'Ce que vous avez saisi est toujours là.', en: 'What you typed is still there.' }
