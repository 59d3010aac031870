/** Rows of one page of a list. */
export const pageSizeLimit = 100
/** Any later page is asked for as this one: the last that a number tells from the next. */
export const lastPage = Number.MAX_SAFE_INTEGER
/** Values of a repeatable parameter. */
export const longestList = 50
