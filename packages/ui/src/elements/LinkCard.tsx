import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { Link } from "./link.tsx";

/** A whole card that leads somewhere; `urgent` ones stand out by a bar, the badge says it in words. */
export function LinkCard({
  to,
  title,
  badge,
  urgent = false,
  children,
}: {
  to: string;
  title: string;
  badge?: ReactNode;
  urgent?: boolean;
  children?: ReactNode;
}) {
  return (
    <article className="kim-card" data-urgent={urgent}>
      <h3 className="kim-card__title">
        <Link to={to} className="kim-card__link">
          {title}
        </Link>
        <Icon name="arrow-forward" />
      </h3>
      {children && <div className="kim-card__text">{children}</div>}
      {badge && <div>{badge}</div>}
    </article>
  );
}
