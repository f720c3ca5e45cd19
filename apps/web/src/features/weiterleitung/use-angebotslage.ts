import { jahrVon, PlainDate, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import { geltendeFassung, satzDerFunktion } from "@kim/domain/kondition";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { useSession } from "../../app/session-context.ts";
import { useTRPC } from "../../trpc.ts";
import type { Angebotslage } from "./angebot-stand.ts";
import { herkunftVon } from "./freier-anteil.ts";

/**
 * The addresses' post, contract and draft, read once: saving writes the draft into the address without starting over.
 */
function useAdresse() {
  const [params] = useSearchParams();
  const stelleId = StelleId.safeParse(useParams()["id"]).data;
  const [{ herkunftId, entwurfId }] = useState(() => ({
    herkunftId: WeiterleitungId.safeParse(params.get("herkunft")).data ?? null,
    entwurfId: WeiterleitungId.safeParse(params.get("entwurf")).data,
  }));
  return { stelleId, herkunftId, entwurfId };
}

/** Everything the offer form needs, from five questions. */
export function useAngebotslage() {
  const trpc = useTRPC();
  const { rechte } = useSession();
  const { stelleId, herkunftId, entwurfId } = useAdresse();
  const darfAnbieten = rechte.includes("weiterleitung:anbieten");
  const enabled = stelleId !== undefined && darfAnbieten;
  const stelle = useQuery({ ...trpc.stelle.get.queryOptions({ id: stelleId ?? "" }), enabled });
  // Never from the cache: the form keeps the version it was filled from.
  const entwurf = useQuery({
    ...trpc.weiterleitungEntwurf.get.queryOptions({ id: entwurfId ?? "" }),
    enabled: enabled && entwurfId !== undefined,
    gcTime: 0,
  });
  const funktion = stelle.data?.stelle.funktion;
  const empfaenger = useQuery({
    ...trpc.organisation.listEmpfaenger.queryOptions({ funktion, herkunftId }),
    enabled: enabled && funktion !== undefined,
  });
  const fassungen = useQuery({ ...trpc.kondition.list.queryOptions(), enabled });
  const bescheide = useQuery({ ...trpc.bescheid.list.queryOptions(), enabled: enabled && herkunftId === null });
  const fragen = [
    stelle,
    empfaenger,
    fassungen,
    ...(herkunftId === null ? [bescheide] : []),
    ...(entwurfId === undefined ? [] : [entwurf]),
  ];
  const gescheitert = fragen.find((frage) => frage.isError && frage.data === undefined);
  return {
    stelleId,
    herkunftId,
    darfAnbieten,
    entwurf: entwurf.data,
    bezeichnung: stelle.data?.stelle.bezeichnung,
    gescheitert,
    lage: lage(),
  };

  function lage(): Angebotslage | undefined {
    if (!stelle.data || !empfaenger.data || !fassungen.data || fragen.some((frage) => frage.data === undefined))
      return undefined;
    const umfeld = stelle.data;
    const herkunft = herkunftVon(umfeld, herkunftId);
    const jahre = [...new Set(fassungen.data.map(({ jahr }) => jahr))].sort((a, b) => a - b);
    const geltende = (bescheide.data ?? []).filter((b) => b.gilt && b.baustein === umfeld.stelle.baustein);
    return {
      umfeld,
      herkunft,
      empfaenger: empfaenger.data,
      saetze: jahre
        .flatMap((jahr) => geltendeFassung(fassungen.data, jahr) ?? [])
        .map(({ jahr, werte }) => ({ jahr, ...satzDerFunktion(werte, umfeld.stelle.funktion) })),
      eigenerNachweis: (ende) => {
        const tag = PlainDate.safeParse(ende).data;
        return (
          herkunft?.nachweisFaelligAm ?? geltende.find(({ jahr }) => tag && jahr === jahrVon(tag))?.nachweisFaelligAm
        );
      },
      inhalt: entwurf.data?.inhalt ?? leer,
    };
  }
}

const leer = { zweck: null, begruendung: null, auflagen: null };
