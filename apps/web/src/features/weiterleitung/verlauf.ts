import { alsDatum, alsVzae } from "@kim/domain/grundlagen";
import type { Uebergang, Vertragsaenderung, Vertragsende, Weiterleitung } from "@kim/domain/weiterleitung";
import { euro } from "@kim/ui";

/**
 * `am` is an ISO instant; null is a step that is still to come. `wer` names the person, where one is known, and the
 * organisation.
 */
export type Ereignis = {
  schluessel: string;
  schritt: string;
  wer: string;
  am: string | null;
  was: string | null;
  grund: string | null;
};

type Namen = { geberName: string; empfaengerName: string };
type Angaben = Namen &
  Pick<
    Weiterleitung,
    | "angebotenAm"
    | "angebotenVon"
    | "antwort"
    | "zurueckgezogenAm"
    | "zurueckgezogenVon"
    | "ruecknahmeGrund"
    | "enden"
    | "aenderungen"
    | "uebergang"
  >;

const uebergaenge = { umzug: "Die Stelle zieht um", rechtsnachfolge: "Rechtsnachfolge" } as const satisfies Record<
  Uebergang,
  string
>;

/** Everything that happened to a contract, oldest first, and the answers it waits for at the end. */
export function verlauf(w: Angaben): Ereignis[] {
  const ereignisse = [
    angebot(w),
    ...antwort(w),
    ...ruecknahme(w),
    ...w.aenderungen.flatMap((a) => aenderung(a, w)),
    ...w.enden.map((e) => ende(e, w)),
  ];
  return ereignisse.toSorted((a, b) => ((a.am ?? "9") < (b.am ?? "9") ? -1 : 1));
}

const angebot = (w: Angaben): Ereignis => ({
  schluessel: "angebot",
  schritt: "Angeboten",
  wer: wer(w.angebotenVon, w.geberName),
  am: w.angebotenAm,
  was: w.uebergang && uebergaenge[w.uebergang],
  grund: null,
});

function antwort(w: Angaben): Ereignis[] {
  const kopf = { schluessel: "antwort", was: null };
  if (w.antwort?.angenommen)
    return [
      { ...kopf, schritt: "Angenommen", wer: wer(w.antwort.von, w.empfaengerName), am: w.antwort.am, grund: null },
    ];
  if (w.antwort)
    return [
      {
        ...kopf,
        schritt: "Abgelehnt",
        wer: wer(w.antwort.von, w.empfaengerName),
        am: w.antwort.am,
        grund: w.antwort.grund,
      },
    ];
  // Withdrawn, or ended with the contract above: nobody answers any more.
  if (w.zurueckgezogenAm !== null || w.enden.length > 0) return [];
  return [{ ...kopf, schritt: "Antwort", wer: w.empfaengerName, am: null, grund: null }];
}

const ruecknahme = (w: Angaben): Ereignis[] =>
  w.zurueckgezogenAm === null
    ? []
    : [
        {
          schluessel: "ruecknahme",
          schritt: "Zurückgezogen",
          wer: wer(w.zurueckgezogenVon, w.geberName),
          am: w.zurueckgezogenAm,
          was: null,
          grund: w.ruecknahmeGrund || null,
        },
      ];

function aenderung(a: Vertragsaenderung, w: Namen): Ereignis[] {
  const eigeneMittel = a.aufstockungCent > 0 ? ` und ${euro(a.aufstockungCent)} eigene Mittel` : "";
  const vorschlag = {
    schluessel: a.id,
    schritt: "Änderung vorgeschlagen",
    wer: wer(a.von, w.geberName),
    am: a.am,
    was: `Ab ${alsDatum(a.ab)}: ${alsVzae(a.vzaeHundertstel)}, ${euro(a.betragCent)}${eigeneMittel}`,
    grund: a.grund,
  };
  const kopf = { schluessel: `${a.id}-antwort`, was: `Ab ${alsDatum(a.ab)}` };
  if (a.antwort === null)
    return [vorschlag, { ...kopf, schritt: "Antwort auf die Änderung", wer: w.empfaengerName, am: null, grund: null }];
  const geantwortet = { ...kopf, wer: wer(a.antwort.von, w.empfaengerName), am: a.antwort.am };
  return [
    vorschlag,
    a.antwort.angenommen
      ? { ...geantwortet, schritt: "Änderung angenommen", grund: null }
      : { ...geantwortet, schritt: "Änderung abgelehnt", grund: a.antwort.grund },
  ];
}

const endeArten = {
  beendet: { schritt: "Beendet", seite: "geberName" },
  zurueckgegeben: { schritt: "Zurückgegeben", seite: "empfaengerName" },
  mit_herkunft: { schritt: "Endet mit dem Vertrag darüber", seite: "geberName" },
} as const satisfies Record<Vertragsende["art"], { schritt: string; seite: keyof Namen }>;

function ende(e: Vertragsende, w: Namen): Ereignis {
  const { schritt, seite } = endeArten[e.art];
  return {
    schluessel: `${e.art}-${e.am}`,
    schritt,
    wer: e.art === "mit_herkunft" ? w[seite] : wer(e.von, w[seite]),
    am: e.am,
    was: `Letzter Tag ${alsDatum(e.letzterTag)}`,
    grund: e.grund,
  };
}

const wer = (person: string | null, organisation: string): string =>
  person ? `${person}, ${organisation}` : organisation;
