/** A disturbed line that settles. */
export function Logo() {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className="size-6">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        d="M5 17h4.5c2.2 0 2.6-8 5-8s2.9 12.500 5.200 12.500c1.900 0 2-4.500 4-4.500H27"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
