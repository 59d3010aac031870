/** Why a row is refused, in words for whoever runs the import. */
export class RefusedRow extends Error {}
