import { LandesabfrageId } from "@kim/domain/landesabfrage";
import { LoadingState } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Abfrageentwurf } from "./Abfrageentwurf.tsx";
import { titelVon } from "./ansicht.ts";
import { Auswertung } from "./Auswertung.tsx";
import "./landesabfrage.css";

/** One question of this office: a draft that is worked on, or what came of it. */
export default function AbfragePage() {
  const id = LandesabfrageId.safeParse(useParams()["id"]).data;
  const erlaubt = useSession().rechte.includes("abfrage:stellen");
  return id === undefined || !erlaubt ? <NotFoundPage /> : <EineAbfrage key={id} id={id} />;
}

function EineAbfrage({ id }: { id: LandesabfrageId }) {
  const trpc = useTRPC();
  const abfrage = useQuery(trpc.landesabfrage.get.queryOptions({ id }));
  const imEntwurf = abfrage.data?.stand === "entwurf";
  const register = useQuery({ ...trpc.abfrageregister.list.queryOptions(), enabled: imEntwurf });
  usePageTitle(abfrage.data ? titelVon(abfrage.data.inhalt.titel) : "Abfrage");
  if (abfrage.isPending) return <LoadingState lines={10} />;
  if (abfrage.data === undefined) return <QueryError query={abfrage} />;
  if (!imEntwurf) return <Auswertung abfrage={abfrage.data} />;
  if (register.isPending) return <LoadingState lines={10} />;
  if (register.data === undefined) return <QueryError query={register} />;
  return <Abfrageentwurf abfrage={abfrage.data} register={register.data} />;
}
