/** Rows of one page of a list. */
export const pageSizeLimit = 100
/** The last page that may be asked for; one above the end is empty. */
export const lastPage = 100_000
/** Values of a repeatable parameter. */
export const longestList = 50
