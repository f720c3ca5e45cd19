import { createContext, use, type AnchorHTMLAttributes, type ReactNode } from "react";

export type LinkProps = {
  to: string;
  /** What the page behind it may read of where one came from; nothing without a router. */
  state?: unknown;
} & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">;
export type RenderLink = (props: LinkProps) => ReactNode;

const LinkContext = createContext<RenderLink>(({ to, state: _, ...rest }) => <a href={to} {...rest} />);

/** Tells the furniture once which router draws its links; without it they are plain anchors. */
export function LinkProvider({ render, children }: { render: RenderLink; children: ReactNode }) {
  return <LinkContext value={render}>{children}</LinkContext>;
}

/** A link without a look of its own. */
export function Link(props: LinkProps) {
  return use(LinkContext)(props);
}

/** A link inside running text or a table cell. */
export function TextLink({ className, ...rest }: LinkProps) {
  return <Link className={classes("kern-link kern-link--no-visited-state", className)} {...rest} />;
}

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
