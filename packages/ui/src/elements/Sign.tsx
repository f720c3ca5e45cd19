import type { ReactNode } from "react";

export type SignName = "done" | "running" | "failed" | "open";

/** Drawn, not typed: the fonts' Latin subset holds no such letters. Its meaning also stands beside it in words. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg className={`kim-sign kim-sign--${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}

const shapes = {
  done: <path d="M2.5 8.5 6.5 12.5 13.5 3.5" />,
  running: <path d="M2.5 8h.01M8 8h.01M13.5 8h.01" />,
  failed: <path d="M8 2v7.5M8 13.5h.01" />,
  open: <circle cx="8" cy="8" r="5" />,
} as const satisfies Record<SignName, ReactNode>;
