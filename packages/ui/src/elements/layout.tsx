import { useId, type CSSProperties, type ReactNode } from "react";

type Gap = "s" | "m" | "l";
type LayoutProps = { gap?: Gap | undefined; children: ReactNode };

/** Children below each other. */
export function Stack({ gap = "m", children }: LayoutProps) {
  return <div className={`kim-stack kim-gap-${gap}`}>{children}</div>;
}

/** Children beside each other, wrapping when the line is full. */
export function Cluster({
  gap = "s",
  align = "center",
  justify = "start",
  children,
}: LayoutProps & {
  align?: "start" | "center" | "end";
  justify?: "start" | "between" | "end";
}) {
  return <div className={`kim-cluster kim-gap-${gap} kim-align-${align} kim-justify-${justify}`}>{children}</div>;
}

/** Equal columns, as many as fit. `minColumn` is a CSS length. */
export function Grid({ gap = "m", minColumn = "16rem", children }: LayoutProps & { minColumn?: string }) {
  const style: CSSProperties & Record<"--kim-min-column", string> = { "--kim-min-column": minColumn };
  return (
    <div className={`kim-grid kim-gap-${gap}`} style={style}>
      {children}
    </div>
  );
}

/** A part of a page under its own second-level heading. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="kim-section" aria-labelledby={id}>
      <div className="kim-section__head">
        <h2 id={id} className="kern-heading-medium">
          {title}
        </h2>
        {actions && <div className="kim-cluster kim-gap-s">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Running text, no wider than the eye likes to read. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="kim-prose">{children}</div>;
}

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="kern-sr-only">{children}</span>;
}
