import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { TextLink } from "./link.tsx";

export type PageHeaderProps = {
  title: string;
  lead?: ReactNode;
  /** Buttons and links that belong to the whole page. */
  actions?: ReactNode;
  /** Badges beside the title. */
  badges?: ReactNode;
  back?: { to: string; label: string } | undefined;
};

export function PageHeader({ title, lead, actions, badges, back }: PageHeaderProps) {
  return (
    <div className="kim-page-header">
      {back && (
        <TextLink to={back.to} className="kim-page-header__back">
          <Icon name="arrow-back" />
          {back.label}
        </TextLink>
      )}
      <div className="kim-page-header__row">
        <div className="kim-page-header__text">
          <div className="kim-page-header__title">
            <h1 className="kern-heading-large">{title}</h1>
            {badges}
          </div>
          {lead && <p className="kim-lead">{lead}</p>}
        </div>
        {actions && <div className="kim-cluster kim-gap-s">{actions}</div>}
      </div>
    </div>
  );
}
