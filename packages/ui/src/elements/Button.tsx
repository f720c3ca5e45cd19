import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { classes, Link, type LinkProps } from "./link.tsx";

type Look = {
  variant?: "primary" | "secondary" | "tertiary" | undefined;
  /** `small` is for table rows and headers of sections. */
  size?: "default" | "small" | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
};

export type ButtonProps = Look & {
  busy?: boolean | undefined;
  danger?: boolean | undefined;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children">;

export function Button({
  variant,
  size,
  icon,
  busy = false,
  danger = false,
  children,
  className,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass(variant, size), danger && "kim-btn--danger", className)}
      // A disabled button would lose the focus of the person who just pressed it.
      aria-disabled={busy || rest["aria-disabled"]}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span className="kim-spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </button>
  );
}

/** Looks like a button, is a link: it goes somewhere and changes nothing. */
export function LinkButton({ variant, size, icon, children, className, ...rest }: Look & Omit<LinkProps, "children">) {
  return (
    <Link {...rest} className={classes(buttonClass(variant, size), className)}>
      {icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </Link>
  );
}

function buttonClass(variant: Look["variant"] = "secondary", size: Look["size"] = "default"): string {
  return classes("kern-btn", `kern-btn--${variant}`, size === "small" && "kim-btn--small");
}
