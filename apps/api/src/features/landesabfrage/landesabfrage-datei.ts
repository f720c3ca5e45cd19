import { asBewilligung, asMinisterium, getLandesabfrage, listBefragte, Missing, type Befragter } from "@kim/db";
import { heuteInBerlin, plainDate, type PlainDate } from "@kim/domain/grundlagen";
import {
  istVerspaetet,
  istZahlfeld,
  LandesabfrageId,
  vorbelegungText,
  weichtAb,
  wertText,
  type Abfragefeld,
  type Feldwert,
} from "@kim/domain/landesabfrage";
import { hatRecht } from "@kim/domain/organisation";
import { sheet } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { sendTabelle } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";

type Gelesen = { titel: string; frist: PlainDate | null; felder: Abfragefeld[]; befragte: Befragter[] };

/** The answers of a Landesabfrage as a workbook, bound to the session of the office that asked. */
export function registerLandesabfrageDatei(app: FastifyInstance, { db, sessions, clock }: Deps) {
  app.get<{ Params: { datei: string } }>("/dateien/landesabfrage/:datei", async (request, reply) => {
    const found = await sessions.find(request.headers.cookie, clock());
    if (!found) return reply.code(401).type("text/plain; charset=utf-8").send("Bitte melden Sie sich an.");
    const { benutzerId, organisation } = found.person;
    const id = LandesabfrageId.safeParse(/^(.+)\.xlsx$/.exec(request.params.datei)?.[1]).data;
    const lesend = organisation.rollen.includes("bewilligungsbehoerde") ? asBewilligung : asMinisterium;
    const gelesen =
      id && hatRecht(organisation.rollen, "abfrage:stellen")
        ? await lesend(db, organisation.organisationId, benutzerId, async (tx): Promise<Gelesen> => {
            const { inhalt } = await getLandesabfrage(tx, id);
            return { ...inhalt, befragte: await listBefragte(tx, id) };
          }).catch((error: unknown) => {
            if (error instanceof Missing) return undefined;
            throw error;
          })
        : undefined;
    if (!gelesen) return reply.code(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht.");
    return sendTabelle(reply, "landesabfrage", [antwortblatt(gelesen), abweichungsblatt(gelesen)]);
  });
}

/** A row a body; whoever has not answered stands there, too. */
function antwortblatt({ felder, befragte, frist }: Gelesen) {
  return sheet<Befragter>({
    name: "Antworten",
    rows: befragte,
    columns: [
      { title: "Empfänger", width: 34, kind: "text", value: (b) => b.name },
      { title: "Stand", width: 14, kind: "text", value: (b) => stand(b, frist) },
      { title: "Eingereicht am", width: 16, kind: "day", value: (b) => b.abgabe && tagVon(b.abgabe.am) },
      { title: "Eingereicht von", width: 24, kind: "text", value: (b) => b.abgabe?.vonName ?? null },
      { title: "Fassung", width: 10, kind: "integer", value: (b) => b.abgabe?.version ?? null },
      ...felder.map((feld) => ({ width: 20, ...antwortspalte(feld) })),
    ],
  });
}

function antwortspalte(feld: Abfragefeld) {
  const zahl = (b: Befragter) => {
    const wert = wertVon(b, feld);
    return typeof wert === "number" ? wert : null;
  };
  if (feld.art === "betrag") return { title: `${feld.bezeichnung} EUR`, kind: "euro" as const, value: zahl };
  if (feld.art === "vzae") return { title: `${feld.bezeichnung} VZÄ`, kind: "hundredths" as const, value: zahl };
  if (istZahlfeld(feld)) return { title: feld.bezeichnung, kind: "integer" as const, value: zahl };
  if (feld.art === "datum")
    return {
      title: feld.bezeichnung,
      kind: "day" as const,
      value: (b: Befragter) => {
        const wert = wertVon(b, feld);
        return typeof wert === "string" ? plainDate(wert) : null;
      },
    };
  return {
    title: feld.bezeichnung,
    kind: "text" as const,
    value: (b: Befragter) => wertText(feld, wertVon(b, feld)) || null,
  };
}

type Abweichung = { name: string; feld: Abfragefeld; bekannt: string; wert: string; quelle: string; grund: string };

/** Where a body says something else than the platform knew, and why. */
function abweichungsblatt({ felder, befragte }: Gelesen) {
  const rows = befragte.flatMap((b) =>
    felder.flatMap((feld): Abweichung[] => {
      const vorbelegung = b.vorbelegungen.find(({ feldId }) => feldId === feld.id);
      const wert = wertVon(b, feld);
      if (!b.abgabe || !vorbelegung || !weichtAb(b.vorbelegungen, feld.id, wert)) return [];
      return [
        {
          name: b.name,
          feld,
          bekannt: wertText(feld, vorbelegung.wert),
          wert: wertText(feld, wert),
          quelle: vorbelegungText(vorbelegung),
          grund: b.abgabe.zeilen.find(({ feldId }) => feldId === feld.id)?.grund ?? "",
        },
      ];
    }),
  );
  return sheet<Abweichung>({
    name: "Abweichungen",
    rows,
    columns: [
      { title: "Empfänger", width: 34, kind: "text", value: (a) => a.name },
      { title: "Feld", width: 34, kind: "text", value: (a) => a.feld.bezeichnung },
      { title: "Bekannt", width: 16, kind: "text", value: (a) => a.bekannt },
      { title: "Quelle", width: 50, kind: "text", value: (a) => a.quelle },
      { title: "Antwort", width: 16, kind: "text", value: (a) => a.wert },
      { title: "Grund", width: 50, kind: "text", value: (a) => a.grund },
    ],
  });
}

const wertVon = ({ abgabe }: Befragter, { id }: Abfragefeld): Feldwert =>
  abgabe?.zeilen.find(({ feldId }) => feldId === id)?.wert ?? null;

const tagVon = (am: string): PlainDate => heuteInBerlin(new Date(am));

function stand({ abgabe }: Befragter, frist: PlainDate | null): string {
  if (abgabe === null) return "fehlt";
  return frist !== null && istVerspaetet(abgabe, frist) ? "verspätet" : "beantwortet";
}
