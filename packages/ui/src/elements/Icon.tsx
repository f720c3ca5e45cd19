export type IconName =
  | "add"
  | "arrow-back"
  | "arrow-forward"
  | "calendar-today"
  | "check"
  | "close"
  | "danger"
  | "dehaze"
  | "delete"
  | "download"
  | "edit"
  | "help"
  | "home"
  | "info"
  | "logout"
  | "success"
  | "warning"
  | "account-circle"
  | "arrow-down"
  | "autorenew";

/** Decoration only: whatever it means also stands beside it in words. */
export function Icon({ name }: { name: IconName }) {
  return <span className={`kern-icon kern-icon--${name}`} aria-hidden="true" />;
}
