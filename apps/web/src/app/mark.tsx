/** A globe and its meridian; another employer draws its own, here, in public/mark.svg and in public/share.png. */
export const Mark = () => (
  <svg viewBox="0 0 32 44" aria-hidden="true">
    <circle cx="16" cy="22" r="14" />
    <path d="M16 8c-8.5 7-8.5 21 0 28M16 8c8.5 7 8.5 21 0 28M2 22h28" />
    <path className="meridian" d="M16 1v42" />
  </svg>
)
