import { TextAreaField } from "@kim/ui";

/** Every step on a contract keeps its reason; both sides read it. */
export const GrundField = ({ label, name = "grund" }: { label: string; name?: string }) => (
  <TextAreaField
    name={name}
    label={label}
    hint="Mindestens 10 Zeichen. Beide Seiten lesen ihn im Verlauf."
    maxLength={2000}
    rows={3}
  />
);
