import type { ReactNode } from "react";

/** Fields that belong together, under their own legend. */
export const Gruppe = ({ titel, children }: { titel: string; children: ReactNode }) => (
  <fieldset className="kim-weiterleitung__gruppe">
    <legend className="kern-heading-small">{titel}</legend>
    {children}
  </fieldset>
);
