import { VisuallyHidden } from "@kim/ui";
import type { ReactNode } from "react";

/** A paper in a tab of its own. */
export const Dateilink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="kern-link kern-link--no-visited-state" href={href} target="_blank" rel="noreferrer">
    {children}
    <VisuallyHidden> (öffnet in einem neuen Tab)</VisuallyHidden>
  </a>
);
