import { asState, getLandfrische, type StateTx } from "@kim/db";
import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import {
  istVerlaufsmass,
  messgroessen,
  messgroessennamen,
  verlaufswerte,
  type Landblick,
  type Landwerte,
  type Messgroessenname,
  type Takt,
} from "@kim/domain/landesstand";
import { hatRecht } from "@kim/domain/organisation";
import { csv, csvType, sheet, workbook, xlsxType, type SheetColumn } from "@kim/xlsx";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { answerErrors, parsed, sendDatei, visitor, type OnError } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { blicke, Landfrage, Reihenfrage } from "./landfrage.ts";
import { gemerkteAnsicht } from "./landansicht.ts";
import { landspalten, landzeilen, massangaben, messspalten, messwerteJson, type Landzeile } from "./landblatt.ts";
import { loadReihen } from "./landreihen.ts";

const Format = z.enum(["xlsx", "csv", "json"]);
type Format = z.infer<typeof Format>;

const Stand = z.strictObject({ jahr: z.coerce.number().pipe(Landfrage.shape.jahr), format: Format });
const Blickwinkel = Landfrage.pick({ tag: true, wissen: true });
const Reihe = z.strictObject({ takt: z.enum(["monat", "jahr"]), format: Format });
const Auswahl = z.strictObject({
  bezirk: Reihenfrage.shape.bezirk,
  wer: z
    .string()
    .transform((text) => text.split(",").filter((ags) => ags !== ""))
    .pipe(Reihenfrage.shape.ags.unwrap())
    .optional(),
});

/** The state's figures as files, bound to the session: what the pages show, each measure a column. */
export function registerLandDatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (dateien) => {
    answerErrors(dateien, () => ({ 404: "Diese Datei gibt es nicht." }), onError);

    /** Every recipient and Baustein on a day. */
    dateien.get<{ Params: { datei: string } }>("/dateien/land/stand/:datei", async (request, reply) => {
      const person = await leser(deps, request);
      const { jahr, format } = parsed(Stand, teile(request.params.datei, "jahr"));
      const blick = blicke({ jahr, ...parsed(Blickwinkel, request.query) }, deps.clock());
      const alle = await asState(deps.db, person, async (tx) => {
        const { marke } = await getLandfrische(tx);
        return gemerkteAnsicht(deps, tx, blick, marke);
      });
      const zeilen = landzeilen(alle);
      const name = `kim-land-${jahr}-stand-${blick.tag}${blick.bekannt === null ? "" : "-damals"}`;
      if (format === "json") return sendJson(reply, name, { ...standJson(blick), zeilen: zeilen.map(zeileJson) });
      const blatt = { name: `Stand ${blick.tag}`, columns: landspalten, rows: zeilen, bold: istSumme };
      return format === "csv" ? sendText(reply, name, csv(blatt)) : sendXlsx(reply, name, [sheet(blatt)]);
    });

    /** The Land, a Regierungsbezirk or up to six recipients, month by month or year by year. */
    dateien.get<{ Params: { datei: string } }>("/dateien/land/verlauf/:datei", async (request, reply) => {
      const person = await leser(deps, request);
      const { takt, format } = parsed(Reihe, teile(request.params.datei, "takt"));
      const { bezirk, wer } = parsed(Auswahl, request.query);
      const heute = heuteInBerlin(deps.clock());
      const zeitraum = { von: erstesFoerderjahr, bis: jahrVon(heute) };
      const reihen = await asState(deps.db, person, (tx: StateTx) =>
        loadReihen(tx, { bezirk, ...(wer && { ags: wer }) }, zeitraum.bis),
      );
      const zeilen = reihen.flatMap(({ name, ...reihe }) =>
        verlaufswerte(reihe, zeitraum, undefined, takt, heute).map((schritt) => ({ ...schritt, wer: name })),
      );
      const name = `kim-land-verlauf-${takt === "jahr" ? "jahre" : "monate"}`;
      if (format === "json")
        return sendJson(reply, name, {
          schema: "kim.landverlauf/1",
          takt,
          stand: heute,
          messgroessen: massangaben,
          zeilen: zeilen.map(({ wer: empfaenger, key, werte }) => ({
            empfaenger,
            zeitpunkt: key,
            werte: nurIm(takt, messwerteJson(werte)),
          })),
        });
      const blatt = { name: "Verlauf", columns: verlaufsspalten(takt), rows: zeilen };
      return format === "csv" ? sendText(reply, name, csv(blatt)) : sendXlsx(reply, name, [sheet(blatt)]);
    });
  });
}

async function leser(deps: Deps, request: Parameters<typeof visitor>[1]) {
  const { benutzerId, organisation } = await visitor(deps, request);
  if (!hatRecht(organisation.rollen, "land:lesen")) parsed(z.never(), undefined);
  return benutzerId;
}

const teile = <N extends string>(datei: string, erster: N) => {
  const [vorne, format, ...mehr] = datei.split(".");
  return mehr.length > 0 ? {} : { [erster]: vorne, format };
};

const istSumme = ({ baustein }: Landzeile): boolean => baustein === null;

const standJson = ({ jahr, tag, bekannt }: Landblick) => ({
  schema: "kim.landstand/1",
  jahr,
  stichtag: tag,
  /** Null: by what is known now. */
  bekanntAm: bekannt,
  messgroessen: massangaben,
});

const zeileJson = ({ werte, ...zeile }: Landzeile) => ({ ...zeile, werte: messwerteJson(werte) });

type Verlaufszeile = { wer: string; name: string; werte: Landwerte };

/** In a month nobody says what holds for a year alone, nor what is stored for days. */
const gilt = (mass: Messgroessenname, takt: Takt): boolean =>
  istVerlaufsmass(mass) && (takt === "jahr" || !messgroessen[mass].jahreswert);

const nurIm = (takt: Takt, werte: ReturnType<typeof messwerteJson>) =>
  Object.fromEntries(messgroessennamen.flatMap((mass) => (gilt(mass, takt) ? [[mass, werte[mass]]] : [])));

const verlaufsspalten = (takt: Takt): SheetColumn<Verlaufszeile>[] => [
  { title: "Wer", width: 34, kind: "text", value: (z) => z.wer },
  { title: takt === "jahr" ? "Förderjahr" : "Monat", width: 18, kind: "text", value: (z) => z.name },
  ...messspalten<Verlaufszeile>(({ werte }) => werte).filter((_, i) => {
    const mass = messgroessennamen[i];
    return mass !== undefined && gilt(mass, takt);
  }),
];

const sendText = (reply: FastifyReply, name: string, text: string) =>
  sendDatei(reply, { dateiname: `${name}.csv`, inhalt: Buffer.from(text) }, "attachment", csvType);

const sendJson = (reply: FastifyReply, name: string, inhalt: object) =>
  sendDatei(
    reply,
    { dateiname: `${name}.json`, inhalt: Buffer.from(JSON.stringify(inhalt, null, 1)) },
    "attachment",
    "application/json; charset=utf-8",
  );

const sendXlsx = (reply: FastifyReply, name: string, blaetter: Parameters<typeof workbook>[0]) =>
  reply
    .header("content-disposition", `attachment; filename="${name}.xlsx"`)
    .header("cache-control", "private, no-store")
    .type(xlsxType)
    .send(workbook(blaetter));
