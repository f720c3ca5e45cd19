import type { ReactNode } from "react";
import { RuleBadge } from "./Badge.tsx";
import { toneIcon, type Tone } from "./tone.ts";
import { Icon } from "./Icon.tsx";

export type NoticeProps = {
  tone?: Tone;
  title?: string | undefined;
  /** Number of the rule behind it, for example "R12". */
  regel?: string | undefined;
  /** `alert` interrupts, `status` waits; nothing for what stands there from the start. */
  role?: "alert" | "status" | undefined;
  children?: ReactNode;
};

export function Notice({ tone = "info", title, regel, role, children }: NoticeProps) {
  return (
    <div className={`kim-notice kern-alert kern-alert--${tone}`} role={role}>
      <Icon name={toneIcon[tone]} />
      <div className="kim-notice__text">
        {title && <p className="kim-notice__title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {regel && <RuleBadge regel={regel} />}
    </div>
  );
}

/** Says why something was refused and how to mend it. Without a refusal it is nothing. */
export function RefusalNotice({
  refusal,
  title = "Das geht so nicht",
}: {
  refusal: { satz: string; regel?: string | undefined } | null | undefined;
  title?: string;
}) {
  if (!refusal) return null;
  return (
    <Notice tone="danger" role="alert" title={title} regel={refusal.regel}>
      {refusal.satz}
    </Notice>
  );
}
