import {
  asEinsicht,
  findNachweisfassung,
  getPruefeinsicht,
  listAllePruefnotizen,
  listPruefnachweise,
  Missing,
  type EinsichtTx,
  type Pruefnotiz,
} from "@kim/db";
import { heuteInBerlin, PruefeinsichtId } from "@kim/domain/grundlagen";
import { bemerkungsortName, bemerkungsstelleDer, nachweisartNamen } from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import { pruefeinsichtstand } from "@kim/domain/pruefeinsicht";
import { bausteinNamen } from "@kim/domain/stelle";
import { sheet } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { answerErrors, ohneDokument, parsed, visitor, type OnError, sendTabelle } from "../../../shell/dateizugang.ts";
import type { Deps } from "../../../shell/trpc.ts";

const Gefragt = z.strictObject({ einsichtId: PruefeinsichtId });

type Zeile = Pruefnotiz & {
  inhaberName: string;
  nachweis: string;
  baustein: string;
  wo: string;
  abgeschlossen: boolean;
};

/** An auditor's own notes of one Einsicht as a workbook, while it lasts; bound to the session, never to a link. */
export function registerPruefnotizenDatei(app: FastifyInstance, deps: Deps, onError?: OnError) {
  void app.register(async (dateien) => {
    answerErrors(dateien, () => ohneDokument, onError);

    dateien.get("/dateien/pruefnotizen/:einsichtId", async (request, reply) => {
      const { benutzerId, organisation } = await visitor(deps, request);
      const { einsichtId } = parsed(Gefragt, request.params);
      if (!hatRecht(organisation.rollen, "einsicht:nehmen")) throw new Missing("dokument");
      const heute = heuteInBerlin(deps.clock());
      const zeilen = await asEinsicht(deps.db, organisation.organisationId, benutzerId, async (tx) => {
        const einsicht = await getPruefeinsicht(tx, einsichtId);
        if (pruefeinsichtstand(einsicht, heute) !== "laufend") throw new Missing("dokument");
        return liesZeilen(tx, einsichtId);
      });
      return sendTabelle(reply, `pruefnotizen-${heute}`, [blatt(zeilen)]);
    });
  });
}

async function liesZeilen(tx: EinsichtTx, einsichtId: PruefeinsichtId): Promise<Zeile[]> {
  const notizen = await listAllePruefnotizen(tx, einsichtId);
  const zeilen: Zeile[] = [];
  for (const n of await listPruefnachweise(tx)) {
    const eigene = notizen.filter(({ inhaberId, nachweisId }) => inhaberId === n.inhaberId && nachweisId === n.id);
    if (eigene.length === 0) continue;
    const gelesen = await findNachweisfassung(tx, n, n.version);
    const stelle = gelesen && bemerkungsstelleDer(gelesen.fassung);
    zeilen.push(
      ...eigene.map((notiz) => ({
        ...notiz,
        inhaberName: n.inhaberName,
        nachweis: `${nachweisartNamen[n.art]} ${n.jahr}`,
        baustein: bausteinNamen[n.baustein],
        wo: stelle ? bemerkungsortName(stelle, notiz.ort) : notiz.ort,
        abgeschlossen: n.abgeschlossenAm !== null,
      })),
    );
  }
  return zeilen;
}

const blatt = (zeilen: readonly Zeile[]) =>
  sheet<Zeile>({
    name: "Prüfnotizen",
    rows: zeilen,
    columns: [
      { title: "Empfänger", width: 34, kind: "text", value: (z) => z.inhaberName },
      { title: "Nachweis", width: 26, kind: "text", value: (z) => z.nachweis },
      { title: "Baustein", width: 40, kind: "text", value: (z) => z.baustein },
      { title: "Fassung", width: 9, kind: "integer", value: (z) => z.fassung },
      { title: "Feld oder Zeile", width: 34, kind: "text", value: (z) => z.wo },
      { title: "Notiz", width: 80, kind: "text", value: (z) => z.text },
      { title: "Geschrieben am", width: 15, kind: "day", value: (z) => heuteInBerlin(new Date(z.am)) },
      { title: "Geändert am", width: 14, kind: "day", value: (z) => heuteInBerlin(new Date(z.geaendertAm)) },
      { title: "Von", width: 24, kind: "text", value: (z) => z.vonName },
      { title: "Prüfung", width: 16, kind: "text", value: (z) => (z.abgeschlossen ? "Abgeschlossen" : "Offen") },
    ],
  });
