import type { ReactNode } from "react";

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export function OpenIcon() {
  return (
    <Line>
      <path d="M2.5 15.5v-11a1 1 0 0 1 1-1h4l1.8 2h6.2a1 1 0 0 1 1 1v1.5M2.5 15.5l2.3-6.2a1 1 0 0 1 .9-.7h11a.8.8 0 0 1 .8 1.1l-1.9 5.2a1 1 0 0 1-.9.6z" />
    </Line>
  );
}

export function SaveIcon() {
  return (
    <Line>
      <path d="M10 3v9m0 0 3.5-3.5M10 12 6.500 8.500M3.500 13.500v2a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-2" />
    </Line>
  );
}

export function UndoIcon() {
  return (
    <Line>
      <path d="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.500-3.500M4 8l3.500 3.500" />
    </Line>
  );
}

export function RedoIcon() {
  return (
    <Line>
      <path d="M16 8H8a4 4 0 0 0 0 8h4M16 8l-3.500-3.500M16 8l-3.500 3.500" />
    </Line>
  );
}

export function MoreIcon() {
  return (
    <Line>
      <path d="M3 6h6m5 0h3M3 14h3m5 0h6" />
      <circle cx="11.500" cy="6" r="2" />
      <circle cx="8.500" cy="14" r="2" />
    </Line>
  );
}

export function PaneIcon() {
  return (
    <Line>
      <rect x="2.500" y="3.500" width="15" height="13" rx="1.500" />
      <path d="M12.500 3.500v13" />
    </Line>
  );
}

/** The product's mark: a bar of the plan, a diamond for the milestone. */
export function BrandIcon() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="#107c41" />
      <rect x="5" y="6" width="9" height="3" rx="1.500" fill="#ffffff" />
      <rect x="8" y="11" width="8" height="3" rx="1.500" fill="#ffffff" fillOpacity="0.75" />
      <path d="M15 14.500l3 3-3 3-3-3z" fill="#ffd166" />
    </svg>
  );
}
