/** How many times longer than in everyday tests random ones run: `PROOF_SCALE=100` for a night. */
export const proofScale = Math.max(1, Number(process.env.PROOF_SCALE ?? 1) || 1)
