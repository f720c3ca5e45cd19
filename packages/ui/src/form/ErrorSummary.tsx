import { useId, type Ref } from "react";
import { fieldId, type FieldError } from "./form-context.ts";

/** All errors of a form at one place, each leading to its field. */
export function ErrorSummary({
  ref,
  formId,
  errors,
}: {
  ref: Ref<HTMLDivElement>;
  formId: string;
  errors: readonly FieldError[];
}) {
  const titleId = useId();
  return (
    <div
      ref={ref}
      className="kim-notice kern-alert kern-alert--danger"
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
    >
      <span className="kern-icon kern-icon--danger" aria-hidden="true" />
      <div className="kim-notice__text">
        <p id={titleId} className="kim-notice__title">
          {errors.length === 1
            ? "Eine Angabe ist noch nicht in Ordnung"
            : `${errors.length} Angaben sind noch nicht in Ordnung`}
        </p>
        <ul className="kim-list">
          {errors.map(({ feld, meldung }) => (
            <li key={feld + meldung}>
              <a
                className="kern-link kern-link--no-visited-state"
                href={`#${fieldId(formId, feld)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(formId, feld))?.focus();
                }}
              >
                {meldung}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
