/** Styles that come with the component that imports them. */
declare module '*.css'
