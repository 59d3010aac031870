/** Rows of one page of a list. */
export const pageSizeLimit = 100
/** Any later page is asked for as this one: the last that a number tells from the next. */
export const lastPage = Number.MAX_SAFE_INTEGER
/** Different values of a repeatable parameter: more than any list of codes has, imported ones included. */
export const longestList = 500
