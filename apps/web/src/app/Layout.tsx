import { AppShell, DemoBadge, LoadingState, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from "react-router";
import { OrganisationSwitch } from "../features/sitzung/OrganisationSwitch.tsx";
import { UserMenu } from "../features/sitzung/UserMenu.tsx";
import { useTRPC } from "../base/trpc.ts";
import { navigationFor } from "../base/navigation.ts";
import { usePageFocus } from "./page-focus.ts";
import { QueryError } from "../base/QueryError.tsx";
import { SessionContext } from "../base/session-context.ts";
import { useSessionEnd } from "./session-end.ts";

/** Everything behind the login: frame, navigation, and the session for the pages below. */
export function Layout() {
  const trpc = useTRPC();
  const { pathname, search } = useLocation();
  const sitzung = useQuery(trpc.sitzung.get.queryOptions());
  const { state } = useNavigation();
  useSessionEnd();
  usePageFocus(pathname);
  if (sitzung.isPending)
    return (
      <AppShell>
        <LoadingState lines={4} />
      </AppShell>
    );
  // A session once known stays on screen when asking again fails: half-filled forms hang on it.
  if (sitzung.data === undefined)
    return (
      <AppShell>
        <QueryError query={sitzung} />
      </AppShell>
    );
  if (!sitzung.data) return <Navigate to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`} replace />;
  const { organisation } = sitzung.data;
  return (
    <SessionContext value={sitzung.data}>
      <ScrollRestoration />
      <AppShell
        organisation={
          <>
            {organisation.name} {organisation.demodaten && <DemoBadge />}
          </>
        }
        organisationSwitch={<OrganisationSwitch />}
        userMenu={<UserMenu />}
        navigation={navigationFor(sitzung.data, pathname)}
        busy={state === "loading"}
        footer={<TextLink to="/ueber">Über diese Anwendung</TextLink>}
      >
        {/* Switched in another tab: what was begun for one organisation must not be sent as the other. */}
        <Fragment key={organisation.organisationId}>
          <Outlet />
        </Fragment>
      </AppShell>
    </SessionContext>
  );
}
