import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Notice } from "./Notice.tsx";

/** Nothing there yet: says so, and what to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="kim-empty">
      <p className="kim-empty__title">{title}</p>
      {children && <div className="kim-empty__text">{children}</div>}
      {action}
    </div>
  );
}

/** `lines` about as many as will be there, so that the page does not jump. */
export function LoadingState({ label = "Wird geladen …", lines = 4 }: { label?: string; lines?: number }) {
  return (
    <div className="kim-loading">
      <p role="status" className="kern-sr-only">
        {label}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="kim-skeleton" aria-hidden="true" />
      ))}
    </div>
  );
}

export function ErrorState({
  title = "Das hat nicht geklappt",
  children = "Die Angaben konnten nicht geladen werden.",
  onRetry,
  busy,
}: {
  title?: string;
  children?: ReactNode;
  onRetry?: () => void;
  busy?: boolean;
}) {
  return (
    <Notice tone="danger" role="alert" title={title}>
      <div className="kim-stack kim-gap-s">
        <div>{children}</div>
        {onRetry && (
          <div>
            <Button size="small" icon="autorenew" busy={busy} onClick={onRetry}>
              Noch einmal versuchen
            </Button>
          </div>
        )}
      </div>
    </Notice>
  );
}
