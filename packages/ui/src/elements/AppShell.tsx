import { Fragment, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { Link } from "./link.tsx";

export type NavigationEntry = { to: string; label: string; current?: boolean | undefined; badge?: ReactNode };
export type NavigationGroup = { title?: string | undefined; entries: readonly NavigationEntry[] };

export type AppShellProps = {
  /** Where the product name leads. */
  home?: string;
  /** Name of the organisation one acts for; always visible. */
  organisation?: ReactNode;
  /** Control beside it that changes the organisation. */
  organisationSwitch?: ReactNode;
  userMenu?: ReactNode;
  /** Nothing to navigate (login): leave it empty and the sidebar disappears. */
  navigation?: readonly NavigationGroup[];
  footer?: ReactNode;
  /** The next page is on its way; the one shown stays until it is there. */
  busy?: boolean;
  children: ReactNode;
};

export function AppShell({
  home = "/",
  organisation,
  organisationSwitch,
  userMenu,
  navigation = [],
  footer,
  busy = false,
  children,
}: AppShellProps) {
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <div className="kim-shell">
      <a className="kim-skip" href="#inhalt" onClick={skip}>
        Zum Inhalt
      </a>
      <header className="kim-header">
        <Link to={home} className="kim-brand">
          KIM-Plattform
        </Link>
        {organisation && (
          <div className="kim-header__organisation">
            <strong>{organisation}</strong>
            {organisationSwitch}
          </div>
        )}
        {userMenu && <div className="kim-header__user">{userMenu}</div>}
      </header>
      {navigation.length > 0 && <Navigation groups={navigation} />}
      <main id="inhalt" ref={main} tabIndex={-1} className="kim-main" aria-busy={busy || undefined}>
        {children}
      </main>
      {footer && <footer className="kim-footer">{footer}</footer>}
    </div>
  );
}

function Navigation({ groups }: { groups: readonly NavigationGroup[] }) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const current = groups.flatMap(({ entries }) => entries).find((entry) => entry.current);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <nav className="kim-nav" aria-label="Hauptnavigation" onKeyDown={closeOnEscape}>
      <button
        ref={toggle}
        type="button"
        className="kim-nav__toggle"
        aria-expanded={open}
        aria-controls="kim-nav-entries"
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? "close" : "dehaze"} />
        Menü
        {current && !open && (
          <span className="kim-nav__place" aria-hidden="true">
            {current.label}
          </span>
        )}
      </button>
      <div id="kim-nav-entries" className="kim-nav__entries" data-open={open}>
        {groups.map((group, index) => (
          <Fragment key={group.title ?? index}>
            {group.title && (
              <p className="kim-nav__group" id={`kim-nav-group-${index}`}>
                {group.title}
              </p>
            )}
            <ul aria-labelledby={group.title && `kim-nav-group-${index}`}>
              {group.entries.map((entry) => (
                <li key={entry.to}>
                  <Link
                    to={entry.to}
                    className="kim-nav__link"
                    aria-current={entry.current ? "page" : undefined}
                    onClick={() => setOpen(false)}
                  >
                    <span>{entry.label}</span>
                    {entry.badge}
                  </Link>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </nav>
  );
}
