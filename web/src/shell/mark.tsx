/** The young bamboo shoot. Decoration: the product's name always stands beside it. */
export const Mark = ({ size = 36 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="#2b6a47" />
    <path
      d="M16 5c4.6 4.7 6.5 9.6 6.5 14.4 0 2.7-.8 5.2-2.2 7.6h-8.6c-1.4-2.4-2.2-4.9-2.2-7.6C9.5 14.6 11.4 9.7 16 5Z"
      fill="#dcebb8"
    />
    <path
      d="M16 11.5c2.9 3 4.1 6 4.1 9 0 2.3-.7 4.5-1.8 6.5h-4.6c-1.1-2-1.8-4.2-1.8-6.5 0-3 1.2-6 4.1-9Z"
      fill="#8dbb4a"
    />
    <path d="M16 18.5c1.4 1.5 2 3 2 4.5 0 1.4-.4 2.7-1 4h-2c-.6-1.3-1-2.6-1-4 0-1.5.6-3 2-4.5Z" fill="#2b6a47" />
  </svg>
)
