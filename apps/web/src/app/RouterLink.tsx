import type { LinkProps } from "@kim/ui";
import { Link } from "react-router";

/** How the furniture's links move inside the app without loading a new document. */
export function RouterLink({ to, ...rest }: LinkProps) {
  return <Link to={to} {...rest} />;
}
