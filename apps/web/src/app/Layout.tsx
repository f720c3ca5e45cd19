import { AppShell, DemoBadge, ErrorState, LoadingState, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { OrganisationSwitch } from "../features/sitzung/OrganisationSwitch.tsx";
import { UserMenu } from "../features/sitzung/UserMenu.tsx";
import { useTRPC } from "../trpc.ts";
import { navigationFor } from "./navigation.ts";
import { SessionContext } from "./session-context.ts";

/** Everything behind the login: frame, navigation, and the session for the pages below. */
export function Layout() {
  const trpc = useTRPC();
  const { pathname, search } = useLocation();
  const sitzung = useQuery(trpc.sitzung.get.queryOptions());
  if (sitzung.isPending) return <AppShell><LoadingState lines={4} /></AppShell>;
  if (sitzung.isError) return <AppShell><ErrorState onRetry={() => void sitzung.refetch()}>Die Anwendung antwortet nicht.</ErrorState></AppShell>;
  if (!sitzung.data) return <Navigate to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`} replace />;
  const { organisation } = sitzung.data;
  return (
    <SessionContext value={sitzung.data}>
      <AppShell
        organisation={<>{organisation.name} {organisation.demodaten && <DemoBadge />}</>}
        organisationSwitch={<OrganisationSwitch />}
        userMenu={<UserMenu />}
        navigation={navigationFor(sitzung.data, pathname)}
        footer={<TextLink to="/ueber">Über diese Anwendung</TextLink>}
      >
        <Suspense fallback={<LoadingState lines={6} />}>
          <Outlet />
        </Suspense>
      </AppShell>
    </SessionContext>
  );
}
