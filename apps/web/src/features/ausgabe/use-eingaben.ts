import { AusgabeId } from "@kim/domain/ausgabe";
import { useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useRef, useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useAuffrischen } from "../../base/auffrischen.ts";
import { useTRPC, type ApiError } from "../../base/trpc.ts";
import {
  betragIn,
  betragText,
  mitBetrag,
  zellenname,
  type Betragseingabe,
  type Einfuegung,
  type Eingabestaende,
  type Eingabestand,
  type Zelle,
} from "./personalzellen.ts";

/** The next cell is typed while the sums of the last one are still on their way. */
const jeZelle = { meta: { auffrischen: "nebenher" as const } };

/** Saves the cells of a year's table one by one or many at once, and knows of each entry how it went. */
export function useEingaben(jahr: number) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [staende, setStaende] = useState<Eingabestaende>({});
  const [ablehnung, setAblehnung] = useState<string | null>(null);
  const letzte = useRef(new Map<string, Promise<void>>());
  const anlegen = useMutation(trpc.ausgabe.create.mutationOptions(jeZelle));
  const aendern = useMutation(trpc.ausgabe.update.mutationOptions(jeZelle));
  const loeschen = useMutation(trpc.ausgabe.delete.mutationOptions(jeZelle));
  const einfuegen = useMutation(trpc.ausgabe.createMany.mutationOptions());
  const { queryKey } = trpc.ausgabe.list.queryOptions({ jahr });

  const merke = (neue: readonly (readonly [Zelle, Eingabestand])[]) =>
    setStaende((bisher) => ({
      ...bisher,
      ...Object.fromEntries(neue.map(([zelle, stand]) => [zellenname(zelle), stand])),
    }));
  const vergiss = (zelle: Zelle) => setStaende(({ [zellenname(zelle)]: _, ...rest }) => rest);
  const gespeichert = (zelle: Zelle) => betragIn(queryClient.getQueryData(queryKey), zelle);

  const sichere = async (zelle: Zelle, text: string, cent: number | null) => {
    const bisher = gespeichert(zelle);
    if ((bisher?.betragCent ?? null) === cent) return vergiss(zelle);
    merke([[zelle, { text, cent, stand: "speichert" }]]);
    try {
      const neu = await sende(zelle, cent);
      queryClient.setQueryData(queryKey, (liste) => liste && mitBetrag(liste, zelle, neu));
      merke([[zelle, { text, cent, stand: "gespeichert" }]]);
    } catch (error) {
      merke([[zelle, { text, cent, stand: "abgelehnt", meldung: meldungAus(error) }]]);
      void auffrischen();
    }

    async function sende({ stelleId, monat }: Zelle, betragCent: number | null) {
      if (betragCent === null) {
        if (bisher) await loeschen.mutateAsync({ id: bisher.id, version: bisher.version });
        return null;
      }
      if (bisher) {
        const { version } = await aendern.mutateAsync({
          id: bisher.id,
          version: bisher.version,
          art: "personal",
          betragCent,
        });
        return { ...bisher, betragCent, version };
      }
      const id = AusgabeId.parse(crypto.randomUUID());
      await anlegen.mutateAsync({ id, jahr, art: "personal", stelleId, monat, betragCent });
      return { id, stelleId, monat, betragCent, version: 1 };
    }
  };

  /** Entries of one cell follow each other: the second needs the version the first one made. */
  const trageEin = (zelle: Zelle, text: string, eingabe: Betragseingabe) => {
    if ("meldung" in eingabe) return merke([[zelle, { text, cent: null, stand: "abgelehnt", ...eingabe }]]);
    const { cent } = eingabe;
    const name = zellenname(zelle);
    const folge = (letzte.current.get(name) ?? Promise.resolve()).then(() => sichere(zelle, text, cent));
    letzte.current.set(name, folge);
  };

  /** All cells or none. */
  const fuegeEin = async (eintraege: Einfuegung | undefined) => {
    setAblehnung(null);
    if (!eintraege)
      return setAblehnung(
        "Es wurde nichts gespeichert: Der eingefügte Bereich reicht über die Tabelle hinaus. Bitte in einer Zelle weiter links oder oben beginnen.",
      );
    const unlesbar = eintraege.flatMap(({ text, eingabe }) => ("meldung" in eingabe ? [{ text, ...eingabe }] : []));
    if (unlesbar.length > 0) {
      setAblehnung(
        `Es wurde nichts gespeichert. ${unlesbar.map(({ text, meldung }) => `„${text}“: ${meldung}`).join(" ")} Bitte in der Quelle ändern und neu einfügen.`,
      );
      return;
    }
    const betraege = eintraege.flatMap(({ zelle, eingabe }) => {
      const cent = "cent" in eingabe ? eingabe.cent : null;
      return cent === null || gespeichert(zelle)?.betragCent === cent ? [] : [{ zelle, cent, text: betragText(cent) }];
    });
    if (betraege.length === 0) return;
    merke(betraege.map(({ zelle, cent, text }) => [zelle, { text, cent, stand: "speichert" }]));
    const zeilen = betraege.map(({ zelle, cent }) => {
      const bisher = gespeichert(zelle);
      return bisher
        ? {
            vorgang: "geaendert" as const,
            ausgabe: { id: bisher.id, version: bisher.version, art: "personal" as const, betragCent: cent },
          }
        : {
            vorgang: "neu" as const,
            ausgabe: { id: crypto.randomUUID(), jahr, art: "personal" as const, ...zelle, betragCent: cent },
          };
    });
    try {
      await einfuegen.mutateAsync({ jahr, zeilen });
      merke(betraege.map(({ zelle, cent, text }) => [zelle, { text, cent, stand: "gespeichert" }]));
      melde(betraege.length === 1 ? "Ein Betrag ist eingefügt." : `${betraege.length} Beträge sind eingefügt.`);
    } catch (error) {
      const gruende = zeilengruende(error);
      setAblehnung(
        gruende.size > 0
          ? "Es wurde nichts gespeichert. Was dagegen spricht, steht unter der Tabelle."
          : meldungAus(error),
      );
      for (const { zelle } of betraege) vergiss(zelle);
      merke(
        betraege.flatMap(({ zelle, cent, text }, i) => {
          const meldung = gruende.get(i + 1);
          return meldung === undefined ? [] : [[zelle, { text, cent, stand: "abgelehnt", meldung }] as const];
        }),
      );
      void auffrischen();
    }
  };

  return { staende, ablehnung, trageEin, fuegeEin, vergiss };
}

const isApiError = (error: unknown): error is ApiError => error instanceof TRPCClientError;

function meldungAus(error: unknown): string {
  if (!isApiError(error)) return "Das hat nicht geklappt. Bitte noch einmal versuchen.";
  return fieldErrors(error)[0]?.meldung ?? formRefusal(error)?.satz ?? error.message;
}

/** The sentences of a refused insertion by row, counted from 1. */
function zeilengruende(error: unknown): Map<number, string> {
  const refusal = isApiError(error) ? error.data?.refusal : null;
  return new Map(
    refusal?.reason === "zeilen-abgelehnt"
      ? refusal.zeilen.map(({ zeile, satz, regel }) => [zeile, regel ? `${satz} (${regel})` : satz])
      : [],
  );
}
