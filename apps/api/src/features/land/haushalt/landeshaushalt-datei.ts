import { asBewilligung, asMinisterium, asState } from "@kim/db";
import {
  ansatzpostenNamen,
  geltenderAnsatz,
  haushaltsbegriffe,
  rueckflussstandNamen,
  type Haushaltsgroesse,
  type Landesansatz,
} from "@kim/domain/landeshaushalt";
import { hatRecht } from "@kim/domain/organisation";
import { bausteinNamen } from "@kim/domain/stelle";
import { sheet, type SheetColumn } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { sendTabelle } from "../../../shell/dateizugang.ts";
import type { Deps } from "../../../shell/trpc.ts";
import { haushaltsjahre, loadHaushaltslage } from "./haushaltslage.ts";

/** The state's budget as a workbook, for its two offices; bound to the session. */
export function registerLandeshaushaltDatei(app: FastifyInstance, deps: Deps) {
  const { db, sessions, clock } = deps;
  app.get("/dateien/landeshaushalt.xlsx", async (request, reply) => {
    const now = clock();
    const found = await sessions.find(request.headers.cookie, now);
    if (!found) return reply.code(401).type("text/plain; charset=utf-8").send("Bitte melden Sie sich an.");
    const { person } = found;
    const { organisation, benutzerId } = person;
    if (!hatRecht(organisation.rollen, "land:lesen"))
      return reply.code(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht.");
    const lage = await loadHaushaltslage({
      deps,
      now,
      person,
      asMinisterium: (work) => asMinisterium(db, organisation.organisationId, benutzerId, work),
      asBewilligung: (work) => asBewilligung(db, organisation.organisationId, benutzerId, work),
      asState: (work) => asState(db, benutzerId, work),
    });
    const jahre = haushaltsjahre(lage);
    return sendTabelle(reply, `landeshaushalt-${lage.heute}`, [
      vergleichsblatt(jahre),
      rueckflussblatt(jahre),
      ansatzblatt(lage.ansaetze),
    ]);
  });
}

type Jahr = ReturnType<typeof haushaltsjahre>[number];
type Zeile = { jahr: number; zeile: Jahr["gesamt"] };

const vergleichsblatt = (jahre: readonly Jahr[]) =>
  sheet<Zeile>({
    name: "Ansatz und Mittel",
    rows: jahre.flatMap(({ jahr, gesamt, bausteine }) => [gesamt, ...bausteine].map((zeile) => ({ jahr, zeile }))),
    bold: ({ zeile }) => zeile.baustein === null,
    columns: [
      { title: "Jahr", width: 8, kind: "text", value: ({ jahr }) => String(jahr) },
      {
        title: "Wofür",
        width: 40,
        kind: "text",
        value: ({ zeile: { baustein } }) => (baustein === null ? ansatzpostenNamen.programm : bausteinNamen[baustein]),
      },
      betragsspalte("ansatzCent"),
      { title: "Annahme", width: 12, kind: "text", value: ({ zeile }) => (zeile.annahme ? "Annahme" : null) },
      betragsspalte("bewilligtCent"),
      betragsspalte("freiCent"),
      betragsspalte("abgerufenCent"),
      betragsspalte("nichtAbgerufenCent"),
      betragsspalte("ausgezahltCent"),
      betragsspalte("nichtAusgezahltCent"),
      betragsspalte("zurueckgeflossenCent"),
      { title: "Auslastung in Prozent", width: 14, kind: "hundredths", value: ({ zeile }) => zeile.auslastung },
    ],
  });

function betragsspalte(groesse: Haushaltsgroesse): SheetColumn<Zeile> {
  return {
    title: `${haushaltsbegriffe[groesse].name} EUR`,
    width: 20,
    kind: "euro",
    value: ({ zeile }) => zeile[groesse],
  };
}

const rueckflussblatt = (jahre: readonly Jahr[]) =>
  sheet<Jahr["rueckfluss"]>({
    name: "Rückfluss",
    rows: jahre.map(({ rueckfluss }) => rueckfluss),
    columns: [
      { title: "Förderjahr", width: 12, kind: "text", value: ({ jahr }) => String(jahr) },
      { title: "Zurückgeflossen EUR", width: 20, kind: "euro", value: (r) => r.zurueckgeflossenCent },
      ...(["geltend_gemacht", "festgestellt", "laut_rechnung"] as const).map((stand) => ({
        title: `${rueckflussstandNamen[stand]} EUR`,
        width: 26,
        kind: "euro" as const,
        value: ({ jeStand }: Jahr["rueckfluss"]) => jeStand[stand].cent,
      })),
      { title: "Noch erwartet EUR", width: 20, kind: "euro", value: (r) => r.erwartetCent },
      { title: "Nachweise fehlen", width: 14, kind: "integer", value: (r) => r.nachweiseOffen },
      { title: "Davon überfällig", width: 14, kind: "integer", value: (r) => r.ueberfaellig },
      { title: "Ganz bekannt bis", width: 16, kind: "day", value: (r) => r.bekanntBis },
    ],
  });

const ansatzblatt = (ansaetze: readonly Landesansatz[]) =>
  sheet<Landesansatz>({
    name: "Ansätze",
    rows: ansaetze,
    columns: [
      { title: "Jahr", width: 8, kind: "text", value: ({ jahr }) => String(jahr) },
      { title: "Wofür", width: 40, kind: "text", value: ({ posten }) => ansatzpostenNamen[posten] },
      { title: "Fassung", width: 10, kind: "integer", value: ({ fassung }) => fassung },
      {
        title: "Gilt",
        width: 10,
        kind: "text",
        value: ({ id, jahr, posten }) => (geltenderAnsatz(ansaetze, jahr, posten)?.id === id ? "ja" : "nein"),
      },
      { title: "Betrag EUR", width: 20, kind: "euro", value: ({ cent }) => cent },
      { title: "Quelle", width: 60, kind: "text", value: ({ quelle }) => quelle },
      { title: "Annahme", width: 12, kind: "text", value: ({ annahme }) => (annahme ? "Annahme" : null) },
      { title: "Grund der Ablösung", width: 40, kind: "text", value: ({ grund }) => grund },
      { title: "Eingetragen von", width: 24, kind: "text", value: ({ vonName }) => vonName },
    ],
  });
