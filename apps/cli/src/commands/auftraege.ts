import { userInfo } from "node:os";
import {
  asBewilligung,
  asRelay,
  getAuftragslage,
  getEinzige,
  listAufgegebene,
  openDb,
  recordAuftragVerworfen,
  recordAuftragWiederholt,
  recordProtokoll,
  type AufgegebenerAuftrag,
  type BewilligungTx,
} from "@kim/db";
import {
  AuftragVerwerfung,
  auftragsgrundSaetze,
  decideAuftragVerwerfung,
  decideAuftragWiederholung,
} from "@kim/domain/betrieb";
import type { Decision } from "@kim/domain/grundlagen";
import { refusalText, type Refusal } from "@kim/domain/texte";
import { bezeichnungDesAuftrags } from "@kim/jobs";
import { sharedDatabase, withDatabase } from "../base/database.ts";
import { environment } from "../base/env.ts";
import { OperatorError } from "../base/operator-error.ts";

// More of them means that something else is to be mended first.
const hoechstens = 1_000;
const niemand = "00000000-0000-0000-0000-000000000000";

/** The jobs that nobody tries any more, each with its reason. */
export const auftraegeListe = (): Promise<string> =>
  alsBetrieb(async ({ auftraege }) =>
    auftraege.length === 0 ? "Es gibt keine aufgegebenen Aufträge." : auftraege.map(zeile).join("\n"),
  );

/** Orders one of them again, or all of a kind, or all: `welche` is an id, a kind, or "alle". */
export const auftraegeErneut = (welche: string): Promise<string> =>
  alsBetrieb(async ({ tx, auftraege, vermerke }) => {
    const gemeint = auftraege.filter((a) => welche === "alle" || a.id === welche || a.name === welche);
    if (gemeint.length === 0)
      throw new OperatorError(`„${welche}“ ist weder Nummer noch Art eines Auftrags der Liste.`, 2);
    const saetze: string[] = [];
    for (const auftrag of gemeint) {
      const entschieden = decideAuftragWiederholung(await getAuftragslage(tx, auftrag));
      if (entschieden.ok) {
        await recordAuftragWiederholt(tx, entschieden.event);
        await vermerke("auftragwiederholung.create", { organisationId: auftrag.organisationId, id: auftrag.id });
      } else saetze.push(`${auftrag.id}: ${refusalText(entschieden.refusal)}`);
    }
    const wieder = gemeint.length - saetze.length;
    if (wieder === 0) throw new OperatorError(saetze.join("\n"));
    return [
      wieder === 1 ? "Ein Auftrag ist erneut erteilt." : `${wieder} Aufträge sind erneut erteilt.`,
      ...saetze,
    ].join("\n");
  });

/** Dismisses one of them, with a reason. */
export const auftraegeVerwerfen = (id: string, weil: string): Promise<string> =>
  alsBetrieb(async ({ tx, auftraege, vermerke }) => {
    const auftrag = auftraege.find((a) => a.id === id);
    if (!auftrag) throw new OperatorError(`„${id}“ ist keine Nummer eines Auftrags der Liste.`, 2);
    const { organisationId } = auftrag;
    const eingabe = AuftragVerwerfung.safeParse({ organisationId, id, weil });
    if (!eingabe.success) throw new OperatorError(`--weil: ${eingabe.error.issues[0]?.message}`, 2);
    const verworfen = accepted(decideAuftragVerwerfung(await getAuftragslage(tx, auftrag), eingabe.data));
    await recordAuftragVerworfen(tx, verworfen, { name: betrieb(), am: new Date() });
    await vermerke("auftragverwerfung.create", eingabe.data);
    return `Der Auftrag „${bezeichnungDesAuftrags(auftrag.name)}“ von ${auftrag.organisationName} ist verworfen.`;
  });

interface Arbeit {
  tx: BewilligungTx;
  auftraege: AufgegebenerAuftrag[];
  /** Leaves an audit line with the granting authority, where its own people leave theirs. */
  vermerke(befehl: string, eingabe: unknown): Promise<void>;
}

/** All or nothing, behind the same wall as the operator's page. */
async function alsBetrieb<T>(work: (arbeit: Arbeit) => Promise<T>): Promise<T> {
  return withDatabase(environment(), sharedDatabase, async (url) => {
    const db = openDb(url, 1);
    try {
      const { id } = await asRelay(db, (tx) => getEinzige(tx, "bezirksregierung"));
      return await asBewilligung(db, id, niemand, async (tx) =>
        work({
          tx,
          auftraege: await listAufgegebene(tx, hoechstens),
          vermerke: (befehl, eingabe) =>
            recordProtokoll(tx, { am: new Date(), benutzerId: null, benutzerName: betrieb(), befehl, eingabe }),
        }),
      );
    } finally {
      await db.close();
    }
  });
}

function accepted<E>(entschieden: Decision<E, Refusal>): E {
  if (!entschieden.ok) throw new OperatorError(refusalText(entschieden.refusal));
  return entschieden.event;
}

const betrieb = () => `Betrieb (${userInfo().username})`;

const zeile = (auftrag: AufgegebenerAuftrag) =>
  [
    auftrag.id,
    zeitpunkt.format(new Date(auftrag.aufgegebenAm)),
    auftrag.name,
    auftrag.organisationName,
    `${bezeichnungDesAuftrags(auftrag.name)}, ${auftrag.versuche === 1 ? "ein Versuch" : `${auftrag.versuche} Versuche`}`,
    auftragsgrundSaetze[auftrag.grund],
  ].join("  ");

const zeitpunkt = new Intl.DateTimeFormat("de-DE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Berlin",
});
