import { useEffect, useId, useRef, type ReactNode } from "react";
import { Button } from "./Button.tsx";

export type DialogProps = {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
};

/** The browser's modal dialog: focus stays inside, Escape closes, the focus goes back to where it came from. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ title, onClose, children, footer }: Omit<DialogProps, "open">) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    opener.current ??= document.activeElement;
    if (!element?.open) element?.showModal();
    firstPlace(element)?.focus();
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="kern-dialog kim-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Browsers let the second Escape in a row close without asking.
      onClose={onClose}
    >
      {/* Not header and footer: opened from the page's header they would be landmarks inside a landmark. */}
      <div className="kern-dialog__header">
        <h2 id={titleId} className="kern-heading-medium">
          {title}
        </h2>
        <button type="button" className="kern-btn kern-btn--tertiary kim-dialog__close" onClick={onClose}>
          <span className="kern-icon kern-icon--close" aria-hidden="true" />
          <span className="kern-label kern-sr-only">Schließen</span>
        </button>
      </div>
      <div className="kern-dialog__body">{children}</div>
      {footer && <div className="kern-dialog__footer">{footer}</div>}
    </dialog>
  );
}

/** Into the first field; a mere question starts on its harmless answer. */
const firstPlace = (dialog: HTMLElement | null) =>
  dialog?.querySelector<HTMLElement>(".kern-dialog__body :is(input, select, textarea)") ??
  dialog?.querySelector<HTMLElement>(".kern-dialog__footer button");

export type ConfirmDialogProps = {
  open: boolean;
  title: string;
  /** What will have happened afterwards. */
  children: ReactNode;
  /** The verb of the deed: "Stelle beenden". */
  confirmLabel: string;
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

export function ConfirmDialog({ confirmLabel, danger, pending, onConfirm, children, ...rest }: ConfirmDialogProps) {
  const footer = (
    <>
      <Button onClick={rest.onClose}>Abbrechen</Button>
      <Button variant="primary" danger={danger} busy={pending} onClick={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog {...rest} footer={footer}>
      {children}
    </Dialog>
  );
}
