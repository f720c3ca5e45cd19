import type { ReactNode } from "react";

/** Fields that belong together, under their own legend; `breit` takes the whole line. */
export const Gruppe = ({ titel, breit = false, children }: { titel: string; breit?: boolean; children: ReactNode }) => (
  <fieldset className="kim-weiterleitung__gruppe" data-breit={breit}>
    <legend className="kern-heading-small">{titel}</legend>
    {children}
  </fieldset>
);
