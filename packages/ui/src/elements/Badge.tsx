import type { ReactNode } from "react";
import { classes } from "./link.tsx";
import type { Tone } from "./tone.ts";

/** A short state or mark. Its word carries the meaning, the colour repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone | "neutral"; children: ReactNode }) {
  return (
    <span
      className={classes(
        "kern-badge kern-badge--small kim-badge",
        tone === "neutral" ? "kim-badge--neutral" : `kern-badge--${tone}`,
      )}
    >
      <span className="kern-label kern-label--small">{children}</span>
    </span>
  );
}

/** Marks everything that was invented for showing the platform. */
export const DemoBadge = () => <Badge>Demodaten</Badge>;

/** Names the rule a sentence rests on: "Regel R12". */
export const RuleBadge = ({ regel }: { regel: string }) => <span className="kim-rule">Regel {regel}</span>;
